# Сам ответ: заголовок, числа, чего нет.

period-range = { $from } – { $to }

# $what: показатель, при необходимости с местом или периодом в скобках
figure = { $what }: { $value }

absent-not_published = В известных Koshi публикациях за этот период нет: { $labels }.
absent-before_area = Регион тогда ещё не был образован, данных нет: { $labels }.
absent-not_released = Ещё не опубликовано: { $labels }.
absent-not_loaded = Нет в таблицах Koshi за этот период: { $labels }.
absent-forecast = Прогнозов Koshi не делает: { $labels }.
absent-refused = Рассчитать нельзя: { $labels }.


table-rest = Остальные строки таблицы — по кнопке «{ $label }».

ranking-without = У Koshi нет данных по регионам: { $places }.
ranking-known = В Koshi есть данные только по { $known } из { $all } регионов.



by-counterpart = по странам
by-area = по регионам
by-ethnic = по национальностям
by-age = по возрасту
by-sex = по полу
by-settlement = город и село
by-education = по образованию
by-specialty = по специальностям
by-reason = по причинам


revisions-first = Первая публикация: { $date }
revisions-now = Нынешнее значение опубликовано: { $date }
revisions-first-copied = Первое известное значение: { $date }
revisions-now-copied = Нынешнее значение: { $date }

record-next = На втором месте: { $value } ({ $period }).
record-without = В Koshi нет данных за { $count ->
    [1] период
   *[other] периоды
  }: { $periods }.
record-without-many = В Koshi нет данных за { $count } { $count ->
    [one] период
    [few] периода
   *[many] периодов
  }, в том числе за { $periods }.

joined = Здравствуйте! Здесь я отвечаю, когда ко мне обращаются: командой, например /net Астана 2025Q1, упоминанием { $name } или ответом на моё сообщение.
reported-title = Спасибо
reported = Администраторы узнают, о каком числе речь. Ни ваше имя, ни ваши слова им не передаются.
report-nobody-title = Сообщить некому
report-nobody = У этого бота не указаны администраторы. Напишите тому, кто его запустил.
