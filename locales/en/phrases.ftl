# What is counted, with its place and the other side, in the middle of a sentence. What a subject does not have is an
# empty variable; the blanks around it are taken out. $in, $from, $to, $of: case forms of the place; $origin, $destination,
# $partner: the other side of the move, a country, a region or the words below.

origin = { $flow ->
    [external] from abroad
    [internal] from other places in the country
    [interregional] from other regions
    [intraregional] from within the region
   *[total] {""}
  }
destination = { $flow ->
    [external] to other countries
    [internal] to other places in the country
    [interregional] to other regions
    [intraregional] within the region
   *[total] {""}
  }
partner = { $flow ->
    [external] external
    [internal] internal
    [interregional] interregional
    [intraregional] within the region
   *[total] {""}
  }
migration = { $flow ->
    [external] external
    [internal] internal
    [interregional] interregional
    [intraregional] intraregional
   *[total] {""}
  }
# Totals of a place count its own people who move about in it.
inside = { $place ->
    [country] {","} including moves within the country
    [city] {","} including moves within the city
   *[region] {","} including moves within the region
  }
in-place = { $place ->
    [none] {""}
    [country] {""}
   *[region] { $in }
  }
owner = { $place ->
    [none] {""}
   *[region] { $of }’s
  }

phrase-arrivals = arrivals { $in } { $origin }
    .about = the number of arrivals { $in } { $origin }
    .number = arrivals { $in } { $origin }
phrase-departures = departures { $from } { $destination }
    .about = the number of departures { $from } { $destination }
    .number = departures { $from } { $destination }
phrase-net = { owner } net { $migration } migration { $partner }
    .about = { owner } net { $migration } migration { $partner }
    .number = { owner } net { $migration } migration { $partner }
phrase-movers = { $flow ->
    [interregional] moves between regions
   *[other] moves within the country
  } { in-place }
    .about = { phrase-movers }
    .number = { phrase-movers }
phrase-rate = { owner } net { $migration } migration { $partner } per 1,000 people
    .about = { phrase-rate }
    .number = { phrase-rate }
phrase-population = { owner } population
    .about = { owner } population
    .number = { owner } population
phrase-population_average = { owner } average population
    .about = { owner } average population
    .number = { owner } average population
phrase-kandas = grants of kandas status { $in } { $counterpart ->
    [none] {""}
   *[named] to people { $origin }
  }
    .about = { phrase-kandas }
    .number = { phrase-kandas }
phrase-share_arrivals = share of arrivals { $in } { $origin }
    .about = { phrase-share_arrivals }
    .number = { phrase-share_arrivals }
phrase-share_departures = share of departures { $from } { $destination }
    .about = { phrase-share_departures }
    .number = { phrase-share_departures }
phrase-share_kandas = share of kandas { $in } { $counterpart ->
    [none] {""}
   *[named] { $origin }
  }
    .about = { phrase-share_kandas }
    .number = { phrase-share_kandas }
phrase-change_arrivals = change in { phrase-arrivals } on a year earlier
    .about = { phrase-change_arrivals }
    .number = { phrase-change_arrivals }
phrase-change_departures = change in { phrase-departures } on a year earlier
    .about = { phrase-change_departures }
    .number = { phrase-change_departures }
phrase-change_net = change in { phrase-net } on a year earlier
    .about = { phrase-change_net }
    .number = { phrase-change_net }
phrase-change_movers = change in { phrase-movers } on a year earlier
    .about = { phrase-change_movers }
    .number = { phrase-change_movers }
phrase-change_kandas = change in { phrase-kandas } on a year earlier
    .about = { phrase-change_kandas }
    .number = { phrase-change_kandas }
phrase-change_population = change in { phrase-population } on a year earlier
    .about = { phrase-change_population }
    .number = { phrase-change_population }

phrase-of-group = { $phrase } ({ $group })
phrase-with-inside = { $phrase } { inside }

date-column = { $dayNumber } { $month } { $year }
