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
source-copy = copy of the table of { $day } { $month } { $year }
source-copies = copies of tables of { $date }
source-dates = { $from } – { $to }
source-month = { $month } { $year }
source-read = { $what } · { $site }
source-unofficial = No official source was found; the figure is taken from { $site }.

sources-title = Sources
sources-bureau = The figures are those of the Bureau of National Statistics of Kazakhstan (stat.gov.kz) and its system Taldau.
sources-labour = Grants of kandas status are counted by the Ministry of Labour and Social Protection of the Population.
sources-press = Where the official page is not available, the figure comes from a copy of the table or from press reports that quote the Bureau; every answer names its page.

releases-title = Releases
release-first = { $period }, first published
release-final = { $period }, final
releases-undated = A dash: the day of publication is not known.
release-next-announced = Next release: { $date }, { $data } (date named by the Bureau).
release-next-expected = Next release: about { $date }, { $data } (expected from the usual calendar).
release-last = Latest release: { $date }, { $data }.
release-last-by = Latest release: no later than { $date }, { $data }.
release-last-undated = Latest release: { $data }; the day is not known.
release-none = The dates of the next releases are not known yet.
release-overdue-announced = Expected on { $date } and not here yet: { $period } (date named by the Bureau).
release-overdue-expected = Expected about { $date } and not here yet: { $period } (by the usual calendar).

glossary-title = Terms
glossary-how = Tap a term to see what it means.
glossary-rate = The command /rate shows the rate of net migration: { $rule }.
method-title = How migration is counted
method-entry = { $title }. { $definition }
