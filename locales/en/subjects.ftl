# What a figure is. Written in lower case: a line starts it with a capital.

flow-external = External migration
flow-internal = Internal migration
flow-interregional = Interregional migration
flow-intraregional = Within the region
flow-total = All flows


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
