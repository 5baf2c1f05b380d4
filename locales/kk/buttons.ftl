# Батырма жазулары, мүмкіндігінше 30 таңбаға дейін

button-trend = Жылдар бойынша
button-ranking = Барлық өңір
button-breakdown-counterpart = Елдер бойынша
button-breakdown-area = Өңірлер бойынша
button-breakdown-group = Белгісі: { $dimension }
button-revisions = Қайта қаралуы
button-first_print = Алғашқы жарияланым
button-rate = 1{"\u00A0"}000 адамға шаққанда
button-definition = Бұл не деген сөз?
button-summary = Ең бастысы
button-rest = Жалғасы
button-comparison = Салыстыру
button-calculation = Есептеу
button-record-highest = Ең жоғарысы
button-record-lowest = Ең төмені
button-glossary = Терминдер
button-method = Әдіснама
button-releases = Жарияланымдар
button-sources = Дереккөздер
button-help = Не сұрауға болады?
button-delete = Жою
button-join = { $first }, { $second }
