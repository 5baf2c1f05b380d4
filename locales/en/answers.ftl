# The answer itself: title, figures, what is not there.

title = { $place } · { $period }
title-regions = Regions
title-comparison = Comparison
period-range = { $from } – { $to }

# $what: label, where needed with place or period in brackets
figure = { $what }: { $value }
what-scope = { $label } ({ $scope })
what = { $label }, { $place }, { $period }

absent-not_published = In no publication known to Koshi for this period: { $labels }.
absent-before_area = The region did not exist yet, so there is no figure: { $labels }.
absent-not_released = Not out yet: { $labels }.
absent-not_loaded = Not in Koshi’s tables: { $labels }.
absent-forecast = Koshi makes no forecasts: { $labels }.
absent-refused = Cannot be computed: { $labels }.

first-print = First print, published { $date }.

series-gaps = A dash: Koshi has no figure for this period.
table-rest = The table goes on: tap “{ $label }”.

ranking-top = { $label }: regions, highest first
ranking-bottom = { $label }: regions, lowest first
ranking-without = Koshi has no figure for: { $places }.

difference = Difference (first less second): { $value }
difference-over-time = Change ({ $from } → { $to }): { $value }

operation-sum = Sum: { $value }
operation-difference = Difference: { $value }
operation-ratio = { $value } as many
operation-ratio-less = Ratio: { $value }
operation-change = Change: { $value }
operation-share = Share: { $value }
operation-mean = Average: { $value }

breakdown-whole = Total: { $value }
breakdown = { $label }: { $by }
by-counterpart = by country
by-area = by region
by-ethnic = by ethnic group
by-age = by age
by-sex = by sex
by-settlement = urban and rural
by-education = by education
by-specialty = by field of training
by-reason = by reason

summary-regions = Largest gains in moves between regions:
summary-release = Published on { $date }.
summary-release-by = Published no later than { $date }.
summary-next = Next publication: { $date }.

revisions-first = First print ({ $date }): { $value }
revisions-now = Now ({ $date }): { $value }
revisions-only = Published ({ $date }): { $value }
revisions-none = Koshi knows of no other publication of this figure.

record-highest = Highest: { $value }, { $period }
record-lowest = Lowest: { $value }, { $period }
record-next = In second place: { $value }, { $period }
record-without = Koshi has no figure for: { $periods }.
record-without-many = For some periods Koshi has no figure, for example: { $periods }.
