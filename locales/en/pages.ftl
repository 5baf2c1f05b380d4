# Pages that an answer has an address on.

page-ask-label = Ask about Kazakhstan’s migration
page-ask-button = Ask
page-choices = Which one is meant?
page-nearest = What there is
page-next = What to look at next
page-sources = Where to read it
page-notes = Notes
page-files = This answer as a file
page-languages = In other languages
page-as-of = As printed by { $date }.
page-revised = Revised since: { $what } is { $now } now. { $was } stood here on { $date }.
page-unrevised = The figures have not been revised since.
page-pin = A link that keeps these figures: { $url }
page-home-title = Koshi: Kazakhstan’s migration in figures
page-home-lead = Ask in your own words. Every figure is the official one, with its source and the day it was printed.
page-home-key-points = Latest key points
page-home-calendar = When figures come out
page-home-regions = Regions
page-not-found = There is no answer at this address.
page-about = Koshi answers from the stored figures of the Bureau of National Statistics of Kazakhstan and invents nothing.
page-data-version = Facts { $version }
