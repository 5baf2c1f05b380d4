# Мән мен өлшем бірлігі. $value тіл ережесімен жазылған сан; қазақшада сан есімнен кейін зат есім жекеше түрде тұрады.

about = шамамен { $value }
value-persons = { $value } { $count ->
   *[other] адам
  }
value-of-people = { $before } { $value } { $count ->
    [one] { $one }
    [few] { $few }
   *[many] { $many }
  }
value-persons-of = { $value } { $count ->
   *[other] адам
  }
value-percent = { $value }%
value-percentage_points = { $value } { $count ->
   *[other] пайыздық тармақ
  }
value-per_1000 = 1{"\u00A0"}000 адамға шаққанда { $value }
value-times = { $value } { $count ->
   *[other] есе
  }

unit-persons = адам
unit-percent = %
unit-percentage_points = п.т.
unit-per_1000 = 1{"\u00A0"}000 адамға
unit-times = есе
