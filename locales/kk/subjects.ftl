# Көрсеткіштің аты. Кіші әріппен жазылады: жол басында өзі бас әріпке айналады.

flow-external = Сыртқы көші-қон
flow-internal = Ішкі көші-қон
flow-interregional = Өңіраралық көші-қон
flow-intraregional = Өңірішілік көші-қон
flow-total = Жалпы көші-қон


# Батырмалар мен бағандар үшін
short-arrivals = Келгендер
short-departures = Кеткендер
short-net = Көші-қон айырымы
short-movers = Ел ішіндегі көшулер
short-rate = 1{"\u00A0"}000 адамға шаққанда
short-population = Халық саны
short-population_average = Халықтың орташа саны
short-kandas = Қандастар
short-share_arrivals = Келгендер үлесі
short-share_departures = Кеткендер үлесі
short-share_kandas = Қандастар үлесі
short-change_arrivals = Келгендер санының өзгерісі
short-change_departures = Кеткендер санының өзгерісі
short-change_movers = Көшулер санының өзгерісі
short-change_net = Айырымның өзгерісі
short-change_kandas = Қандастар санының өзгерісі
short-change_population = Халық санының өзгерісі

# Тар бағандар үшін
area-short = { $code ->
    [KZ-71] Астана
    [KZ-79] Шымкент
    [KZ-75] Алматы қаласы
    [KZ-19] Алматы облысы
    [KZ-10] Абай
    [KZ-11] Ақмола
    [KZ-15] Ақтөбе
    [KZ-23] Атырау
    [KZ-27] Батыс Қазақстан
    [KZ-31] Жамбыл
    [KZ-33] Жетісу
    [KZ-35] Қарағанды
    [KZ-39] Қостанай
    [KZ-43] Қызылорда
    [KZ-47] Маңғыстау
    [KZ-55] Павлодар
    [KZ-59] Солтүстік Қазақстан
    [KZ-61] Түркістан
    [KZ-62] Ұлытау
    [KZ-63] Шығыс Қазақстан
   *[other] { $name }
  }
