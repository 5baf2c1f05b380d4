# Надписи на кнопках, по возможности до 30 знаков

button-chart = График
button-map = Карта
button-table = Таблица
button-trend = По годам
button-ranking-top = Рейтинг регионов
button-ranking-bottom = Рейтинг с конца
button-revisions = Пересмотры
button-first_print = Первая публикация
button-rate = На 1{"\u00A0"}000 человек
button-definition = Что это значит?
button-summary = Главное
button-rest = Продолжение
button-comparison = Сравнить
button-calculation = Посчитать
button-record-highest = Максимум
button-record-lowest = Минимум
button-glossary = Термины
button-method = Методология
button-releases-all = Даты публикаций
button-releases-next = Следующая публикация
button-releases-last = Последняя публикация
button-sources = Источники
button-help = О чём можно спросить?
button-delete = Удалить
button-join = { $first }, { $second }
