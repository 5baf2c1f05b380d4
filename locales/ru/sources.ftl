# Где можно прочитать число.

bureau = Бюро национальной статистики
taldau = «Талдау»
labour-ministry = Министерство труда и социальной защиты населения

source = Источник: { $items }
source-item = { $producer }, { $date }
source-via = { $producer } (цит. по: { $publisher }), { $date }
source-both = { $first }; { $second }
source-more = { $items } и др.
source-site = { $items } · { $site }
source-day = { $date } г.
source-about = примерно { $date } г.
source-copy = скопировано { $day } { $month } { $year } г.
source-copies = скопировано { $date } г.
source-dates = { $from } – { $to }
source-dates-year = { $fromDay } { $fromMonth } – { $toDay } { $toMonth } { $year }
source-month = { $month } { $year }
source-read = { $what } · { $site }
source-unofficial = Официального источника не найдено; { $figuresCount ->
    [1] число взято
   *[other] числа взяты
  } с { $count ->
    [1] сайта
   *[other] сайтов
  } { $site }.

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
release-overdue-announced = { $data } ожидались { $date } (дату назвало Бюро), но в Koshi ещё не поступили.
release-overdue-expected = { $data } ожидались около { $date } (по обычному календарю), но в Koshi ещё не поступили.

glossary-title = Термины
glossary-how = Нажмите на термин, чтобы увидеть определение.
glossary-rate = Команда /rate показывает коэффициент сальдо миграции: { $rule }.
method-title = Как считают миграцию
method-entry = { $title }. { $definition }
