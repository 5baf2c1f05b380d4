# Words of the Slack door alone.

slack-share = Share to channel
slack-shared-by = Shared by { $name }
slack-file-in-direct-messages = The file is in your direct messages with Koshi.
slack-failed = Something went wrong while sending the answer. Please ask again in a minute.
