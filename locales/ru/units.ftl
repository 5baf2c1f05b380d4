# Значения с единицей. $value уже записано по правилам языка, $count нужен только для числа существительного.

about = около { $value }
value-persons = { $value } { $count ->
    [one] человек
    [few] человека
    [many] человек
   *[other] человека
  }
value-of-people = { $before } { $value } { $count ->
    [one] { $one }
    [few] { $few }
    [many] { $many }
   *[other] { $few }
  }
value-persons-of = { $value } { $count ->
    [one] человека
   *[other] человек
  }
value-percent = { $value }{"\u00A0"}%
value-percentage_points = { $value }{"\u00A0"}{ $count ->
    [one] процентный пункт
    [few] процентных пункта
    [many] процентных пунктов
   *[other] процентного пункта
  }
value-per_1000 = { $value } на 1{"\u00A0"}000 человек
value-times = { $value } { $count ->
    [one] раз
    [few] раза
    [many] раз
   *[other] раза
  }

unit-persons = человек
unit-percent = %
unit-percentage_points = п. п.
unit-per_1000 = на 1{"\u00A0"}000
unit-times = раз
