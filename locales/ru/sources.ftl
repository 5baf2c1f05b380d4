# Где можно прочитать число.

bureau = Бюро национальной статистики
taldau = «Талдау»
labour-ministry = Министерство труда и социальной защиты населения

source = Источник: { $items }.
source-page = { $producer }
source-page-via = { $producer } (по публикации { $publisher })
source-dated = { $page }, дата публикации: { $date }
source-date-assumed = { $page }, примерная дата публикации: { $date } (на странице даты нет)
source-copy = { $page }, прочитано в копии официальной таблицы
source-more = { $items }; и другие
source-unofficial = Источник неофициальный, лучшего нет.

sources-title = Источники
sources-bureau = Данные — Бюро национальной статистики Казахстана (stat.gov.kz) и его системы «Талдау».
sources-labour = Присвоение статуса кандаса учитывает Министерство труда.
sources-press = Где официальная страница недоступна, число взято из прессы, которая ссылается на Бюро; в каждом ответе названа страница.

releases-title = Публикации
release-next-announced = Следующая публикация: { $date } (данные за { $period }). Дату назвало Бюро.
release-next-expected = Следующая публикация: около { $date } (данные за { $period }). Ожидается по обычному календарю.
release-last = Последняя публикация: { $date } (данные за { $period }).
release-last-by = Последняя публикация: не позднее { $date } (данные за { $period }).
release-last-undated = Последняя публикация: данные за { $period }, день неизвестен.
release-none = Дальнейших публикаций в календаре нет.

glossary-title = Термины
glossary-entry = • { $title }: { $command }
method-title = Как считают миграцию
method-entry = { $title }. { $definition }
