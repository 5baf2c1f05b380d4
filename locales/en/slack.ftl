# Words of the Slack door alone.

slack-share = Share to channel
slack-shared-by = Shared by { $name }
slack-file-in-direct-messages = The file is in your direct messages with Koshi.
slack-chart-in-direct-messages = The chart is in your direct messages with Koshi; shared to the channel, it goes along.
slack-failed = Something went wrong while sending the answer. Please ask again in a minute.
slack-changed-by = Changed by { $who }
slack-more = More
pick-title = Ask Koshi
pick-submit = Ask
pick-indicator = What
pick-place = Where
pick-period = When
pick-last = The latest there is
