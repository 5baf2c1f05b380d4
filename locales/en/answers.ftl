# The answer itself: title, figures, what is not there.

period-range = { $from } – { $to }

# $what: label, where needed with place or period in brackets
figure = { $what }: { $value }

absent-not_published = Not published for this period, as far as Koshi knows: { $labels }.
absent-before_area = The region did not exist yet, so there is no figure: { $labels }.
absent-not_released = Not out yet: { $labels }.
absent-not_loaded = Not in Koshi’s tables for this period: { $labels }.
absent-forecast = Koshi makes no forecasts: { $labels }.
absent-refused = Cannot be computed: { $labels }.


table-rest = For the other rows of the table, tap “{ $label }”.

ranking-without = Koshi has no figure for: { $places }.
ranking-known = Koshi has figures for only { $known } of { $all } regions.



by-counterpart = by country
by-area = by region
by-ethnic = by ethnic group
by-age = by age
by-sex = by sex
by-settlement = urban and rural
by-education = by education
by-specialty = by field of training
by-reason = by reason


revisions-first = First published: { $date }
revisions-now = Current figure published: { $date }
revisions-first-copied = First known figure: { $date }
revisions-now-copied = Current figure: { $date }

record-next = In second place: { $value } ({ $period }).
record-without = Koshi has no { $count ->
    [1] figure for { $periods }
   *[other] figures for: { $periods }
  }.
record-without-many = Koshi has no figures for { $count } periods, among them { $periods }.

joined = Hello! Here I answer when I am asked: with a command such as /net Astana 2025Q1, with a mention of { $name }, or with a reply to a message of mine.
reported-title = Thank you
reported = The administrators have been told which figure is meant. Neither your name nor your words were sent along.
report-nobody-title = There is nobody to tell
report-nobody = This bot has no administrators set. Please write to whoever runs it.
