# What is said of figures that a text states (`/check`).

check-title = Figures checked
check-nothing = Send a sentence with a figure after the command, for example: /check In 2024, 29,282 people arrived in Kazakhstan.
check-equal = ✓ “{ $quoted }”: right. { $what }: { $now }.
check-rounded = ✓ “{ $quoted }”: right when rounded. { $what }: { $now }.
check-earlier = “{ $quoted }”: this was the figure printed on { $date }, { $was }. { $what }, revised since: { $now }.
check-differs = ✗ “{ $quoted }”: differs. { $what }: { $now }.
check-another = ✗ “{ $quoted }”: differs. { $what }: { $now }. The number in the text belongs to: { $other }.
check-not-held = ? “{ $quoted }”: cannot be checked, there is no such figure here: { $what }.
check-unclear = ? “{ $quoted }”: not clear for certain which figure is meant. Name the place, the period and what is counted.
