# Doubts and circumstances: status, breaks, gaps, how fresh.

status-P = Provisional figure.
status-E = An estimate or calculation by Koshi, not a figure published by the Bureau.
status-U = Low reliability.
status-D = The definition differs from the usual one.
status-B = There is a break in the series: figures before and after cannot be compared.

# $rows: which rows of the table it concerns
note-rows = { $note } ({ $rows }).
note-rows-many = { $note } (several rows).

break-territory = { $place }: borders or status changed ({ $date }). Figures before and after are for different territories and not directly comparable.
break-territory-with = Borders changed ({ $date }): { $place } and { $other } were one region before. Figures before and after are for different territories and not directly comparable.
break-census = The population was recalculated after the census ({ $date }); figures before and after are not directly comparable.

gap = No figure: { $what }.
gap-not_published = No publication of the Bureau of National Statistics known to Koshi has it.
gap-before_area = { $place } has existed in its present form only since { $date }.
gap-before_area-undated = The region did not exist in that period.
gap-not_released = The release that will have it is not out yet. Expected: { $date }.
gap-not_released-undated = The release that will have it is not out yet.
gap-not_loaded = It is not in Koshi’s tables, though the Bureau may have published it.
gap-forecast = Koshi makes no forecasts, and has none of the Bureau’s in its tables.
gap-refused-mixed_vintages = The figures needed were published at different times and do not fit together.
gap-refused-territory_break = The figures needed are for different territories.
gap-refused-rounded_inputs = The figures needed are rounded too roughly for the calculation.
gap-refused-no_inputs = These figures cannot be put into one calculation: units or periods do not match.
gap-refused-mixed_definitions = Some of the figures needed include moves within the region, others do not.
gap-refused-negative_base = A percentage of a net loss makes no sense.
gap-refused-zero_base = A percentage change from zero cannot be computed.
gap-nearest = The nearest figures there are:
bullet = • { $text }

freshness = Koshi knows the figures up to the release for { $release }. By the calendar the one for { $due } should be out by now.

assumed-period = No period was named: these are the latest figures.
assumed-indicator = No indicator was named: this is the main one.
assumed-city_of_almaty = This is the city of Almaty; the button leads to Almaty region.
assumed-capital_for_region = Koshi has no separate figures for the town: this is { $place }.
assumed-spelling = Read as “{ $what }”.
