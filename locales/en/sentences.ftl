# The first sentence of an answer: place, period, what, value and unit; it stands by itself when it is copied.
# $value: the figure with its unit and sign; $counted: with the people counted; $unsigned: these without a sign; $number:
# the bare number.

says-arrivals = { $when }, { $counted } moved { $to } { $origin }{ $inside }
says-departures = { $when }, { $counted } moved { $from } { $destination }{ $inside }
says-net = { $direction ->
    [up] { $when }, { $of } gained { $unsigned } through { $migration } migration { $partner } { $reason }
    [down] { $when }, { $of } lost { $unsigned } through { $migration } migration { $partner } { $reason }
   *[same] { $when }, { phrase-net } was { $value }
  }
says-movers = { $when }, there { $count ->
    [one] was
   *[other] were
  } { $number } { $count ->
    [one] move
   *[other] moves
  } { of-people } { $flow ->
    [interregional] between regions
   *[other] within the country
  } { in-place }
says-rate = { $when }, { phrase-net } was { $value }
says-population = { $when }, { $counted } lived { $in }
says-population_average = { $when }, { phrase-population_average } was { $value }
says-kandas = { $when }, { $counted } { $counterpart ->
    [none] {""}
   *[named] { $origin }
  } { $count ->
    [one] was
   *[other] were
  } granted kandas status { $in }
says-share_arrivals = { $when }, { $value }{ $mark } of arrivals { $in } came { $origin }
    .people = { $when }, { $value }{ $mark } of arrivals { $in } { $origin } were { $people }
says-share_departures = { $when }, { $value }{ $mark } of departures { $from } were { $destination }
    .people = { $when }, { $value }{ $mark } of departures { $from } { $destination } were { $people }
says-share_kandas = { $when }, { $value }{ $mark } of those granted kandas status { $in } came { $origin }
    .people = { $when }, { $value }{ $mark } of those granted kandas status { $in } were { $people }
# Shares of groups
says-any = { $when }, the { $phrase } was { $value }{ $mark }
says-change = { $by }, { $phrase } { $direction ->
    [up] rose by { $unsigned }{ $mark }
    [down] fell by { $unsigned }{ $mark }
   *[same] did not change{ $mark }
  } { $isDay ->
    [yes] {""}
   *[no] on a year earlier
  }

stated = { $text }.
stated-beside = { $text } ({ $beside }).
beside-before = { $value } { $when }
beside-change = { $value } on { $isYear ->
    [yes] { $year }
   *[no] the same period of { $year }
  }
beside-now = now { $value }

# A part of the figure above
part = { $what } { $value }
parts = { $parts }.

finding-top = { $phrase } { $when }: highest { $in } ({ $value }), lowest { $lastIn } ({ $last })
finding-bottom = { $phrase } { $when }: lowest { $in } ({ $value }), highest { $lastIn } ({ $last })
finding-top-alone = { $phrase } { $when }: of the regions with figures ({ $known } of { $all }), highest { $in } ({ $value })
finding-bottom-alone = { $phrase } { $when }: of the regions with figures ({ $known } of { $all }), lowest { $in } ({ $value })
finding-top-net = { $of } gained the most through { $migration } migration { $when } ({ $value }); { $lastOf } { $isLoss ->
    [yes] lost the most
   *[no] gained the least
  } ({ $last })
finding-bottom-net = { $of } { $isLoss ->
    [yes] lost the most
   *[no] gained the least
  } through { $migration } migration { $when } ({ $value }); { $lastOf } gained the most ({ $last })
finding-not-ranked = { $phrase } { $when }: Koshi has a figure for only one region, { $place } ({ $value })
finding-shown = { $shown } of { $all } regions, { $order ->
    [bottom] from the last place up
   *[top] from the first place down
  }

finding-series = { $phrase } { $direction ->
    [up] rose from { $firstValue } { $firstWhen } to { $lastNumber } { $lastWhen }
    [down] fell from { $firstValue } { $firstWhen } to { $lastNumber } { $lastWhen }
   *[same] did not change: { $firstValue } { $firstWhen } and { $lastWhen }
  }
finding-series-cut = { $phrase }: { $firstValue } { $firstWhen }, { $lastNumber } { $lastWhen }
finding-series-one = { $phrase }: { $last } { $lastWhen }
finding-without = ({ $text })

finding-record-highest = { $phrase }: highest { $when }, { $value }
finding-record-lowest = { $phrase }: lowest { $when }, { $value }
finding-record-range = { $text } (over { $range })

finding-compared = { $shared }: { $items }
finding-compared-difference = { $shared }: { $items }; difference { $difference }
finding-compared-ends = { $shared }: { $areLosses ->
    [yes] all below zero, with the smallest loss for { $first } ({ $value }) and the largest for { $last } ({ $least })
   *[no] highest for { $first } ({ $value }), lowest for { $last } ({ $least })
  }
finding-item = { $name }{ $hasDash ->
    [yes] {" "}–
   *[no] {""}
  } { $value }
finding-list-item = { $first }, { $second }

finding-calculated-sum = { $shared }: { $value } in total ({ $items })
finding-calculated-difference = { $shared }: { $items }; { $direction ->
    [up] the first is higher by { $unsigned }
    [down] the first is lower by { $unsigned }
   *[same] the two are equal
  }
finding-calculated-change = { $shared }: a change of { $value } ({ $items })
finding-calculated-share = { $shared }: { $first } made up { $value }{ $mark } of the total ({ $part } of { $whole })
finding-calculated-mean = { $shared }: { $value } on average ({ $items })
finding-calculated-ratio = { $shared }: { $first } { $value } { $second } ({ $items })
finding-calculated-ratio-less = { $shared }: the ratio of { $first } to { $second } is { $value } ({ $items })

finding-parts = { $phrase } { $when }: { $isPartial ->
    [yes] the largest of the figures Koshi has is for
   *[no] the largest figure is for
  } { $name } ({ $value } of { $whole })
finding-parts-alone = { $phrase } { $when }: { $isPartial ->
    [yes] the largest of the figures Koshi has is for
   *[no] the largest figure is for
  } { $name } ({ $value })
finding-parts-one = { $phrase } { $when }: { $name } – { $value }
parts-rest = Of { $whole }, { $rest } are not broken down in the sources.
parts-partial = The list is incomplete: the sources do not give all the figures.

finding-revised = { $phrase } { $when }: now { $now }, first published as { $first }
finding-never-revised = { $phrase } { $when }: { $now }; no other publication is known

finding-summary = { $when }, { $arrived } moved to Kazakhstan and { $left } left: net { $net }
summary-list-item = { $first }; { $second }
summary-arrivals = Arrivals: { $items }.
summary-departures = Departures: { $items }.
summary-movers = Moves within the country: { $items }.
summary-regions = Net gains from interregional migration: { $items }.
summary-change = { $value } on { $isYear ->
    [yes] { $year }
   *[no] the same period of { $year }
  }
summary-share-arrivals = { $value }{ $mark } { $origin }
summary-share-departures = { $value }{ $mark } { $destination }
share-part = { $side ->
    [departures] Of them, { $value }{ $mark } went { $what }
   *[arrivals] Of them, { $value }{ $mark } came { $what }
  }

break-territory-with = { $place } and { $other } were one region until { $until }; figures before and after are for different territories.
