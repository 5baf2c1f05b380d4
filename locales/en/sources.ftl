# Where a figure can be read.

bureau = Bureau of National Statistics
taldau = Taldau
labour-ministry = Ministry of Labour and Social Protection of the Population

source = Source: { $items }
source-item = { $producer }, { $date }
source-via = { $producer } (via { $publisher }), { $date }
source-both = { $first }; { $second }
source-more = { $items } and others
source-site = { $items } · { $site }
source-day = { $date }
source-about = about { $date }
source-copy = table copied on { $day } { $month } { $year }
source-copies = tables copied { $date }
source-dates = { $from } – { $to }
source-dates-year = { $fromDay } { $fromMonth } – { $toDay } { $toMonth } { $year }
source-month = { $month } { $year }
source-read = { $what } · { $site }
source-unofficial = No official source was found; { $figuresCount ->
    [1] the figure is
   *[other] the figures are
  } taken from { $count ->
    [1] { $site }
   *[other] these sites: { $site }
  }.

sources-title = Sources
sources-bureau = The figures are those of the Bureau of National Statistics of Kazakhstan (stat.gov.kz) and its system Taldau.
sources-labour = Grants of kandas status are counted by the Ministry of Labour and Social Protection of the Population.
sources-press = Where the official page is not available, the figure comes from a copy of the table or from press reports that quote the Bureau; every answer names its page.

releases-title = Releases
release-first = { $period }, first published
release-final = { $period }, final
releases-undated = A dash: the day of publication is not known.
release-next-announced = Next release: { $date }, { $data } (date named by the Bureau).
release-next-expected = Next release: about { $date }, { $data } (by the usual calendar).
release-last = Latest release: { $date }, { $data }.
release-last-by = Latest release: no later than { $date }, { $data }.
release-last-undated = Latest release: { $data }; the day is not known.
release-none = The dates of the next releases are not known yet.
release-overdue-announced = { $data } were expected on { $date } (date named by the Bureau) but have not reached Koshi yet.
release-overdue-expected = { $data } were expected about { $date } (by the usual calendar) but have not reached Koshi yet.

glossary-title = Terms
glossary-how = Tap a term to see what it means.
glossary-rate = The command /rate shows the rate of net migration: { $rule }.
method-title = How migration is counted
method-entry = { $title }. { $definition }
