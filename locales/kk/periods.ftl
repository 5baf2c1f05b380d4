# Айлар мен кезеңдер. Кезең тақырыпта немесе үтірден кейін тұрады, септелмейді.

month-1 = қаңтар
    .short = қаң.
    .day = қаңтар
    .asof = қаңтарға
month-2 = ақпан
    .short = ақп.
    .day = ақпан
    .asof = ақпанға
month-3 = наурыз
    .short = нау.
    .day = наурыз
    .asof = наурызға
month-4 = сәуір
    .short = сәу.
    .day = сәуір
    .asof = сәуірге
month-5 = мамыр
    .short = мам.
    .day = мамыр
    .asof = мамырға
month-6 = маусым
    .short = мау.
    .day = маусым
    .asof = маусымға
month-7 = шілде
    .short = шіл.
    .day = шілде
    .asof = шілдеге
month-8 = тамыз
    .short = там.
    .day = тамыз
    .asof = тамызға
month-9 = қыркүйек
    .short = қыр.
    .day = қыркүйек
    .asof = қыркүйекке
month-10 = қазан
    .short = қаз.
    .day = қазан
    .asof = қазанға
month-11 = қараша
    .short = қар.
    .day = қараша
    .asof = қарашаға
month-12 = желтоқсан
    .short = жел.
    .day = желтоқсан
    .asof = желтоқсанға

period-year = { $year } жыл
period-years = { $from }–{ $to } жылдар
period-quarter = { $year } жылғы { $quarter }-тоқсан ({ $from }–{ $to })
period-month = { $year } жылғы { $month }
period-months = { $year } жылғы { $from }–{ $to }
period-across = { $fromYear } жылғы { $from } – { $toYear } жылғы { $to }
period-day = { $year } жылғы { $day } { $month }
period-last = соңғы кезең

date = { $year } жылғы { $day } { $month }

# «2025 жылғы қаңтар–наурыз бойынша», «2025 жылғы 1 қаңтарға»
period-when = { $day ->
    [yes] { $period }
   *[no] { $period } бойынша
  }

period-short-year = { $year }
period-short-years = { $from }–{ $to }
period-short-quarter = { $year }, { $quarter }-тоқсан
period-short-month = { $year }, { $month }
period-short-months = { $year }, { $from }–{ $to }
period-short-across = { $fromYear }, { $from } – { $toYear }, { $to }
period-short-day = { $year }, { $day } { $month }
period-short-last = соңғы

period-running-total = Жыл басынан бергі өспелі қорытынды.
period-single-quarter = Тек осы тоқсанның дерегі, қаңтардан бергі өспелі қорытынды емес.
