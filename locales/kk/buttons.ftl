# Батырма жазулары, мүмкіндігінше 30 таңбаға дейін

button-chart = Диаграмма
button-map = Карта
button-table = Кесте
button-trend = Жылдар бойынша
button-ranking-top = Өңірлер рейтингі
button-ranking-bottom = Соңынан бастап
button-revisions = Қайта қаралуы
button-first_print = Алғашқы жарияланым
button-rate = 1{"\u00A0"}000 адамға шаққанда
button-definition = Бұл нені білдіреді?
button-summary = Басты деректер
button-rest = Жалғасы
button-comparison = Салыстыру
button-calculation = Есептеу
button-record-highest = Ең жоғары мән
button-record-lowest = Ең төмен мән
button-glossary = Терминдер
button-method = Әдіснама
button-releases-all = Жариялау күндері
button-releases-next = Келесі жарияланым
button-releases-last = Соңғы жарияланым
button-sources = Дереккөздер
button-help = Не сұрауға болады?
button-delete = Жою
button-join = { $first }, { $second }
