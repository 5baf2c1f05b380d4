# Санды қайдан оқуға болады.

bureau = Ұлттық статистика бюросы
taldau = «Талдау»
labour-ministry = Еңбек және халықты әлеуметтік қорғау министрлігі

source = Дереккөз: { $items }
source-item = { $producer }, { $date }
source-via = { $producer } ({ $publisher } дерегі бойынша), { $date }
source-both = { $first }; { $second }
source-more = { $items } және т.б.
source-site = { $items } · { $site }
source-day = { $date }
source-about = шамамен { $date }
source-copy = кестенің { $year } жылғы { $day } { $month } көшірмесі
source-copies = кестелердің көшірмелері, { $date }
source-dates = { $from } – { $to }
source-dates-year = { $year } ж. { $fromDay } { $fromMonth } – { $toDay } { $toMonth }
source-month = { $year } ж. { $month }
source-read = { $what } · { $site }
source-unofficial = Ресми дереккөз табылмады: { $figuresCount ->
    [one] сан
   *[other] сандар
  } { $site } { $count ->
    [one] сайтынан
   *[other] сайттарынан
  } алынды.

sources-title = Дереккөздер
sources-bureau = Деректер Қазақстанның Ұлттық статистика бюросынан (stat.gov.kz) және оның «Талдау» жүйесінен алынады.
sources-labour = Қандас мәртебесін алғандардың есебін Еңбек және халықты әлеуметтік қорғау министрлігі жүргізеді.
sources-press = Ресми бет қолжетімсіз болса, сан кестенің көшірмесінен немесе Бюроға сілтеме жасаған баспасөзден алынады; әр жауапта сол беттің аты көрсетіледі.

release-first = { $period }, алғашқы
release-final = { $period }, түпкілікті
releases-undated = Сызықша жарияланған күні белгісіз екенін білдіреді.
releases-title = Жарияланымдар
release-next-announced = Келесі жарияланым: { $date } ({ $data }). Күнін Ұлттық статистика бюросы жариялаған.
release-next-expected = Келесі жарияланым: шамамен { $date } ({ $data }). Әдеттегі күнтізбе бойынша күтіледі.
release-last = Соңғы жарияланым: { $date } ({ $data }).
release-last-by = Соңғы жарияланым: { $date } немесе одан ертерек ({ $data }).
release-last-undated = Соңғы жарияланым: { $data }, күні белгісіз.
release-none = Келесі жарияланымдардың күні әзірге белгісіз.
release-overdue-announced = { $data } Koshi-ге әлі түскен жоқ; Ұлттық статистика бюросы жариялаған күні: { $date }.
release-overdue-expected = { $data } Koshi-ге әлі түскен жоқ; әдеттегі күнтізбе бойынша { $date } шамасында күтілген еді.

glossary-title = Терминдер
glossary-how = Анықтамасын көру үшін терминді басыңыз.
glossary-rate = /rate командасы көші-қон айырымының коэффициентін көрсетеді: { $rule }.
method-title = Көші-қон қалай есептеледі
method-entry = { $title }. { $definition }
