# Баған атаулары
column-place = №
column-region = Өңір
column-country = Ел
column-period = Кезең
column-group = Топ
column-what = Орны, жылы
column-published = Шыққан күні
