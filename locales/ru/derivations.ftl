# Как рассчитано число. $operands: числа, из которых оно рассчитано.

derived = Расчёт Koshi: { $rule }.
derived-from = Расчёт Koshi ({ $rule }): { $operands }.

rule-net = прибыло минус выбыло
rule-external = все потоки минус внутренняя миграция
rule-internal = переезды внутри региона взаимно погашаются, остаются межрегиональные
rule-total = внешняя плюс внутренняя миграция
rule-single_stretch = нарастающий итог на конец периода минус нарастающий итог на его начало
rule-summed_parts = сумма частей
rule-rate = сальдо, делённое на среднегодовую численность, в расчёте на 1{"\u00A0"}000 человек
rule-share = часть, делённая на целое
rule-non_cis = все страны минус СНГ
rule-rural = всего минус городская местность
rule-urban = всего минус сельская местность
rule-change = изменение по сравнению с более ранним числом
rule-sum = сумма
rule-difference = первое минус второе
rule-ratio = первое, делённое на второе
rule-mean = среднее

operand = { $value } ({ $label })
operand-negative = ({ $value }, { $label })
operands-ends = { $first } … { $last }
