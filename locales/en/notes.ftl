# Doubts and circumstances: status, breaks, gaps, how fresh.

status-P = Provisional figure.
status-E = An estimate or calculation by Koshi, not a figure published by the Bureau.
status-U = Low reliability.
status-D = The definition differs from the usual one.
status-B = There is a break in the series: figures before and after cannot be compared.

# $rows: which rows of the table it concerns
note-rows = { $note } ({ $rows }).
note-rows-many = { $note } (several rows).

break-territory = { $place }: borders or status changed ({ $date }); figures before and after are for different territories.
break-census = The series from { $date } on was recalculated after the census; figures before and after are not directly comparable.

gap = Koshi has no figure for { $about } { $when }.
gap-not_published = No publication of the Bureau of National Statistics known to Koshi has it.
gap-before_area = { $place } has existed in its present form only { $date }.
gap-before_area-undated = The region did not exist in that period.
gap-not_released = The release that will have it is not out yet. Expected: { $date }.
gap-not_released-undated = The release that will have it is not out yet.
gap-forecast = Koshi makes no forecasts, and has none of the Bureau’s in its tables.
gap-refused-mixed_vintages = the figures needed were published at different times and do not fit together.
gap-refused-territory_break = the figures needed are for different territories.
gap-refused-rounded_inputs = the figures needed are too heavily rounded for the calculation.
gap-refused-no_inputs = these figures cannot be put into one calculation: units or periods do not match.
gap-refused-mixed_definitions = some of the figures needed include moves within the region, others do not.
gap-refused-negative_base = a percentage of a net loss makes no sense.
gap-refused-zero_base = a percentage change from zero cannot be computed.
gap-nearest = { $first }; { $second }
bullet = • { $text }

freshness = { $due } have not reached Koshi yet.

assumed-indicator = No indicator was named: this is the main one.
assumed-city_of_almaty = This is the city of Almaty; the button leads to Almaty region.
assumed-capital_for_region = Koshi has no separate figures for the town: this is { $place }.
assumed-spelling = Read as “{ $what }”.
without-words = Without “{ $words }”, which I did not understand:

# Signs at a figure and the one line that explains them
as-first = according to the first publication, { $text }
first-copy = The day of the first publication is not known.
first-day = First published on { $date }.
foot-p = ᵖ provisional
foot-r = ʳ revised since first published
foot-e = ᵉ computed by Koshi
foot-e-formula = ᵉ Computed by Koshi: { $formula }
foot-join = { $first } · { $second }
foot-round = ≈ rounded{ $step ->
    [10] {" "}to tens
    [100] {" "}to hundreds
    [1000] {" "}to thousands
    [100000] {" "}to hundreds of thousands
   *[other] {""}
  }
gap-by = Koshi has no full set of figures for { $about } { $when } { $by }.
gap-none = Koshi has no figures for this.
gap-refused = This cannot be computed: { $reason }
more-notes = Notes: { $what }
more-sources = Where the figures come from: { $what }
more-notes-none = There is nothing more to know about this answer.
more-sources-none = This answer holds no figures.
until-year = { $year }
