# Описания в меню команд на платформах, до 256 знаков

command-start = С чего начать
command-help = О чём можно спросить
command-net = Сальдо миграции: прибыло минус выбыло
command-arrivals = Сколько человек прибыло
command-departures = Сколько человек выбыло
command-movers = Сколько человек переехало внутри страны
command-rate = Сальдо миграции на 1{"\u00A0"}000 человек
command-population = Численность населения
command-top = Регионы по убыванию
command-bottom = Регионы по возрастанию
command-compare = Сравнить два места или периода
command-trend = Показатель по годам
command-countries = По странам: откуда и куда
command-ethnic = По национальностям
command-ages = По возрасту
command-summary = Главное из публикации
command-revisions = Как пересматривалось число
command-glossary = Что значит термин
command-method = Как считают миграцию
command-releases = Когда выходят данные
command-sources = Откуда данные
command-csv = Последний ответ файлом
command-language = Выбрать язык
command-privacy = Что хранится, а что нет
command-forget = Посмотреть и удалить, что о вас хранится
