# Жауаптың өзі: тақырып, сандар, не жоқ екені.

title = { $place } · { $period }
title-regions = Өңірлер
title-comparison = Салыстыру
period-range = { $from } – { $to }

# $what: көрсеткіш, керек болса, жақша ішінде орны не кезеңі
figure = { $what }: { $value }
what-scope = { $label } ({ $scope })
what = { $label }, { $place }, { $period }

absent-not_published = Бұл кезең бойынша жарияланбайды: { $labels }.
absent-before_area = Өңір құрылғанға дейін дерек жоқ: { $labels }.
absent-not_released = Әлі жарияланған жоқ: { $labels }.
absent-not_loaded = Koshi кестелерінде жоқ: { $labels }.
absent-refused = Есептеуге болмайды: { $labels }.

first-print = Алғашқы жарияланым: { $date }.

series-gaps = Сызықша: бұл кезеңге дерек жоқ.
table-rest = Кестенің жалғасы — «{ $label }» батырмасында.

ranking-top = { $label }: өңірлер кему ретімен
ranking-bottom = { $label }: өңірлер өсу ретімен
ranking-without = Мына өңірлер бойынша дерек жоқ: { $places }.

difference = Айырма: { $value }

operation-sum = Қосынды: { $value }
operation-difference = Айырма: { $value }
operation-ratio = Қатынас: { $value } есе
operation-change = Өзгеріс: { $value }
operation-share = Үлес: { $value }
operation-mean = Орташа мән: { $value }

breakdown-whole = Барлығы: { $value }
breakdown = { $label }: { $by }
by-counterpart = елдер бойынша
by-area = өңірлер бойынша
by-ethnic = ұлттар бойынша
by-age = жас бойынша
by-sex = жыныс бойынша
by-settlement = қала және ауыл
by-education = білім бойынша
by-specialty = мамандық бойынша
by-reason = себеп бойынша

summary-regions = Өңіраралық көші-қонның ең үлкен айырымы
summary-release = Жарияланған күні: { $date }.
summary-release-by = Жарияланған күні (одан кеш емес): { $date }.
summary-next = Келесі жарияланым: { $date }.

revisions-first = Алғашқы жарияланым ({ $date }): { $value }
revisions-now = Қазір ({ $date }): { $value }
revisions-only = Бір рет жарияланған ({ $date }): { $value }
revisions-none = Koshi кестелерінде бұл санның қайта қаралған мәні жоқ.

record-highest = Ең жоғары мән: { $value }, { $period }
record-lowest = Ең төмен мән: { $value }, { $period }
record-next = Одан кейінгі мән: { $value }, { $period }
record-range = Қаралған аралық: { $range }.
