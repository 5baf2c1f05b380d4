# Descriptions in the command menus of the platforms, at most 256 characters

command-start = Begin
command-help = What you can ask
command-net = Net migration: arrivals less departures
command-arrivals = How many people came
command-departures = How many people left
command-movers = How many moved within the country
command-rate = Net migration per 1,000 people
command-population = Population
command-top = Regions, highest first
command-bottom = Regions, lowest first
command-compare = Two places or periods side by side
command-trend = A figure over the years
command-countries = From and to which countries
command-ethnic = By ethnic group
command-ages = By age
command-summary = Key points of a release
command-revisions = How a figure was revised
command-glossary = What a term means
command-method = How migration is counted
command-releases = When figures come out
command-sources = Where the figures come from
command-csv = The last answer as a file
command-language = Choose the language
command-privacy = What is stored and what is not
command-forget = See and delete what is stored about you
