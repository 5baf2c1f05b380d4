# The conversation itself

ask-again = Ask again:

language-name-kk = Қазақша
language-name-ru = Русский
language-name-en = English

start-title = Hello, I am Koshi
start-about = I answer questions about migration in Kazakhstan with the official figures of the Bureau of National Statistics. Every figure comes with its period and source.
start-how = Ask in your own words or with a command, in Kazakh, Russian or English:
start-channel = New figures are announced in { $channel }.
start-more = All commands: /help. Another language: /language. What is stored about you: /privacy.

thanks-title = Glad to help
thanks-more = Whenever you have another question, just ask.

example-country = How many people came from Russia in 2023?
example-region = Net migration of Astana in 2024
example-top = Which regions gained the most people last year?

help-title = What you can ask
help-how = Name an indicator, a place and a period in any order and in your own words, for example:
help-commands = All commands
help-figures = Figures: /net /arrivals /departures /movers /rate /population /kandas
help-lists = Lists: /top /bottom /compare /trend /countries /ethnic /ages /chart
help-releases = Releases: /summary /releases /revisions /calendar
help-terms = Terms and sources: /glossary /method /sources /check /csv
help-subscriptions = Subscriptions: /subscribe /subscriptions /unsubscribe /stop /deliveries
help-chat = This chat: /settings /language /privacy /forget
help-command = /{ $command } – { $description }

language-title = Language
language-current = Now: { $language }.
language-by-message = No language is chosen: I answer in the language of the question.
language-set-title = Language chosen
language-set = From now on I answer in English.

forget-title = What is stored about you
forget-stored = This { $platform } chat: its number { $id }, { $language ->
    [none] no language chosen
   *[named] the language you chose ({ $name })
  }. No names and no messages.
forget-subscriptions = Subscriptions: { $subscriptions }; notices on record: { $deliveries }.
forget-nothing = Nothing is stored about this chat.
forgotten-title = Deleted
forgotten = Everything that was stored about this chat is deleted.

privacy-title = Privacy
privacy-stored = Koshi stores only this chat’s number on its platform, the chosen language and form of tables, the subscriptions and, for 400 days, a record of the notices sent here: which, when and under which message number. No names, no message texts.
privacy-memory = So that you can go on asking “and in Shymkent?”, what you last asked about is kept for about half an hour, but not your words. A message that cannot be answered at once is kept until it is.
privacy-delete = To see and delete what is stored: /forget.

not-saved-title = Not saved
not-saved = That could not be saved. Please try again a little later.
too-fast-title = One moment
too-fast = That is a lot of messages at once. Please wait a little and ask again.
failed-title = Something went wrong
failed = There was an error on my side and I have no answer. Please try again; if it happens again, report the code { $reference }.
no-answer-yet-title = No answer yet
no-answer-yet = There is no answer to send as a file yet. Ask a question first, then /csv.
csv-title = The answer as a file
csv-about = The figures of the last answer with period, source and date of publication. Columns are separated by commas, decimals by a point.
csv-empty = There are no figures in the last answer, so there is no file.

settings-title = Settings of this chat
settings-form-rich = Tables are drawn by Telegram itself.
settings-form-text = Tables come as text.
settings-quiet = Quiet hours: { $from } to { $to } ({ $where ->
    [here] Kazakhstan time
   *[elsewhere] { $zone }
  })
settings-button-rich = Tables drawn by Telegram
settings-button-text = Tables as text
settings-button-auto = Language of each message
