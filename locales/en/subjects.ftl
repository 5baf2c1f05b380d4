# What a figure is. Written in lower case: a line starts it with a capital.

flow-suffix = { $flow ->
    [external] , external
    [internal] , internal
    [interregional] , interregional
    [intraregional] , within the region
    [total] , all flows
   *[none] {""}
  }
flow-external = External
flow-internal = Internal
flow-interregional = Interregional
flow-intraregional = Within regions
flow-total = All flows

indicator-arrivals = arrivals{ flow-suffix }
indicator-departures = departures{ flow-suffix }
indicator-net = net migration{ flow-suffix }
indicator-movers = { $flow ->
    [interregional] people who moved between regions
   *[other] people who moved within the country
  }
indicator-rate = net migration rate{ flow-suffix }
indicator-population = population
indicator-population_average = average population of the year
indicator-kandas = people granted kandas status
indicator-share_arrivals = share of arrivals{ flow-suffix }
indicator-share_departures = share of departures{ flow-suffix }
indicator-share_kandas = share of people granted kandas status
indicator-change_arrivals = change in arrivals on the same period a year earlier{ flow-suffix }
indicator-change_departures = change in departures on the same period a year earlier{ flow-suffix }
indicator-change_movers = change in moves on the same period a year earlier{ flow-suffix }
indicator-change_net = change in net migration on the same period a year earlier{ flow-suffix }
indicator-change_kandas = change in grants of kandas status on the same period a year earlier
indicator-change_population = change in population on a year earlier

label-counterpart = { $indicator ->
    [arrivals] arrivals { $from }
    [departures] departures { $to }
    [share_arrivals] share of arrivals { $from }
    [share_departures] share of departures { $to }
    [kandas] kandas status granted to people { $from }
    [share_kandas] share of kandas { $from }
    [change_arrivals] change in arrivals { $from } on the same period a year earlier
    [change_departures] change in departures { $to } on the same period a year earlier
   *[other] { $label } ({ $name })
  }
label-group = { $label } ({ $group })
group-of-dimension = { $dimension }: { $group }

# For buttons and columns
short-arrivals = Arrivals
short-departures = Departures
short-net = Net migration
short-movers = Moves within the country
short-rate = Per 1,000 people
short-population = Population
short-population_average = Average population
short-kandas = Kandas
short-share_arrivals = Share of arrivals
short-share_departures = Share of departures
short-share_kandas = Share of kandas
short-change_arrivals = Change in arrivals
short-change_departures = Change in departures
short-change_movers = Change in moves
short-change_net = Change in net
short-change_kandas = Change in kandas
short-change_population = Change in population

# For narrow columns
area-short = { $code ->
    [KZ-71] Astana
    [KZ-79] Shymkent
    [KZ-75] Almaty city
    [KZ-19] Almaty region
    [KZ-10] Abai
    [KZ-11] Akmola
    [KZ-15] Aktobe
    [KZ-23] Atyrau
    [KZ-27] West Kazakhstan
    [KZ-31] Zhambyl
    [KZ-33] Zhetisu
    [KZ-35] Karaganda
    [KZ-39] Kostanay
    [KZ-43] Kyzylorda
    [KZ-47] Mangystau
    [KZ-55] Pavlodar
    [KZ-59] North Kazakhstan
    [KZ-61] Turkistan
    [KZ-62] Ulytau
    [KZ-63] East Kazakhstan
   *[other] { $name }
  }
