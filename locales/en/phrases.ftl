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
    [areas] { $of }’
   *[region] { $of }’s
  }
# A group of people: $people, $ofPeople; a kind of settlement is a place, a reason stands behind the other side.
of-people = { $group ->
    [people] of { $ofPeople }
   *[none] {""}
  }
settled = { $isPlaced ->
    [yes] { $of }’s
   *[no] {""}
  } { $settlement ->
    [urban] urban
   *[rural] rural
  } areas
    .of = { settled }
    .in = in { settled.areas }
    .from = from { settled.areas }
    .to = to { settled.areas }
    .areas = { $settlement ->
        [urban] urban
       *[rural] rural
      } areas { $isPlaced ->
        [yes] of { $of }
       *[no] {""}
      }

phrase-arrivals = arrivals { of-people } { $in } { $origin }
    .about = { phrase-arrivals }
    .number = { phrase-arrivals }
phrase-departures = departures { of-people } { $from } { $destination }
    .about = { phrase-departures }
    .number = { phrase-departures }
phrase-net = { $group ->
    [people] net { $migration } migration of { $ofPeople } { $in } { $partner }
   *[none] { owner } net { $migration } migration { $partner } { $reason }
  }
    .about = { phrase-net }
    .number = { phrase-net }
phrase-movers = moves { of-people } { $flow ->
    [interregional] between regions
   *[other] within the country
  } { in-place }
    .about = { phrase-movers }
    .number = { phrase-movers }
phrase-rate = { phrase-net } per 1,000 people
    .about = { phrase-rate }
    .number = { phrase-rate }
phrase-population = { $group ->
    [people] the number of { $ofPeople } { $in }
   *[none] { owner } population
  }
    .about = { phrase-population }
    .number = { phrase-population }
phrase-population_average = { $group ->
    [people] the average number of { $ofPeople } { $in }
   *[none] { owner } average population
  }
    .about = { phrase-population_average }
    .number = { phrase-population_average }
phrase-kandas = grants of kandas status { $group ->
    [people] to { $people }
   *[none] {""}
  } { $in } { $counterpart ->
    [none] {""}
   *[named] to people { $origin }
  }
    .about = { phrase-kandas }
    .number = { phrase-kandas }
phrase-share_arrivals = share of { $group ->
    [people] { $ofPeople } among
   *[none] {""}
  } arrivals { $in } { $origin }
    .about = { phrase-share_arrivals }
    .number = { phrase-share_arrivals }
phrase-share_departures = share of { $group ->
    [people] { $ofPeople } among
   *[none] {""}
  } departures { $from } { $destination }
    .about = { phrase-share_departures }
    .number = { phrase-share_departures }
phrase-share_kandas = share of { $group ->
    [people] { $ofPeople } among
   *[none] {""}
  } kandas { $in } { $counterpart ->
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

phrase-with-inside = { $phrase } { inside }

date-column = { $dayNumber } { $month } { $year }
