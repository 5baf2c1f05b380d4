# Подписки и то, что приходит подписчикам

subscription-every = Все публикации
subscription-name = { $scope }: { $terms }
subscription-muted = { $name } (на паузе)
subscription-item = { $number }. { $name }

condition-above = только если больше { $value }
condition-below = только если меньше { $value }
condition-positive = только когда станет положительным
condition-negative = только когда станет отрицательным
condition-record = только если это рекорд
condition-changes = только если разница с прошлым годом больше { $percent }{"\u00A0"}%

rhythm-daytime = сразу после выхода, кроме времени с { $from } до { $to } ({ $zone })
rhythm-at_once = сразу, в том числе ночью
rhythm-morning = на следующее утро
rhythm-weekly = по понедельникам утром
terms-reminder = { $terms }, с напоминанием накануне

subscribed-title = Подписка оформлена
subscribed-lead = Теперь включено:
subscribed-current = Данные на сегодня:
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
subscribe-full-title = Подписок слишком много
subscribe-full = В одном чате может быть не больше { $most } подписок.
not-admin-title = Для администраторов
not-admin = В группах и каналах подписки меняют только администраторы.

button-subscribe = Сообщить, когда изменится
button-subscribe-all = Сообщать о публикациях
button-undo = Отменить
button-subscriptions = Подписки
button-subscription = № { $number }
button-mute = Пауза
button-unmute = Возобновить
button-change = Изменить
button-remove = Удалить
button-numbered = { $label }: { $number }
button-rhythm-daytime = Днём
button-rhythm-at_once = Сразу
button-rhythm-morning = Утром
button-rhythm-weekly = Раз в неделю
button-reminder-on = Напоминать накануне
button-reminder-off = Без напоминаний
button-calendar = Файл календаря

notice-release-title = Новые данные: { $period }
notice-country = Казахстан в целом:
notice-condition = Ваше условие выполнено: { $condition }.
notice-figure = { $figure } (год назад: { $before }; разница: { $difference })
notice-figure-before = { $figure } (год назад: { $before })
notice-missing = { $scope }: в этой публикации данных нет.
notice-more = Остальное: /subscriptions
notice-correction-title = Данные уточнены
notice-correction-lead = Числа, которые я вам присылал, пересмотрены:
notice-correction-item = { $what }: было { $before }, стало { $after }
notice-reminder-title = Завтра новые данные
notice-reminder = { $date } ожидаются данные за { $period }.
notice-late-title = Публикация задерживается
notice-late = Данные за { $period } ожидались { $date }, но ещё не вышли. Напишу, когда они выйдут.

deliveries-title = Что сюда отправлено
deliveries-none = Пока ничего.
delivery = { $when }: { $what }, { $state }
delivery-release = { $period }
delivery-correction = уточнение
delivery-reminder = напоминание
delivery-late = сообщение о задержке
delivery-state-waiting = будет отправлено
delivery-state-sent = отправлено
delivery-state-unconfirmed = отправлено, без подтверждения
delivery-state-parked = не доставлено
delivery-state-failed = не доставлено
delivery-state-withdrawn = не отправлено, подписки уже нет
date-time = { $date }, { $time }

calendar-title = Календарь публикаций
calendar-lead = В файле — будущие даты; откройте его, чтобы добавить их в свой календарь.
calendar-event = Данные о миграции: { $period }
calendar-expected = Дата ожидаемая, по прежним публикациям.
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
status-well = Запись на диск работает, задержек нет.
status-none = Публикаций ещё не было.
alarm-title = Koshi требует внимания
alarm-stuck = Очередь ({ $platform }) не движется с { $when }; ждёт: { $count }.
alarm-disk = Не удаётся записать в папку состояния: { $reason }
alarm-failures = Не доставлено { $failed } из { $ended }: { $notice }
alarm-over = Всё снова в порядке.
