# Where a figure can be read.

bureau = Bureau of National Statistics
taldau = Taldau
labour-ministry = Ministry of Labour and Social Protection of the Population

source = Source: { $items }.
source-page = { $producer }
source-page-via = { $producer } (as quoted by { $publisher })
source-dated = { $page }, published { $date }
source-date-assumed = { $page }, published about { $date } (read on a page without a date)
source-copy = { $page }, read in a copy of the official table
source-more = { $items }; and others
source-unofficial = An unofficial source; there is no better one.

sources-title = Sources
sources-bureau = The figures are those of the Bureau of National Statistics of Kazakhstan (stat.gov.kz) and its system Taldau.
sources-labour = Grants of kandas status are counted by the Ministry of Labour.
sources-press = Where the official page could not be had, the figure was read in the press that quotes the Bureau; every answer names its page.

releases-title = Releases
release-next-announced = Next release: { $date }, for { $period } (date named by the Bureau).
release-next-expected = Next release: about { $date }, for { $period } (expected from the usual calendar).
release-last = Latest release: { $date }, for { $period }.
release-last-by = Latest release: no later than { $date }, for { $period }.
release-last-undated = Latest release: for { $period }; the day is not known.
release-none = No further release is in the calendar.

glossary-title = Terms
glossary-entry = • { $title }: { $command }
method-title = How migration is counted
method-entry = { $title }. { $definition }
