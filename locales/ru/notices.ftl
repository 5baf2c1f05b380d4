# Сам разговор

ask-again = Спросить снова:

language-name-kk = Қазақша
language-name-ru = Русский
language-name-en = English

start-title = Здравствуйте, я Koshi
start-about = Я отвечаю на вопросы о миграции в Казахстане по официальным данным Бюро национальной статистики. У каждого числа указаны период и источник.
start-how = Спросите своими словами или командой, на казахском, русском или английском:
start-channel = О новых данных сообщает канал { $channel }.
start-more = Все команды: /help. Другой язык: /language. Что о вас хранится: /privacy.

thanks-title = Рад помочь
thanks-more = Если появятся ещё вопросы, пишите.

example-country = Сколько человек приехало из России в 2023 году?
example-region = Сальдо миграции Астаны за 2024 год
example-top = В каких регионах самый большой прирост за прошлый год?

help-title = О чём можно спросить
help-how = Назовите показатель, место и период в любом порядке и своими словами, например:
help-commands = Все команды
help-figures = Числа: /net /arrivals /departures /movers /rate /population /kandas
help-lists = Списки: /top /bottom /compare /trend /countries /ethnic /ages /chart
help-releases = Публикации: /summary /releases /revisions /calendar
help-terms = Термины и источники: /glossary /method /sources /check /csv
help-subscriptions = Подписки: /subscribe /subscriptions /unsubscribe /stop /deliveries
help-chat = Этот чат: /settings /language /privacy /forget
help-command = /{ $command } — { $description }

language-title = Язык
language-current = Сейчас: { $language }.
language-by-message = Язык не выбран: я отвечаю на языке вопроса.
language-set-title = Язык выбран
language-set = Теперь я отвечаю по-русски.

forget-title = Что о вас хранится
forget-stored = Этот чат ({ $platform }): его номер { $id }, { $language ->
    [none] язык не выбран
   *[named] выбранный язык — { $name }
  }. Ни имён, ни сообщений.
forget-subscriptions = Подписки: { $subscriptions }; записей об уведомлениях: { $deliveries }.
forget-nothing = Об этом чате ничего не хранится.
forgotten-title = Удалено
forgotten = Всё, что хранилось об этом чате, удалено.

privacy-title = Что хранится
privacy-stored = Koshi хранит только номер чата на платформе, выбранный язык и вид таблиц, подписки и — в течение 400 дней — сведения об отправленных сюда уведомлениях: о чём, когда и под каким номером. Ни имён, ни текстов сообщений.
privacy-memory = Чтобы вы могли продолжить: «а в Шымкенте?», около получаса хранится, о чём вы спросили последним, но не ваши слова. Сообщение, на которое не удаётся ответить сразу, хранится до ответа.
privacy-delete = Посмотреть и удалить сохранённое: /forget.

not-saved-title = Не сохранено
not-saved = Сохранить не удалось. Попробуйте, пожалуйста, чуть позже.
too-fast-title = Одну минуту
too-fast = Слишком много сообщений сразу. Подождите немного и спросите снова.
failed-title = Что-то пошло не так
failed = У меня произошла ошибка, ответа нет. Попробуйте ещё раз; если это повторится, сообщите код { $reference }.
no-answer-yet-title = Ответа ещё нет
no-answer-yet = Пока нет ответа, который можно прислать файлом. Сначала задайте вопрос, потом отправьте /csv.
csv-title = Ответ файлом
csv-about = Данные последнего ответа с периодом, источником и датой публикации. Для Excel: столбцы разделены «;», дробная часть — запятой.
csv-empty = В последнем ответе нет чисел, поэтому и файла нет.

settings-title = Настройки этого чата
settings-form-rich = Таблицы рисует сам Telegram.
settings-form-text = Таблицы приходят текстом.
settings-quiet = Тихие часы: с { $from } до { $to } ({ $where ->
    [here] по времени Казахстана
   *[elsewhere] { $zone }
  })
settings-button-rich = Таблицы средствами Telegram
settings-button-text = Таблицы текстом
settings-button-auto = По языку сообщения
