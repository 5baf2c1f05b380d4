# Asking back and saying what was not understood. $words: the words of the message, "none" where they are not shown.

ask-title = Which one do you mean?
ask-area = Tap the place you mean.
ask-indicator = Tap the indicator you want to see.
ask-flow = External migration, internal migration or all flows?
ask-period = Tap the period you want to see.
ask-place = Several places have this name; tap the one you mean.
ask-meant = Perhaps one of these.

misread-title = I cannot answer that
misread-title-empty = Ask me something
misread-empty = Write in a few words what you would like to know about migration in Kazakhstan.
misread-too_long = That message is too long for me: please ask in one or two sentences.
misread-not_understood = { $words ->
    [none] I did not understand the question: please put it in other words.
   *[other] I did not understand “{ $words }”: please put it in other words.
  }
misread-out_of_scope = I know only the official statistics of migration in Kazakhstan and have nothing on this.
misread-unknown_place = { $words ->
    [none] That place is not in my list: I know Kazakhstan, its regions and the countries people come from or leave for.
   *[other] The place “{ $words }” is not in my list: I know Kazakhstan, its regions and the countries people come from or leave for.
  }
misread-unknown_country = { $words ->
    [none] That country is not in my list.
   *[other] The country “{ $words }” is not in my list.
  }
misread-unknown_period = { $words ->
    [none] I did not understand the period: try a year, a quarter or months.
   *[other] I did not understand the period “{ $words }”: try a year, a quarter or months.
  }
misread-impossible_period = { $words ->
    [none] That period does not exist: check the quarter, the month or the day.
   *[other] There is no such period as “{ $words }”: check the quarter, the month or the day.
  }
misread-unknown_command = { $words ->
    [none] There is no such command; all commands are in /help.
   *[other] There is no command “{ $words }”; all commands are in /help.
  }
misread-unknown_term = { $words ->
    [none] That term is not in my glossary; all terms are in /glossary.
   *[other] The term “{ $words }” is not in my glossary; all terms are in /glossary.
  }
misread-no_such_group = { $words ->
    [none] I have no figures for this group.
   *[other] I have no figures for “{ $words }”.
  }
misread-too_many = That is too much for one answer: please ask for fewer places or periods.
misread-hint = You could ask, for example:
misread-hint-without = The first button asks the same question without that word; the others ask similar ones:

wordless-voice = I cannot listen to recordings. Please ask in writing, or take one of these:
wordless-sticker = Thank you! I answer questions about migration, such as these:
wordless-poll = I do not take part in polls, but I answer questions about migration, such as these:
wordless-picture = I cannot look at pictures. Please ask in writing, or take one of these:
wordless-file = I do not open files. Please ask in writing, or take one of these:
location-abroad = This place is not in Kazakhstan, and I have figures for the regions of Kazakhstan only. For example:
