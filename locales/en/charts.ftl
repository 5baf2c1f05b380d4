# Words that stand in charts only; names, periods, numbers and units are those of the replies.

chart-title = { $place }: { $what }
chart-subtitle = { $period }, { $unit }
chart-shown-of = { $shown } of { $all }
chart-regions = Regions

chart-gain = gain
chart-loss = loss
chart-provisional = provisional
chart-break-territory = change of borders: { $date }
chart-break-census = census recount: { $date }
chart-break-of = { $place }, { $break }

chart-flow = { $flow }, { $rest }
chart-some = Some values: { $note }
chart-computed = Computed from published figures.
chart-without = No figure: { $names }

# Read aloud in place of the picture: direction, extremes, last value.
chart-alt-line = { $title }. { $subtitle }. { $direction ->
    [up] The line rises from { $first } ({ $firstPeriod }) to { $last } ({ $lastPeriod })
    [down] The line falls from { $first } ({ $firstPeriod }) to { $last } ({ $lastPeriod })
    [cut] The line is in parts that cannot be compared: { $first } in { $firstPeriod }, { $last } in { $lastPeriod }
   *[same] The line ends where it began, at { $last } ({ $lastPeriod })
  }. Highest: { $highest } ({ $highestPeriod }); lowest: { $lowest } ({ $lowestPeriod }){ $marks }.
chart-alt-lines = { $title }. { $subtitle }. Comparison. Last values: { $values }{ $marks }.
chart-alt-bars = { $title }. { $subtitle }. { $form ->
    [tiles] Map of the regions
   *[bars] Bar chart
  }. Highest: { $highestName }, { $highest }; lowest shown: { $lowestName }, { $lowest }.
chart-alt-mirrored = { $title }. { $subtitle }. { $period }: arrivals { $arrivals }, departures { $departures }, net { $net }. The net migration line { $direction ->
    [up] rises from
    [down] falls from
   *[same] ends where it began, at
  } { $firstNet } ({ $firstPeriod }).

# Names that fit on a tile of the map
tile-area = { $code ->
    [KZ-19] Almaty reg.
    [KZ-27] West Kazakhstan
   *[other] { $name }
  }

# Beside and in place of a picture
chart-none = A picture would show no more than this.
chart-not-drawn = The chart could not be drawn just now; here are the same figures in words.
chart-nothing-yet-title = No answer yet
chart-nothing-yet = There is no answer to draw yet. Ask a question first, then /chart.
