# Көрсеткіштің аты. Кіші әріппен жазылады: жол басында өзі бас әріпке айналады.

flow-suffix = { $flow ->
    [external] , сыртқы көші-қон
    [internal] , ішкі көші-қон
    [interregional] , өңіраралық көші-қон
    [intraregional] , өңірішілік көші-қон
    [total] , барлық ағын
   *[none] {""}
  }
flow-external = Сыртқы
flow-internal = Ішкі
flow-interregional = Өңіраралық
flow-intraregional = Өңірішілік
flow-total = Барлық ағын

indicator-arrivals = келгендер{ flow-suffix }
indicator-departures = кеткендер{ flow-suffix }
indicator-net = { $flow ->
    [external] сыртқы көші-қон айырымы (сальдо)
    [internal] ішкі көші-қон айырымы (сальдо)
    [interregional] өңіраралық көші-қон айырымы (сальдо)
    [intraregional] өңірішілік көші-қон айырымы (сальдо)
    [total] көші-қон айырымы (сальдо), барлық ағын
   *[none] көші-қон айырымы (сальдо)
  }
indicator-movers = { $flow ->
    [interregional] өңірлер арасында көшкендер
   *[other] ел ішінде көшкендер
  }
indicator-rate = көші-қон өсімінің (кемуінің) коэффициенті{ flow-suffix }
indicator-population = халық саны
indicator-population_average = халықтың орташа жылдық саны
indicator-kandas = қандас мәртебесін алғандар
indicator-share_arrivals = келгендердің үлесі{ flow-suffix }
indicator-share_departures = кеткендердің үлесі{ flow-suffix }
indicator-share_kandas = қандас мәртебесін алғандардың үлесі
indicator-change_arrivals = келгендер санының алдыңғы жылдың сәйкес кезеңімен салыстырғандағы өзгерісі{ flow-suffix }
indicator-change_departures = кеткендер санының алдыңғы жылдың сәйкес кезеңімен салыстырғандағы өзгерісі{ flow-suffix }
indicator-change_movers = көшкендер санының алдыңғы жылдың сәйкес кезеңімен салыстырғандағы өзгерісі{ flow-suffix }
indicator-change_net = көші-қон айырымының алдыңғы жылдың сәйкес кезеңімен салыстырғандағы өзгерісі{ flow-suffix }
indicator-change_kandas = қандас мәртебесін алғандар санының алдыңғы жылдың сәйкес кезеңімен салыстырғандағы өзгерісі
indicator-change_population = халық санының бір жылдағы өзгерісі

label-counterpart = { $indicator ->
    [arrivals] { $from } келгендер
    [departures] { $to } кеткендер
    [share_arrivals] { $from } келгендердің үлесі
    [share_departures] { $to } кеткендердің үлесі
    [kandas] { $from } келіп, қандас мәртебесін алғандар
    [share_kandas] { $from } келген қандастардың үлесі
    [change_arrivals] { $from } келгендер санының алдыңғы жылдың сәйкес кезеңімен салыстырғандағы өзгерісі
    [change_departures] { $to } кеткендер санының алдыңғы жылдың сәйкес кезеңімен салыстырғандағы өзгерісі
   *[other] { $name } бойынша { $label }
  }
label-group = { $label } ({ $group })
group-of-dimension = { $dimension }: { $group }

# Батырмалар мен бағандар үшін
short-arrivals = Келгендер
short-departures = Кеткендер
short-net = Көші-қон айырымы
short-movers = Ел ішінде көшкендер
short-rate = 1{"\u00A0"}000 адамға шаққанда
short-population = Халық саны
short-population_average = Халықтың орташа саны
short-kandas = Қандастар
short-share_arrivals = Келгендер үлесі
short-share_departures = Кеткендер үлесі
short-share_kandas = Қандастар үлесі
short-change_arrivals = Келгендер өзгерісі
short-change_departures = Кеткендер өзгерісі
short-change_movers = Көшкендер өзгерісі
short-change_net = Айырым өзгерісі
short-change_kandas = Қандастар өзгерісі
short-change_population = Халық өзгерісі

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
