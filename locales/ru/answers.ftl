# Сам ответ: заголовок, числа, чего нет.

title = { $place } · { $period }
title-regions = Регионы
title-comparison = Сравнение
period-range = { $from } – { $to }

# $what: показатель, при необходимости с местом или периодом в скобках
figure = { $what }: { $value }
what-scope = { $label } ({ $scope })
what = { $label }, { $place }, { $period }

absent-not_published = В известных Koshi публикациях за этот период нет: { $labels }.
absent-before_area = Регион тогда ещё не был образован, данных нет: { $labels }.
absent-not_released = Ещё не опубликовано: { $labels }.
absent-not_loaded = Нет в таблицах Koshi: { $labels }.
absent-forecast = Прогнозов Koshi не делает: { $labels }.
absent-refused = Рассчитать нельзя: { $labels }.

first-print = Первая публикация: { $date }.

series-gaps = Прочерк: за этот период у Koshi данных нет.
table-rest = Продолжение таблицы — по кнопке «{ $label }».

ranking-top = { $label }: регионы, от большего к меньшему
ranking-bottom = { $label }: регионы, от меньшего к большему
ranking-without = У Koshi нет данных по регионам: { $places }.

difference = Разница (первое минус второе): { $value }
difference-over-time = Изменение ({ $from } → { $to }): { $value }

operation-sum = Сумма: { $value }
operation-difference = Разница: { $value }
operation-ratio = В { $value } больше
operation-ratio-less = Отношение: { $value }
operation-change = Изменение: { $value }
operation-share = Доля: { $value }
operation-mean = Среднее: { $value }

breakdown-whole = Всего: { $value }
breakdown = { $label }: { $by }
by-counterpart = по странам
by-area = по регионам
by-ethnic = по национальностям
by-age = по возрасту
by-sex = по полу
by-settlement = город и село
by-education = по образованию
by-specialty = по специальностям
by-reason = по причинам

summary-regions = Наибольшее сальдо межрегиональной миграции:
summary-release = Дата публикации: { $date }.
summary-release-by = Опубликовано не позднее { $date }.
summary-next = Следующая публикация: { $date }.

revisions-first = Первая публикация ({ $date }): { $value }
revisions-now = Сейчас ({ $date }): { $value }
revisions-only = Опубликовано ({ $date }): { $value }
revisions-none = Других публикаций этого числа Koshi не знает.

record-highest = Максимум: { $value }, { $period }
record-lowest = Минимум: { $value }, { $period }
record-next = На втором месте: { $value }, { $period }
record-without = У Koshi нет данных за: { $periods }.
record-without-many = За часть периодов у Koshi нет данных, например: { $periods }.
