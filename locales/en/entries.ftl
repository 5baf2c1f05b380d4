entry-usage-title = Entering a release by hand
entry-usage = In one message: { $command }, that is the period, the address of the release and the day it was published, and then its figures, parted by blanks.
entry-order = First eight figures in this order: arrivals from abroad, departures abroad, net migration; then in percent the change in arrivals, in departures and in moves within the country, and the share of CIS countries in arrivals and in departures. “-” stands for what is not printed or kept secret.
entry-regions = Then net interregional migration of regions as code=figure, for Astana 71=18214.
entry-missing-period = The period is missing, such as 2026-Q1.
entry-missing-address = The address of the release is missing.
entry-missing-published = The day of publication is missing, such as 2026-05-12.
entry-missing-figures = The figures are missing.
entry-count = Eight figures are expected before those of regions; there are { $count }.
entry-unread = Not understood: { $words }
entry-title = { $period }: what was entered
entry-proven = ✓ { $figure }
entry-held = = { $figure } (held already)
entry-alone = ? { $figure } (nothing confirms it yet)
entry-contradicted = ✗ { $figure } ({ $reason })
entry-sum = Fit: { $fits }. Wait for confirmation: { $waits }. Do not fit: { $against }.
entry-faulty = Nothing of this can be stored, as the main figures or the dates are in doubt.
entry-nothing = There is nothing new to store.
entry-stored = Stored
entry-kept = Kept with it: who entered it and when, and where it is from: { $address }, { $date }.
entry-waits = The rest waits until another source or another administrator confirms it. To look and decide, run { $command } on the server.
entry-already = All of it is held already, or something newer is. Nothing was changed.
entry-unknown = There is no such entry. Send the figures again.
entry-refused = Not stored, as it does not fit what is held: { $reason }

button-entry-store = Store what fits
