# Заголовки столбцов
column-place = №
column-region = Регион
column-country = Страна
column-period = Период
column-group = Группа
column-what = Место, год
column-published = Опубликовано
