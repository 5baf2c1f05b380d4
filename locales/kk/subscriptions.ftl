# Жазылымдар және жазылғандарға жіберілетін хабарлар

subscription-every = Барлық жарияланым
subscription-name = { $scope }: { $terms }
subscription-muted = { $name }; кідіртілген
subscription-item = { $number }. { $name }

condition-above = тек { $value } шегінен асса
condition-below = тек { $value } шегінен төмен түссе
condition-positive = тек оң мәнге ауысса
condition-negative = тек теріс мәнге ауысса
condition-record = тек рекордтық мән болса
condition-changes = тек бір жыл бұрынғыдан айырмасы { $percent }%-дан асса

rhythm-daytime = жарияланған бойда, түнгі { $from }–{ $to } аралығынан басқа уақытта ({ $where ->
    [here] Қазақстан уақыты
   *[elsewhere] { $zone }
  })
rhythm-at_once = жарияланған бойда, түнде де
rhythm-morning = келесі күні таңертең
rhythm-weekly = дүйсенбі сайын таңертең
terms-languages = { $terms }; тілдері: { $languages }
terms-reminder = { $terms }, бір күн бұрын еске салынады

subscribed-title = Жазылым қосылды
subscribed-lead = Мыналар туралы жазамын:
subscribed-current = Соңғы деректер:
changed-title = Жазылым өзгертілді
unsubscribed-title = Жазылым тоқтатылды
unsubscribed-lead = Енді мыналар бойынша хабар жібермеймін:
unsubscribe-none-title = Тоқтататын ештеңе жоқ
unsubscribe-none = Мұнда ондай жазылым жоқ.
subscriptions-title = Осы чаттың жазылымдары
subscriptions-none = Жазылым жоқ. Жазылым болмаса, өздігімнен ештеңе жібермеймін.
subscribe-unclear-title = Не туралы хабарлайын?
subscribe-unclear = Түсінбей қалдым: { $words }. Өңірді, көрсеткішті немесе елді атаңыз, мысалы: /subscribe Астана айырым
subscribe-unclear-which = Қайсысын айтып тұрсыз?
subscribe-unclear-without = Түсінбей қалдым: { $words }. Әзірге ештеңе сақталған жоқ. Бұл сөздерсіз жазылым мынадай болар еді:
subscribe-full-title = Жазылым тым көп
subscribe-full = Бір чатта ең көбі { $most } жазылым бола алады.
subscribe-elsewhere-title = Мұнда жазылымдар жұмыс істемейді
subscribe-elsewhere = Жазылымдар мен хабарландырулар тұрақты чатта ғана жұмыс істейді: Telegram-да, Slack-те немесе npm start командасымен ашылған чатта.
undone-title = Бұрынғы қалпына келтірілді
not-admin-title = Әкімшілерге ғана
not-admin = Топтар мен арналарда тілді, жазылымдарды және чат туралы сақталған деректерді тек әкімшілер өзгерте алады.

button-subscribe = Жаңа дерек шықса, хабарлау
button-subscribe-all = Әр жарияланым туралы хабарлау
button-undo = Болдырмау
button-subscriptions = Жазылымдар
button-mute = Кідірту
button-unmute = Жалғастыру
button-change = Өзгерту
button-remove = Өшіру
button-stop-all = Барлығын тоқтату
button-numbered = { $number }. { $label }
button-rhythm-daytime = Күндіз
button-rhythm-at_once = Бірден
button-rhythm-morning = Таңертең
button-rhythm-weekly = Аптасына бір рет
button-reminder-on = Бір күн бұрын еске салу
button-reminder-off = Еске салмау
button-calendar = Күнтізбе файлы

notice-release-title = { $data } жарияланды
notice-condition = Шартыңыз орындалды: «{ $condition }».
notice-difference = { $before }; айырмасы { $difference }
notice-missing = { $scope }: бұл жарияланымда дерек жоқ.
notice-more = Қалғаны: /subscriptions
notice-correction-title = Деректер нақтыланды
notice-correction-lead = Сізге жіберілген сандар нақтыланды:
notice-correction-item = { $when } { $what }: бұрын { $before }, енді { $after }
notice-reminder-title = Ертең жаңа деректер шығады
notice-reminder = { $data } күтілетін күн: { $date }.
notice-late-title = Жарияланым кешігіп жатыр
notice-late = { $data } әлі шыққан жоқ (күтілген күні: { $date }). Шыққан соң хабарлаймын.

deliveries-title = Мұнда не жіберілді
deliveries-none = Әзірге ештеңе жоқ.
delivery = { $when }: { $what } – { $state }
delivery-release = { $data }
delivery-correction = нақтылау
delivery-reminder = еске салу
delivery-late = кешігу туралы хабар
delivery-state-waiting = жіберіледі
delivery-state-sent = жіберілді
delivery-state-unconfirmed = жіберілді, жеткені расталмаған
delivery-state-parked = жеткізілмеді
delivery-state-failed = жеткізілмеді
delivery-state-withdrawn = жіберілмеді, жазылым тоқтатылған
date-time = { $date }, { $time }

calendar-title = Жарияланымдар күнтізбесі
calendar-lead = Файлда алдағы жарияланымдардың күндері бар; өз күнтізбеңізге қосу үшін файлды ашыңыз.
calendar-event = Көші-қон деректері: { $period }
calendar-expected = Күні болжамды: бұрынғы жарияланымдардың мерзіміне қарай.
calendar-announced = Күнін Ұлттық статистика бюросы жариялаған.

status-title = Koshi жұмысы
status-count = { $name }: { $count }
status-chats = Жазылымы бар чаттар
status-subscriptions = Жазылымдар
status-parked = Кейінге қалдырылған ({ $reason })
status-queue = Кезекте ({ $platform })
status-overdue = Күте бастаған уақыты: { $when }
status-last = Соңғы жарияланым: { $period }
status-states = Жіберілді: { $sent }, расталмаған: { $unconfirmed }, кейінге қалды: { $parked }, сәтсіз: { $failed }, кезекте: { $waiting }
status-understood = Түсінілген сұрақ
status-asked = Қайта сұралды ({ $kind })
status-refused = Жауапсыз қалды ({ $kind })
status-left = Түсініксіз сөз ({ $kind })
status-well = Дискіге жазу жұмыс істеп тұр, кідіріс жоқ.
status-none = Әзірге ештеңе жарияланбаған.
alarm-title = Koshi жұмысына назар аудару керек
alarm-stuck = Кезек ({ $platform }) мына уақыттан бері жылжымай тұр: { $when }; күтіп тұрғаны: { $count }.
alarm-disk = Koshi күйі сақталатын қалтаға жазу мүмкін болмай тұр: { $reason }
alarm-failures = Жеткізілмеген хабар: { $failed } (барлығы { $ended }). { $notice }
alarm-untold = Таратылымға енбей қалған чат саны: { $missing } (хабар алуға тиісі: { $due }). { $notice }
alarm-reason = { $reason } (чат саны: { $count })
alarm-reason-unknown = { $reason } (чат саны: { $count }); мағынасы Koshi-ге белгісіз, қатарынан үш жарияланымнан кейін чат кейінге қалдырылады
alarm-unpaid = Боттың ({ $platform }) шотында жұлдыз жетпейді: таратылым тегін жалғасып жатыр, секундына { $rate } хабардан асырмай. Koshi он минут сайын қайта төлеп көреді.
alarm-doubtful = Деректер қабылданды, бірақ күмән тудырады: { $from }
alarm-quarantined = Деректер қабылданбады, себебі бір-біріне не бұрыннан белгілі деректерге қайшы: { $from }
alarm-corrected = Дереккөз деректерді ескертпей түзеткен: { $from }
alarm-release-late = { $period } деректері кешігіп жатыр (күтілген күні: { $date }). Ол мына жерде болуы керек: { $address }. Сол жерде болса, қабылдаңыз: { $command }
alarm-abandoned = Хабарлама ({ $platform }) үш рет өңделе бастады, үшеуінде де Koshi жұмысы тоқтап қалды; енді қайталанбайды. Толығырақ журналдан қараңыз.
alarm-more = тағы: { $count }
alarm-report = Қарап, шешім қабылдау үшін серверде мына команданы орындаңыз: { $command }
alarm-over = Бәрі қалпына келді.
alarm-reported = Оқырман қате бар деп хабарлады: { $command } (деректер нұсқасы { $version })
