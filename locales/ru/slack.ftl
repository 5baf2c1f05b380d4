# Слова, которые нужны только в Slack.

slack-share = Поделиться в канале
slack-shared-by = Ответом делится { $name }
slack-file-in-direct-messages = Файл — в вашей личной переписке с Koshi.
slack-chart-in-direct-messages = График — в вашей личной переписке с Koshi; если поделиться ответом, он появится и в канале.
slack-failed = Ответ не удалось отправить. Пожалуйста, спросите ещё раз через минуту.
slack-changed-by = Кто изменил: { $who }
slack-more = Ещё
pick-title = Спросить Koshi
pick-submit = Спросить
pick-indicator = Показатель
pick-place = Место
pick-period = Период
pick-last = Последние данные
