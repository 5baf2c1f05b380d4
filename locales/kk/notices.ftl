# Әңгіменің өзі

ask-again = Осы сұрақты қайталау:

language-name-kk = Қазақша
language-name-ru = Русский
language-name-en = English

start-title = Сәлеметсіз бе! Мен – Koshi
start-about = Қазақстандағы көші-қон туралы сұрақтарға Ұлттық статистика бюросының ресми деректеріне сүйеніп жауап беремін. Әр санның кезеңі мен дереккөзі көрсетіледі.
start-how = Өз сөзіңізбен немесе командамен, қазақша, орысша не ағылшынша сұраңыз:
start-channel = Жаңа деректер { $channel } арнасында хабарланады.
start-more = Барлық команда: /help. Басқа тіл: /language. Сіз туралы не сақталады: /privacy.

thanks-title = Көмектескеніме қуаныштымын
thanks-more = Тағы сұрағыңыз болса, жаза беріңіз.

example-country = 2023 жылы Ресейден қанша адам келді?
example-region = Астананың 2024 жылғы көші-қон айырымы
example-top = Былтыр халқы көші-қон есебінен ең көп артқан өңірлер қайсы?

help-title = Не сұрауға болады
help-how = Көрсеткішті, өңірді не елді және кезеңді кез келген ретпен, өз сөзіңізбен атаңыз, мысалы:
help-commands = Барлық команда
help-figures = Сандар: /net /arrivals /departures /movers /rate /population /kandas
help-lists = Тізімдер: /top /bottom /compare /trend /countries /ethnic /ages /chart
help-releases = Жарияланымдар: /summary /releases /revisions /calendar
help-terms = Терминдер мен дереккөздер: /glossary /method /sources /check /csv
help-subscriptions = Жазылымдар: /subscribe /subscriptions /unsubscribe /stop /deliveries
help-chat = Осы чат: /settings /language /privacy /forget
help-command = /{ $command } – { $description }

language-title = Тіл
language-current = Қазіргі тіл: { $language }.
language-by-message = Тіл таңдалмаған: сұрақ қай тілде болса, сол тілде жауап беремін.
language-set-title = Тіл таңдалды
language-set = Енді қазақша жауап беремін.

forget-title = Сіз туралы не сақталған
forget-stored = Осы { $platform } чаты: нөмірі { $id }, { $language ->
    [none] тіл таңдалмаған
   *[named] таңдалған тіл – { $name }
  }. Есімдер де, хабарламалар да сақталмайды.
forget-subscriptions = Жазылымдар: { $subscriptions }; жіберілген хабарлар туралы жазбалар: { $deliveries }.
forget-nothing = Бұл чат туралы ештеңе сақталмаған.
forgotten-title = Жойылды
forgotten = Бұл чат туралы сақталғанның бәрі жойылды.

privacy-title = Не сақталады
privacy-stored = Чат туралы тек мыналар сақталады: платформадағы нөмірі, таңдалған тілі мен кестелерінің түрі, жазылымдары және мұнда қандай хабарлар қашан, қандай нөмірмен жіберілгені (бұл жазба 400 күн сақталады). Есімдер де, хабарламалардың мәтіні де сақталмайды.
privacy-memory = «Ал Шымкентте ше?» деп жалғастыра алуыңыз үшін соңғы сұрақтың мазмұны жарты сағаттай сақталады, ал сөздеріңіз сақталмайды. Бірден жауап беруге келмеген хабарлама жауап берілгенше сақталады.
privacy-delete = Сақталғанды көру және жою: /forget.

not-saved-title = Сақталмады
not-saved = Сақтау мүмкін болмады. Сәл кейінірек қайталап көріңізші.
too-fast-title = Сәл күте тұрыңыз
too-fast = Хабарлама бірден тым көп келді. Сәл күтіп, қайта сұраңызшы.
failed-title = Бірдеңе дұрыс болмады
failed = Менде қате шықты, жауап жоқ. Қайталап көріңізші; тағы шықса, мына кодты хабарлаңыз: { $reference }.
no-answer-yet-title = Әзірге жауап жоқ
no-answer-yet = Файл түрінде жіберетін жауап әлі жоқ. Алдымен сұрақ қойыңыз, содан кейін /csv командасын жіберіңіз.
csv-title = Жауап файл түрінде
csv-about = Соңғы жауаптың деректері: кезеңі, дереккөзі және жарияланған күні көрсетілген. Excel үшін: бағандар «;» белгісімен, бөлшек үтірмен бөлінген.
csv-empty = Соңғы жауапта сан жоқ, сондықтан файл да жоқ.

settings-title = Осы чаттың баптаулары
settings-form-rich = Кестелерді Telegram өзі көрсетеді.
settings-form-text = Кестелер мәтін түрінде келеді.
settings-quiet = Тыныш уақыт: { $from }–{ $to } ({ $where ->
    [here] Қазақстан уақыты
   *[elsewhere] { $zone }
  })
settings-button-rich = Telegram кестелері
settings-button-text = Мәтін түріндегі кесте
settings-button-auto = Хабарламаның тілінде
