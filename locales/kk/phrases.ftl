# Не есептелгені, орнымен және көшудің екінші жағымен, сөйлем ішінде. Көрсеткіште жоқ нәрсе – бос айнымалы; артық бос
# орын алынады. $in, $from, $to, $of – орын атауының септік формалары.

origin = { $flow ->
    [external] шетелден
    [internal] ел ішінен
    [interregional] елдің басқа өңірлерінен
    [intraregional] өңір ішінен
   *[total] {""}
  }
destination = { $flow ->
    [external] шетелге
    [internal] елдің басқа жерлеріне
    [interregional] елдің басқа өңірлеріне
    [intraregional] өңір ішінде
   *[total] {""}
  }
partner = { $flow ->
    [external] сыртқы
    [internal] ішкі
    [interregional] өңіраралық
    [intraregional] өңірішілік
   *[total] {""}
  }
migration = { $flow ->
    [external] сыртқы
    [internal] ішкі
    [interregional] өңіраралық
    [intraregional] өңірішілік
   *[total] {""}
  }
inside = { $isAlone ->
    [yes] барлығы
   *[no] {""}
  } ({ $place ->
    [country] ел
    [city] қала
   *[region] облыс
  } ішінде көшкендерді қосқанда)
in-place = { $place ->
    [none] {""}
    [country] {""}
   *[region] { $in }
  }
owner = { $of }
# Адамдар тобы: $people, $ofPeople; елді мекен түрі – орын, себебі көшудің екінші жағынан кейін тұрады.
settled = { $of } { $settlement ->
    [urban] қала
   *[rural] ауыл
  }
    .of = { $of } { settled.kind } { $isPlaced ->
        [yes] жерлерінің
       *[no] жерлердің
      }
    .in = { $of } { settled.kind } { $isPlaced ->
        [yes] жерлерінде
       *[no] жерлерде
      }
    .from = { $of } { settled.kind } { $isPlaced ->
        [yes] жерлерінен
       *[no] жерлерден
      }
    .to = { $of } { settled.kind } { $isPlaced ->
        [yes] жерлеріне
       *[no] жерлерге
      }
    .kind = { $settlement ->
        [urban] қалалық
       *[rural] ауылдық
      }
# Кімнің айырымы: жердің не сондағы адамдар тобының.
whose = { $group ->
    [people] { $place ->
        [none] {""}
       *[region] { $name } бойынша
      } { $ofPeople }
    [reason] { $of } { $reason } байланысты
   *[none] { $of }
  }
has-been = { $isFuture ->
    [yes] болатыны
   *[no] болғаны
  }
has-changed = { $isFuture ->
    [yes] өзгеретіні
   *[no] өзгергені
  }
# «Ресеймен арадағы көші-қон айырымы».
with-partner = { $counterpart ->
    [named] { $partner } арадағы
   *[none] {""}
  }
which-moves = { $flow ->
    [interregional] өңірлер арасындағы
   *[other] ел ішіндегі
  }
who-arrived = { $group ->
    [people] келген { $people }
   *[none] келгендер
  }
who-left = { $group ->
    [people] кеткен { $people }
   *[none] кеткендер
  }
who-granted = қандас мәртебесін { $group ->
    [people] алған { $people }
   *[none] алғандар
  }

phrase-arrivals = { $origin } { $to } { who-arrived }
    .about = { $origin } { $to } { who-arrived } саны
    .number = { $origin } { $to } { who-arrived } саны
phrase-departures = { $from } { $destination } { who-left }
    .about = { $from } { $destination } { who-left } саны
    .number = { $from } { $destination } { who-left } саны
# Батырма үшін де: «арадағы» деген сөзсіз қысқарақ.
phrase-net = { whose } { $partner } { $migration } көші-қон айырымы
    .about = { whose } { with-partner } { $migration } көші-қон айырымы қандай { has-been }
    .number = { whose } { with-partner } { $migration } көші-қон айырымы
phrase-movers = { in-place } { $ofPeople } { which-moves } { $group ->
    [people] көшулері
   *[none] көшулер
  }
    .about = { in-place } { $group ->
    [people] { $ofPeople } { which-moves } көшулері қанша
   *[none] { $flow ->
        [interregional] өңірлер арасында
       *[other] ел ішінде
      } қанша көшу
  } { has-been }
    .number = { in-place } { $ofPeople } { which-moves } { $group ->
    [people] көшулерінің саны
   *[none] көшулер саны
  }
phrase-rate = { whose } { with-partner } 1{"\u00A0"}000 адамға шаққандағы { $migration } көші-қон айырымы
    .about = { phrase-rate } қандай { has-been }
    .number = { phrase-rate }
phrase-population = { $group ->
    [people] { $in } тұратын { $ofPeople } саны
   *[none] { $place ->
        [none] халық саны
       *[region] { $name } халқының саны
      }
  }
    .about = { phrase-population } қанша { has-been }
    .number = { phrase-population }
phrase-population_average = { $group ->
    [people] { $in } тұратын { $ofPeople } орташа жылдық саны
   *[none] { $place ->
        [none] халықтың орташа жылдық саны
       *[region] { $name } халқының орташа жылдық саны
      }
  }
    .about = { phrase-population_average } қанша { has-been }
    .number = { phrase-population_average }
phrase-kandas = { $counterpart ->
    [none] {""}
   *[named] { $origin } келіп,
  } { $in } { who-granted }
    .about = { phrase-kandas }
    .number = { phrase-kandas } саны
phrase-share_arrivals = { $origin } { $to } { $group ->
    [people] келгендер ішіндегі { $ofPeople } үлесі
   *[none] келгендердің үлесі
  }
    .about = { phrase-share_arrivals }
    .number = { $group ->
        [people] { phrase-share_arrivals }
       *[none] { $counterpart ->
            [named] { phrase-share_arrivals }
           *[none] { $origin } { $to } келгендер ішіндегі үлесі
          }
      }
phrase-share_departures = { $from } { $destination } { $group ->
    [people] кеткендер ішіндегі { $ofPeople } үлесі
   *[none] кеткендердің үлесі
  }
    .about = { phrase-share_departures }
    .number = { $group ->
        [people] { phrase-share_departures }
       *[none] { $counterpart ->
            [named] { phrase-share_departures }
           *[none] { $from } { $destination } кеткендер ішіндегі үлесі
          }
      }
phrase-share_kandas = { $in } { $counterpart ->
    [none] қандас мәртебесін { $group ->
        [people] алғандар ішіндегі { $ofPeople } үлесі
       *[none] алғандардың үлесі
      }
   *[named] қандас мәртебесін алғандар ішінде { $origin } келгендердің үлесі
  }
    .about = { phrase-share_kandas }
    .number = { phrase-share_kandas }
phrase-change_arrivals = { $origin } { $to } { who-arrived } санының бір жылдағы өзгерісі
    .about = { phrase-change_arrivals }
    .number = { phrase-change_arrivals }
phrase-change_departures = { $from } { $destination } { who-left } санының бір жылдағы өзгерісі
    .about = { phrase-change_departures }
    .number = { phrase-change_departures }
phrase-change_net = { whose } { with-partner } { $migration } көші-қон айырымының бір жылдағы өзгерісі
    .about = { whose } { with-partner } { $migration } көші-қон айырымы бір жылда қалай { has-changed }
    .number = { phrase-change_net }
phrase-change_movers = { in-place } { $ofPeople } { which-moves } { $group ->
    [people] көшулері
   *[none] көшулер
  } санының бір жылдағы өзгерісі
    .about = { in-place } { $ofPeople } { which-moves } { $group ->
    [people] көшулерінің саны
   *[none] көшулер саны
  } бір жылда қалай { has-changed }
    .number = { phrase-change_movers }
phrase-change_kandas = { $in } { who-granted } санының бір жылдағы өзгерісі
    .about = { phrase-change_kandas }
    .number = { phrase-change_kandas }
phrase-change_population = { $group ->
    [people] { $in } тұратын { $ofPeople } санының
   *[none] { $name } халқы санының
  } бір жылдағы өзгерісі
    .about = { phrase-population } бір жылда қалай { has-changed }
    .number = { phrase-change_population }

phrase-with-inside = { $phrase } { inside }

date-column = { $day }.{ $monthNumber }.{ $year }
