# Тек Slack үшін керек сөздер.

slack-share = Арнада бөлісу
slack-shared-by = Жауаппен бөліскен: { $name }
slack-file-in-direct-messages = Файл жеке хабарламаларыңызға жіберілді: Koshi ботын ашыңыз.
slack-chart-in-direct-messages = Диаграмма жеке хабарламаларыңызға жіберілді: Koshi ботын ашыңыз. Жауаппен бөліссеңіз, ол арнада да көрінеді.
slack-failed = Жауапты жіберу мүмкін болмады. Бір минуттан кейін қайта сұраңыз.
slack-changed-by = Өзгерткен: { $who }
slack-more = Тағы
pick-title = Koshi-ден сұрау
pick-submit = Сұрау
pick-indicator = Көрсеткіш
pick-place = Өңір
pick-period = Кезең
pick-last = Соңғы деректер
