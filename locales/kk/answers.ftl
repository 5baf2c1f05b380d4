# Жауаптың өзі: тақырып, сандар, не жоқ екені.

title = { $place } · { $period }
title-regions = Өңірлер
title-comparison = Салыстыру
period-range = { $from } – { $to }

# $what: көрсеткіш, керек болса, үтірден кейін орны не кезеңі
figure = { $what }: { $value }
what-scope = { $label }, { $scope }
what = { $label }, { $place }, { $period }

absent-not_published = Koshi білетін жарияланымдарда бұл кезең бойынша жоқ: { $labels }.
absent-before_area = Өңір құрылғанға дейін дерек жоқ: { $labels }.
absent-not_released = Әлі жарияланған жоқ: { $labels }.
absent-not_loaded = Koshi кестелерінде жоқ: { $labels }.
absent-forecast = Koshi болжам жасамайды: { $labels }.
absent-refused = Есептеу мүмкін емес: { $labels }.

first-print = Алғашқы жарияланым: { $date }.

series-gaps = Сызықша бұл кезең бойынша Koshi кестелерінде дерек жоғын білдіреді.
table-rest = Кестенің жалғасын көру үшін «{ $label }» батырмасын басыңыз.

ranking-top = { $label }: өңірлер кему ретімен
ranking-bottom = { $label }: өңірлер өсу ретімен
ranking-without = Мына өңірлер бойынша Koshi кестелерінде дерек жоқ: { $places }.

difference = Айырма (біріншісінен екіншісі шегерілген): { $value }
difference-over-time = Өзгеріс ({ $from } → { $to }): { $value }

operation-sum = Қосынды: { $value }
operation-difference = Айырма: { $value }
operation-ratio = { $value } көп
operation-ratio-less = Қатынас: { $value }
operation-change = Өзгеріс: { $value }
operation-share = Үлес: { $value }
operation-mean = Орташа мән: { $value }

breakdown-whole = Барлығы: { $value }
breakdown = { $label }: { $by }
by-counterpart = елдер бойынша
by-area = өңірлер бойынша
by-ethnic = ұлты бойынша
by-age = жасы бойынша
by-sex = жынысы бойынша
by-settlement = қала және ауыл
by-education = білімі бойынша
by-specialty = мамандығы бойынша
by-reason = себебі бойынша

summary-regions = Өңіраралық көші-қон айырымы ең жоғары өңірлер:
summary-release = Жарияланған күні: { $date }.
summary-release-by = Жарияланған күні: { $date } немесе одан ертерек.
summary-next = Келесі жарияланым: { $date }.

revisions-first = Алғашқы жарияланым ({ $date }): { $value }
revisions-now = Қазіргі мән ({ $date }): { $value }
revisions-only = Жарияланған мән ({ $date }): { $value }
revisions-none = Koshi бұл санның басқа жарияланымын білмейді.

record-highest = Ең жоғары мән: { $value }, { $period }
record-lowest = Ең төмен мән: { $value }, { $period }
record-next = Екінші орында: { $value }, { $period }
record-without = Мына кезеңдер бойынша Koshi кестелерінде дерек жоқ: { $periods }.
record-without-many = Кейбір кезеңдер бойынша Koshi кестелерінде дерек жоқ, мысалы: { $periods }.
