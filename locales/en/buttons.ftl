# Labels of buttons, at most 30 characters where possible

button-chart = Chart
button-map = Map
button-table = Table
button-trend = Over the years
button-ranking-top = Regions ranked
button-ranking-bottom = Ranked from the bottom
button-revisions = Revisions
button-first_print = First print
button-rate = Per 1,000 people
button-definition = What does it mean?
button-summary = Key points
button-rest = More rows
button-comparison = Compare
button-calculation = Compute
button-record-highest = Highest
button-record-lowest = Lowest
button-glossary = Terms
button-method = Method
button-releases-all = Release dates
button-releases-next = Next release
button-releases-last = Latest release
button-sources = Sources
button-help = What can I ask?
button-delete = Delete it
button-join = { $first }, { $second }
