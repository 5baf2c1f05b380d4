# Платформалардың команда мәзіріндегі сипаттамалар, 256 таңбаға дейін

command-start = Неден бастау керек
command-help = Не сұрауға болады
command-net = Көші-қон айырымы: келгендер мен кеткендер айырмасы
command-arrivals = Қанша адам келді
command-departures = Қанша адам кетті
command-movers = Ел ішінде қанша адам көшті
command-rate = 1{"\u00A0"}000 адамға шаққандағы көші-қон айырымы
command-population = Халық саны
command-top = Өңірлер кему ретімен
command-bottom = Өңірлер өсу ретімен
command-compare = Екі орынды не кезеңді салыстыру
command-trend = Көрсеткіш жылдар бойынша
command-countries = Елдер бойынша: қайдан және қайда
command-ethnic = Ұлттар бойынша
command-ages = Жас бойынша
command-summary = Жарияланымның басты деректері
command-revisions = Сан қалай қайта қаралды
command-glossary = Термин нені білдіреді
command-method = Көші-қон қалай есептеледі
command-releases = Деректер қашан шығады
command-sources = Деректер қайдан алынады
command-csv = Соңғы жауап файл түрінде
command-language = Тілді таңдау
command-privacy = Не сақталады, не сақталмайды
command-forget = Сіз туралы сақталғанды көру және жою
