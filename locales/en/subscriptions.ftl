# Subscriptions and what is sent to subscribers

subscription-every = Every release
subscription-name = { $scope }: { $terms }
subscription-muted = { $name }; paused
subscription-item = { $number }. { $name }

condition-above = only if above { $value }
condition-below = only if below { $value }
condition-positive = only when it turns positive
condition-negative = only when it turns negative
condition-record = only when it is a record
condition-changes = only when it differs by more than { $percent }% from the year before

rhythm-daytime = as soon as it is out, but not between { $from } and { $to } ({ $where ->
    [here] Kazakhstan time
   *[elsewhere] { $zone }
  })
rhythm-at_once = at once, even at night
rhythm-morning = the morning after
rhythm-weekly = on Monday mornings
terms-languages = { $terms }; in: { $languages }
terms-reminder = { $terms }, with a reminder the day before

subscribed-title = Subscribed
subscribed-lead = I will write about:
subscribed-current = Latest figures:
changed-title = Subscription changed
unsubscribed-title = Unsubscribed
unsubscribed-lead = I will no longer write about:
unsubscribe-none-title = Nothing to cancel
unsubscribe-none = There is no such subscription here.
subscriptions-title = Subscriptions of this chat
subscriptions-none = There are none. Without a subscription I write here only when asked.
subscribe-unclear-title = What should I write about?
subscribe-unclear = I did not understand: { $words }. Name a region, an indicator or a country, for example: /subscribe Astana net
subscribe-unclear-which = Which of these do you mean?
subscribe-unclear-without = I did not understand: { $words }. Nothing is stored yet. Without these words it would be:
subscribe-full-title = Too many subscriptions
subscribe-full = One chat can have at most { $most } subscriptions.
subscribe-elsewhere-title = Subscriptions do not work here
subscribe-elsewhere = Subscriptions and notifications need a chat that stays open: Telegram, Slack or npm start.
undone-title = As it was before
not-admin-title = For administrators
not-admin = In groups and channels only administrators can change the language, the subscriptions and what is stored.

button-subscribe = Tell me when this changes
button-subscribe-all = Tell me about every release
button-undo = Undo
button-subscriptions = Subscriptions
button-mute = Pause
button-unmute = Resume
button-change = Change
button-remove = Remove
button-stop-all = End all
button-numbered = { $number }. { $label }
button-rhythm-daytime = By day
button-rhythm-at_once = At once
button-rhythm-morning = In the morning
button-rhythm-weekly = Weekly
button-reminder-on = Remind the day before
button-reminder-off = No reminder
button-calendar = Calendar file

notice-release-title = { $data } are out
notice-condition = Your condition is met: “{ $condition }”.
notice-difference = { $before }; difference { $difference }
notice-missing = { $scope }: no figure in this release.
notice-more = More figures: /subscriptions
notice-correction-title = Figures revised
notice-correction-lead = Figures that I sent you have been revised:
notice-correction-item = { $what } { $when }: was { $before }, is now { $after }
notice-reminder-title = New figures tomorrow
notice-reminder = { $date }: { $data } are expected.
notice-late-title = The release is late
notice-late = { $data } were expected on { $date } and are not out yet. I will write when they are.

deliveries-title = What was sent here
deliveries-none = Nothing yet.
delivery = { $when }: { $what }, { $state }
delivery-release = { $data }
delivery-correction = revision
delivery-reminder = reminder
delivery-late = note on a late release
delivery-state-waiting = to be sent
delivery-state-sent = sent
delivery-state-unconfirmed = sent, not confirmed
delivery-state-parked = could not be delivered
delivery-state-failed = could not be delivered
delivery-state-withdrawn = not sent, no longer wanted
date-time = { $date }, { $time }

calendar-title = Release calendar
calendar-lead = The file holds the dates of upcoming releases; open it to add them to your calendar.
calendar-event = Migration figures: { $period }
calendar-expected = Expected date, based on earlier releases.
calendar-announced = Announced by the Bureau of National Statistics.

status-title = Koshi at work
status-count = { $name }: { $count }
status-chats = Chats with subscriptions
status-subscriptions = Subscriptions
status-parked = Parked ({ $reason })
status-queue = Waiting on { $platform }
status-overdue = Waiting since { $when }
status-last = Last release: { $period }
status-states = Sent { $sent }, unconfirmed { $unconfirmed }, parked { $parked }, failed { $failed }, waiting { $waiting }
status-understood = Questions understood
status-asked = Asked back ({ $kind })
status-refused = Not answered ({ $kind })
status-left = Words left over ({ $kind })
status-well = Writing to disk works, nothing is stuck.
status-none = Nothing published yet.
alarm-title = Koshi needs attention
alarm-stuck = Notices on { $platform } have not moved since { $when }; { $count } are waiting.
alarm-disk = The state folder cannot be written: { $reason }
alarm-failures = { $failed } of { $ended } notices failed: { $notice }
alarm-untold = { $missing } of { $due } chats that a release is for were left out: { $notice }
alarm-reason = { $reason } (chats: { $count })
alarm-reason-unknown = { $reason } (chats: { $count }); Koshi does not know what this means, and a chat is parked after three releases in a row
alarm-unpaid = The bot ({ $platform }) has no stars left: sending goes on for free, at most { $rate } messages a second. Koshi tries to pay again every ten minutes.
alarm-doubtful = Taken in, but doubtful: { $from }
alarm-quarantined = Not taken in, as the figures contradict one another or what is known: { $from }
alarm-corrected = Corrected at the source without notice: { $from }
alarm-release-late = Overdue since { $date }: the release for { $period }. It should be at { $address }. If it is there, take it in: { $command }
alarm-abandoned = A message ({ $platform }) was begun three times and Koshi ended each time; it is not tried again. What happened stands in the log.
alarm-more = and { $count } more
alarm-report = To look and decide, run { $command } on the server.
alarm-over = Back to normal.
alarm-reported = A reader reports a mistake: { $command } (data version { $version })
