# Страницы, на которых у ответа есть свой адрес.

page-ask-label = Спросите о миграции в Казахстане
page-ask-button = Спросить
page-choices = Что имеется в виду?
page-nearest = Что есть
page-next = Что посмотреть дальше
page-sources = Где это прочитать
page-notes = Примечания
page-files = Этот ответ файлом
page-languages = На других языках
page-as-of = По состоянию на { $date }.
page-revised = С тех пор уточнено: { $what } — сейчас { $now }. На { $date } здесь стояло { $was }.
page-unrevised = С тех пор данные не уточнялись.
page-pin = Ссылка, в которой эти числа не изменятся: { $url }
page-home-title = Koshi: миграция в Казахстане в цифрах
page-home-lead = Спрашивайте своими словами. Каждое число — официальное, с источником и днём публикации.
page-home-key-points = Главное из последнего выпуска
page-home-calendar = Когда выходят данные
page-home-regions = Регионы
page-not-found = По этому адресу ответа нет.
page-about = Koshi отвечает по сохранённым данным Бюро национальной статистики Казахстана и ничего не придумывает.
page-data-version = Данные { $version }
