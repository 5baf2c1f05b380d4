# Тек Slack үшін керек сөздер.

slack-share = Арнада бөлісу
slack-shared-by = Жауаппен бөліскен: { $name }
slack-file-in-direct-messages = Файл жеке хабарламаларыңызға жіберілді: Koshi ботын ашыңыз.
slack-failed = Жауапты жіберу мүмкін болмады. Бір минуттан кейін қайта сұраңыз.
