# Оговорки: статус, разрывы, пробелы, свежесть.

status-P = Предварительные данные.
status-E = Оценка или расчёт Koshi, а не число, опубликованное Бюро.
status-U = Низкая надёжность.
status-D = Определение отличается от обычного.
status-B = Ряд прерван: данные до и после несопоставимы.

# $rows: к каким строкам таблицы относится
note-rows = { $note } ({ $rows }).
note-rows-many = { $note } (несколько строк).

break-territory = { $place }: границы или статус изменились ({ $date }), данные до и после этой даты относятся к разным территориям.
break-census = Ряд начиная с { $date } пересчитан по итогам переписи; данные до и после этой даты напрямую не сопоставимы.

gap = В Koshi нет данных { $about } { $when }.
gap-not_published = В известных Koshi публикациях Бюро национальной статистики этих данных нет.
gap-before_area = { $place } в нынешнем виде существует только { $date }.
gap-before_area-undated = В этот период такого региона ещё не было.
gap-not_released = Публикация с этими данными ещё не вышла. Ожидается: { $date }.
gap-not_released-undated = Публикация с этими данными ещё не вышла.
gap-forecast = Koshi не делает прогнозов; прогнозов Бюро в таблицах Koshi тоже нет.
gap-refused-mixed_vintages = нужные для расчёта числа опубликованы в разное время и несовместимы.
gap-refused-territory_break = нужные для расчёта числа относятся к разным территориям.
gap-refused-rounded_inputs = нужные для расчёта числа слишком грубо округлены.
gap-refused-no_inputs = эти числа нельзя свести в один расчёт: не совпадают единицы или периоды.
gap-refused-mixed_definitions = одни из нужных чисел включают переезды внутри региона, другие — нет.
gap-refused-negative_base = процент от миграционной убыли не имеет смысла.
gap-refused-zero_base = изменение от нуля рассчитать нельзя.
gap-nearest = { $first }; { $second }
bullet = • { $text }

freshness = { $due } в Koshi ещё не поступили.

assumed-indicator = Показатель не назван: показан основной.
assumed-city_of_almaty = Показан город Алматы; Алматинскую область можно выбрать кнопкой ниже.
assumed-capital_for_region = Отдельных данных по этому городу у Koshi нет; показано: { $place }.
assumed-spelling = Вопрос понят так: «{ $what }».
without-words = Без «{ $words }»: этого я не понял.

# Знаки у числа и строка, которая их объясняет
as-first = по данным первой публикации, { $text }
first-copy = День первой публикации неизвестен.
first-day = Впервые опубликовано { $date }.
foot-p = ᵖ предварительные данные
foot-r = ʳ пересмотрено после первой публикации
foot-e = ᵉ расчёт Koshi
foot-e-formula = ᵉ Расчёт Koshi: { $formula }
foot-join = { $first } · { $second }
foot-round = ≈ округлено{ $step ->
    [10] {" "}до десятков
    [100] {" "}до сотен
    [1000] {" "}до тысяч
    [100000] {" "}до сотен тысяч
   *[other] {""}
  }
gap-by = В Koshi нет данных { $about } { $when } с полной разбивкой { $by }.
gap-none = В Koshi таких данных нет.
gap-refused = Такого расчёта в Koshi нет: { $reason }
more-notes = Примечания: { $what }
more-sources = Откуда числа: { $what }
more-notes-none = Больше об этом ответе сказать нечего.
more-sources-none = В этом ответе нет чисел.
until-year = { $year } года
