# Где можно прочитать число.

bureau = Бюро национальной статистики
taldau = «Талдау»
labour-ministry = Министерство труда и социальной защиты населения

source = Источник: { $items }
source-item = { $producer }, { $date }
source-via = { $producer } (цитирует { $publisher }), { $date }
source-both = { $first }; { $second }
source-more = { $items } и др.
source-site = { $items } · { $site }
source-day = { $date } г.
source-about = примерно { $date } г.
source-copy = копия таблицы от { $day } { $month } { $year } г.
source-copies = копии таблиц от { $date } г.
source-dates = { $from } – { $to }
source-month = { $month } { $year }
source-read = { $what } · { $site }
source-unofficial = Официального источника не найдено; число взято с сайта { $site }.

sources-title = Источники
sources-bureau = Данные взяты у Бюро национальной статистики Казахстана (stat.gov.kz) и из его системы «Талдау».
sources-labour = Число получивших статус кандаса — по данным Министерства труда и социальной защиты населения.
sources-press = Если официальная страница недоступна, число взято из копии таблицы или из прессы, которая ссылается на Бюро; страница названа в каждом ответе.

releases-title = Публикации
release-first = { $period }, первые данные
release-final = { $period }, итоговые
releases-undated = Прочерк: день публикации неизвестен.
release-next-announced = Следующая публикация: { $date } ({ $data }); дату назвало Бюро.
release-next-expected = Следующая публикация: около { $date } ({ $data }); дата — по обычному календарю.
release-last = Последняя публикация: { $date } ({ $data }).
release-last-by = Последняя публикация: не позднее { $date } ({ $data }).
release-last-undated = Последняя публикация: { $data }, день публикации неизвестен.
release-none = Даты следующих публикаций пока неизвестны.
release-overdue-announced = Ожидались { $date }, но ещё не получены: данные за { $period } (дату назвало Бюро).
release-overdue-expected = Ожидались около { $date }, но ещё не получены: данные за { $period } (по обычному календарю).

glossary-title = Термины
glossary-how = Нажмите на термин, чтобы увидеть определение.
glossary-rate = Команда /rate показывает коэффициент сальдо миграции: { $rule }.
method-title = Как считают миграцию
method-entry = { $title }. { $definition }
