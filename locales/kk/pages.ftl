# Жауаптың өз мекенжайы бар беттер.

page-ask-label = Қазақстандағы көші-қон туралы сұраңыз
page-ask-button = Сұрау
page-choices = Қайсысын айтасыз?
page-nearest = Бар деректер
page-next = Тағы не көруге болады
page-sources = Қайдан оқуға болады
page-notes = Ескертпелер
page-files = Осы жауап файл түрінде
page-languages = Басқа тілдерде
page-as-of = { $date } күнгі жағдай бойынша.
page-revised = Содан бері нақтыланды: { $what } – қазір { $now }. { $date } күні мұнда { $was } деп тұрған.
page-unrevised = Содан бері деректер нақтыланған жоқ.
page-pin = Сандары өзгермейтін сілтеме: { $url }
page-home-title = Koshi: Қазақстандағы көші-қон сандармен
page-home-lead = Өз сөзіңізбен сұраңыз. Әр сан – ресми, дереккөзі мен жарияланған күні көрсетілген.
page-home-key-points = Соңғы жарияланымның басты деректері
page-home-calendar = Деректер қашан шығады
page-home-regions = Өңірлер
page-not-found = Бұл мекенжайда жауап жоқ.
page-about = Koshi Қазақстанның Ұлттық статистика бюросының сақталған деректерімен жауап береді, ештеңені ойдан шығармайды.
page-data-version = Деректер { $version }
