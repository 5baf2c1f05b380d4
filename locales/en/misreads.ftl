# Asking back and saying what was not understood. $words: the words of the message, "none" where they are not shown.

ask-title = Which one do you mean?
ask-area = Tap the place you mean.
ask-indicator = Tap the indicator you want to see.
ask-flow = External or internal migration, or both?
ask-period = Tap the period you want to see.
ask-place = Several places have this name; tap the one you mean.

misread-title = I cannot answer that
misread-title-empty = Ask me something
misread-empty = Write in a few words what you would like to know about migration in Kazakhstan.
misread-too_long = That message is too long for me: please ask in one or two sentences.
misread-not_understood = { $words ->
    [none] I did not understand the question: please put it in other words.
   *[other] I did not understand “{ $words }”: please put it in other words.
  }
misread-out_of_scope = I only know the official statistics of migration in Kazakhstan and have nothing on this.
misread-unknown_place = { $words ->
    [none] There is no such place in my list: I know Kazakhstan and its regions.
   *[other] There is no such place in my list as “{ $words }”: I know Kazakhstan and its regions.
  }
misread-unknown_country = { $words ->
    [none] There is no such country in my list.
   *[other] There is no such country in my list as “{ $words }”.
  }
misread-unknown_period = { $words ->
    [none] I did not understand the period: try a year, a quarter or months.
   *[other] I did not understand the period “{ $words }”: try a year, a quarter or months.
  }
misread-unknown_command = { $words ->
    [none] There is no such command; all of them are in /help.
   *[other] There is no such command as “{ $words }”; all of them are in /help.
  }
misread-unknown_term = { $words ->
    [none] There is no such term in my glossary; all of them are in /glossary.
   *[other] There is no such term as “{ $words }” in my glossary; all of them are in /glossary.
  }
misread-no_such_group = { $words ->
    [none] There are no published figures for this group.
   *[other] There are no published figures for “{ $words }”.
  }
misread-too_many = That is too much for one answer: please ask for fewer places or periods.
misread-hint = You could ask, for example:
