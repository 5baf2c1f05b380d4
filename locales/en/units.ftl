# Values with their unit. $value is already written as a number of the language, $count only settles the plural.

about = about { $value }
value-persons = { $value } { $count ->
    [one] person
   *[other] people
  }
value-of-people = { $before } { $value } { $count ->
    [one] { $one }
    [few] { $few }
   *[many] { $many }
  }
value-persons-of = { $value } { $count ->
    [one] person
   *[other] people
  }
value-percent = { $value }%
value-percentage_points = { $value } { $count ->
    [one] percentage point
   *[other] percentage points
  }
value-per_1000 = { $value } per 1,000 people
value-times = { $value } { $count ->
    [one] time
   *[other] times
  }

unit-persons = people
unit-percent = %
unit-percentage_points = pp
unit-per_1000 = per 1,000
unit-times = times
