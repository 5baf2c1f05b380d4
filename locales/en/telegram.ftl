# Only in Telegram. A description holds at most 512 characters, a short one 120, the text of an old button 200.
telegram-old-button = This button no longer works. Please ask again, for example: /net Astana 2025Q1
telegram-inline-hint = Ask in a private chat
telegram-inline-open = Open in Koshi
telegram-description =
    Koshi answers questions about migration in Kazakhstan from the official figures of the Bureau of National Statistics: arrivals, departures and net migration by region, country and period. Every figure comes with its source and date of publication.

    Try: /net Astana 2025Q1
telegram-short-description = Kazakhstan’s migration statistics: exact official figures, each with its source.
telegram-back = ‹ Back
telegram-copy = Copy
telegram-copy-table = Copy table
telegram-copy-link = Link to this answer
telegram-as-table = As a table
telegram-as-text = As text
telegram-rich-details = Source and method
