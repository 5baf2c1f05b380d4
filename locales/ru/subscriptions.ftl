# Подписки и то, что приходит подписчикам

subscription-every = Все публикации
subscription-name = { $scope }: { $terms }
subscription-muted = { $name }; на паузе
subscription-item = { $number }. { $name }

condition-above = только если больше { $value }
condition-below = только если меньше { $value }
condition-positive = только когда станет положительным
condition-negative = только когда станет отрицательным
condition-record = только если это рекорд
condition-changes = только если разница с прошлым годом больше { $percent }{"\u00A0"}%

rhythm-daytime = сразу после выхода, кроме времени с { $from } до { $to } ({ $where ->
    [here] время Казахстана
   *[elsewhere] { $zone }
  })
rhythm-at_once = сразу после выхода, даже ночью
rhythm-morning = на следующее утро
rhythm-weekly = по понедельникам утром
terms-languages = { $terms }; языки: { $languages }
terms-reminder = { $terms }, с напоминанием накануне

subscribed-title = Подписка оформлена
subscribed-lead = Буду писать о таком:
subscribed-current = Последние данные:
changed-title = Подписка изменена
unsubscribed-title = Подписка отменена
unsubscribed-lead = Больше не пишу об этом:
unsubscribe-none-title = Отменять нечего
unsubscribe-none = Такой подписки здесь нет.
subscriptions-title = Подписки этого чата
subscriptions-none = Подписок нет. Без подписки я сюда сам не пишу.
subscribe-unclear-title = О чём сообщать?
subscribe-unclear = Не удалось понять: { $words }. Назовите регион, показатель или страну, например: /subscribe Астана сальдо
subscribe-unclear-which = Что из этого вы имеете в виду?
subscribe-unclear-without = Не удалось понять: { $words }. Пока ничего не сохранено. Без этих слов подписка была бы такой:
subscribe-full-title = Подписок слишком много
subscribe-full = В одном чате может быть не больше { $most } подписок.
subscribe-elsewhere-title = Здесь подписки не работают
subscribe-elsewhere = Подписки и уведомления работают только в постоянном чате: в Telegram, в Slack или в чате, открытом командой npm start.
undone-title = Всё как было
not-admin-title = Для администраторов
not-admin = В группах и каналах язык, подписки и то, что хранится о чате, меняют только администраторы.

button-subscribe = Сообщить, когда изменится
button-subscribe-all = Сообщать о публикациях
button-undo = Отменить
button-subscriptions = Подписки
button-mute = Пауза
button-unmute = Возобновить
button-change = Изменить
button-remove = Удалить
button-stop-all = Отменить все
button-numbered = { $number }. { $label }
button-rhythm-daytime = Днём
button-rhythm-at_once = Сразу
button-rhythm-morning = Утром
button-rhythm-weekly = Раз в неделю
button-reminder-on = Напоминать накануне
button-reminder-off = Без напоминаний
button-calendar = Файл календаря

notice-release-title = Вышли { $data }
notice-condition = Ваше условие выполнено: «{ $condition }».
notice-difference = { $before }; разница { $difference }
notice-missing = { $scope }: в этой публикации данных нет.
notice-more = Остальное: /subscriptions
notice-correction-title = Данные уточнены
notice-correction-lead = Числа, которые я вам присылал, пересмотрены:
notice-correction-item = { $what } { $when }: было { $before }, стало { $after }
notice-reminder-title = Завтра новые данные
notice-reminder = { $date } ожидаются { $data }.
notice-late-title = Публикация задерживается
notice-late = { $data } ожидались { $date } и ещё не вышли. Напишу, когда появятся.

deliveries-title = Что сюда отправлено
deliveries-none = Пока ничего.
delivery = { $when }: { $what } — { $state }
delivery-release = { $data }
delivery-correction = уточнение
delivery-reminder = напоминание
delivery-late = сообщение о задержке
delivery-state-waiting = будет отправлено
delivery-state-sent = отправлено
delivery-state-unconfirmed = отправлено, без подтверждения
delivery-state-parked = не доставлено
delivery-state-failed = не доставлено
delivery-state-withdrawn = не отправлено, подписка отменена
date-time = { $date }, { $time }

calendar-title = Календарь публикаций
calendar-lead = В файле — даты будущих публикаций; откройте его, чтобы добавить их в свой календарь.
calendar-event = Данные о миграции: { $period }
calendar-expected = Дата ожидаемая: по срокам прежних публикаций.
calendar-announced = Дату назвало Бюро национальной статистики.

status-title = Koshi: состояние
status-count = { $name }: { $count }
status-chats = Чаты с подписками
status-subscriptions = Подписки
status-parked = Отложено ({ $reason })
status-queue = В очереди ({ $platform })
status-overdue = Ждёт с { $when }
status-last = Последняя публикация: { $period }
status-states = Отправлено { $sent }, без подтверждения { $unconfirmed }, отложено { $parked }, не удалось { $failed }, ждёт { $waiting }
status-understood = Понято вопросов
status-asked = Переспрошено ({ $kind })
status-refused = Без ответа ({ $kind })
status-left = Непонятые слова ({ $kind })
status-well = Запись на диск работает, задержек нет.
status-none = Публикаций ещё не было.
alarm-title = Koshi требует внимания
alarm-stuck = Очередь ({ $platform }) не движется с { $when }; ждёт: { $count }.
alarm-disk = Не удаётся записать в папку состояния: { $reason }
alarm-failures = Не доставлено { $failed } из { $ended }: { $notice }
alarm-untold = В рассылку не попало чатов: { $missing } (из { $due }, которым она предназначена). { $notice }
alarm-reason = { $reason } (чатов: { $count })
alarm-reason-unknown = { $reason } (чатов: { $count }); что это значит, Koshi не знает, после трёх публикаций подряд чат откладывается
alarm-unpaid = На счёте бота ({ $platform }) не хватает звёзд: рассылка продолжается бесплатно, не быстрее { $rate } сообщений в секунду. Каждые десять минут Koshi пробует заплатить снова.
alarm-doubtful = Данные приняты, но вызывают сомнения: { $from }
alarm-quarantined = Данные не приняты, так как противоречат друг другу или уже известным: { $from }
alarm-corrected = Источник исправил данные без объявления: { $from }
alarm-release-late = Просрочена с { $date }: публикация данных за { $period }. Она должна быть здесь: { $address }. Если она там, примите её: { $command }
alarm-abandoned = Сообщение ({ $platform }) начинали обрабатывать трижды, и каждый раз Koshi завершал работу; больше попыток не будет. Подробности — в журнале.
alarm-more = и ещё: { $count }
alarm-report = Чтобы посмотреть и решить, выполните на сервере: { $command }
alarm-over = Всё снова в порядке.
alarm-reported = Читатель сообщает об ошибке: { $command } (версия данных { $version })
