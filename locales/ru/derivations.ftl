# Как рассчитано число. $operands: числа, из которых оно рассчитано.

derived = Расчёт Koshi: { $rule }.
derived-from = Расчёт Koshi, { $rule }: { $operands }.

rule-net = прибыло минус выбыло
rule-external = все потоки минус переезды внутри страны
rule-internal = переезды внутри региона взаимно погашаются, остаются межрегиональные
rule-total = внешняя плюс внутренняя миграция
rule-single_stretch = нарастающий итог на конец минус нарастающий итог на начало
rule-summed_parts = сумма частей
rule-rate = сальдо делится на среднегодовую численность, на 1{"\u00A0"}000 человек
rule-share = часть делится на целое
rule-non_cis = все страны минус СНГ
rule-rural = всего минус городская местность
rule-urban = всего минус сельская местность
rule-change = изменение к более раннему числу
rule-sum = сумма
rule-difference = первое минус второе
rule-ratio = первое делится на второе
rule-mean = среднее

operand = { $value } ({ $label })
operands-ends = { $first } … { $last }
