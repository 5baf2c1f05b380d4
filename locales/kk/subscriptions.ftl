# Жазылымдар және жазылғандарға жіберілетін хабарлар

subscription-every = Барлық жарияланым
subscription-name = { $scope }: { $terms }
subscription-muted = { $name } (кідіртілген)
subscription-item = { $number }. { $name }

condition-above = тек мына шектен асса: { $value }
condition-below = тек мына шектен төмен түссе: { $value }
condition-positive = тек оң мәнге ауысса
condition-negative = тек теріс мәнге ауысса
condition-record = тек рекордтық мән болса
condition-changes = тек бір жыл бұрынғыдан айырмасы мына шектен асса: { $percent }%

rhythm-daytime = шыға салысымен, тыныш уақыттан тыс ({ $from }–{ $to }, { $zone })
rhythm-at_once = бірден, түнде де
rhythm-morning = келесі күні таңертең
rhythm-weekly = дүйсенбі сайын таңертең
terms-reminder = { $terms }, бір күн бұрын ескертіледі

subscribed-title = Жазылым қосылды
subscribed-lead = Енді мыналар туралы хабарлап тұрамын:
subscribed-current = Қазіргі деректер:
changed-title = Жазылым өзгертілді
unsubscribed-title = Жазылым тоқтатылды
unsubscribed-lead = Енді бұл туралы жазбаймын:
unsubscribe-none-title = Тоқтататын ештеңе жоқ
unsubscribe-none = Мұнда ондай жазылым жоқ.
subscriptions-title = Осы чаттың жазылымдары
subscriptions-none = Жазылым жоқ. Жазылым болмаса, өздігімнен ештеңе жібермеймін.
subscribe-unclear-title = Не туралы хабарлайын?
subscribe-unclear = Түсінбей қалдым: { $words }. Өңірді, көрсеткішті немесе елді атаңыз, мысалы: /subscribe Астана айырым
subscribe-unclear-which = Қайсысын айтып тұрсыз?
subscribe-full-title = Жазылым тым көп
subscribe-full = Бір чатта ең көбі { $most } жазылым бола алады.
not-admin-title = Әкімшілерге ғана
not-admin = Топтар мен арналарда жазылымдарды тек әкімшілер өзгерте алады.

button-subscribe = Өзгерсе, хабарлау
button-subscribe-all = Жарияланым шықса, хабарлау
button-undo = Болдырмау
button-subscriptions = Жазылымдар
button-subscription = № { $number }
button-mute = Кідірту
button-unmute = Жалғастыру
button-change = Өзгерту
button-remove = Өшіру
button-numbered = { $label }: { $number }
button-rhythm-daytime = Күндіз
button-rhythm-at_once = Бірден
button-rhythm-morning = Таңертең
button-rhythm-weekly = Аптасына бір рет
button-reminder-on = Бір күн бұрын еске салу
button-reminder-off = Еске салмау
button-calendar = Күнтізбе файлы

notice-release-title = Жаңа деректер: { $period }
notice-country = Қазақстан бойынша:
notice-condition = Шартыңыз орындалды: { $condition }.
notice-figure = { $figure } (бір жыл бұрын: { $before }; айырмасы: { $difference })
notice-figure-before = { $figure } (бір жыл бұрын: { $before })
notice-missing = { $scope }: бұл жарияланымда дерек жоқ.
notice-more = Қалғаны: /subscriptions
notice-correction-title = Деректер нақтыланды
notice-correction-lead = Сізге жіберілген сандар қайта қаралды:
notice-correction-item = { $what }: бұрын { $before }, енді { $after }
notice-reminder-title = Ертең жаңа деректер шығады
notice-reminder = Күтілетін күні: { $date } ({ $period } деректері).
notice-late-title = Жарияланым кешігіп жатыр
notice-late = { $period } деректері әлі шыққан жоқ (күтілген күні: { $date }). Шыққан соң хабарлаймын.

deliveries-title = Мұнда не жіберілді
deliveries-none = Әзірге ештеңе жоқ.
delivery = { $when }: { $what }, { $state }
delivery-release = { $period }
delivery-correction = нақтылау
delivery-reminder = еске салу
delivery-late = жарияланымның кешігуі туралы
delivery-state-waiting = жіберіледі
delivery-state-sent = жіберілді
delivery-state-unconfirmed = жіберілді, расталмаған
delivery-state-parked = жеткізілмеді
delivery-state-failed = жеткізілмеді
delivery-state-withdrawn = жіберілмеді, жазылым тоқтатылған
date-time = { $date }, { $time }

calendar-title = Жарияланымдар күнтізбесі
calendar-lead = Файлда алдағы күндер бар; өз күнтізбеңізге қосу үшін оны ашыңыз.
calendar-event = Көші-қон деректері: { $period }
calendar-expected = Бұрынғы жарияланымдардың ырғағы бойынша күтіледі.
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
status-well = Дискіге жазылып жатыр, ештеңе кідіріп қалған жоқ.
status-none = Әзірге ештеңе жарияланбаған.
alarm-title = Koshi жұмысына назар аудару керек
alarm-stuck = Кезек ({ $platform }) мына уақыттан бері жылжымай тұр: { $when }; күтіп тұрғаны: { $count }.
alarm-disk = Күй қалтасына жазу мүмкін болмай тұр: { $reason }
alarm-failures = Жеткізілмеген хабар: { $failed } (барлығы { $ended }). { $notice }
alarm-over = Бәрі қалпына келді.
