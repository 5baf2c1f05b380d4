# Жауаптың өзі: тақырып, сандар, не жоқ екені.

period-range = { $from } – { $to }

# $what: көрсеткіш, керек болса, үтірден кейін орны не кезеңі
figure = { $what }: { $value }

absent-not_published = Koshi білетін жарияланымдарда бұл кезеңде мына бағыттар бойынша дерек жоқ: { $labels }.
absent-before_area = Өңір құрылғанға дейін дерек жоқ: { $labels }.
absent-not_released = Мына бағыттардың дерегі әлі жарияланған жоқ: { $labels }.
absent-not_loaded = Koshi кестелерінде мына бағыттар бойынша дерек жоқ: { $labels }.
absent-forecast = Koshi болжам жасамайды: { $labels }.
absent-refused = Есептеу мүмкін емес: { $labels }.


table-rest = Кестенің қалған жолдарын көру үшін «{ $label }» батырмасын басыңыз.

ranking-without = Мына өңірлер бойынша Koshi кестелерінде дерек жоқ: { $places }.
ranking-known = Koshi-де { $all } өңірдің ішінен { $known } өңір бойынша ғана дерек бар.



by-counterpart = елдер бойынша
by-area = өңірлер бойынша
by-ethnic = ұлты бойынша
by-age = жасы бойынша
by-sex = жынысы бойынша
by-settlement = қала және ауыл
by-education = білімі бойынша
by-specialty = мамандығы бойынша
by-reason = себебі бойынша


revisions-first = Алғашқы мәннің жарияланымы: { $date }
revisions-now = Қазіргі мәннің жарияланымы: { $date }

revisions-first-copied = Алғашқы белгілі мән: { $date }
revisions-now-copied = Қазіргі мән: { $date }

record-next = Одан кейінгісі: { $period }, { $value }.
record-without = Koshi-де дерегі жоқ { $count ->
    [one] кезең
   *[other] кезеңдер
  }: { $periods }.
record-without-many = Koshi-де { $count } кезең бойынша дерек жоқ, оның ішінде: { $periods }.

joined = Сәлеметсіздер ме! Мұнда маған тікелей жүгінгенде ғана жауап беремін: команда жазыңыз (мысалы, /net Астана 2025Q1), { $name } деп атаңыз немесе менің хабарламама жауап қайтарыңыз.
reported-title = Рақмет
reported = Әкімшілерге қай сан туралы екені жіберілді. Атыңыз бен сөздеріңіз жіберілмейді.
report-nobody-title = Хабар беретін ешкім жоқ
report-nobody = Бұл боттың әкімшілері көрсетілмеген. Ботты іске қосқан адамға жазыңыз.
