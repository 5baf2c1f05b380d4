# Months and periods. A period stands in titles and after a comma, never inflected.

month-1 = January
    .short = Jan
    .day = January
    .asof = January
month-2 = February
    .short = Feb
    .day = February
    .asof = February
month-3 = March
    .short = Mar
    .day = March
    .asof = March
month-4 = April
    .short = Apr
    .day = April
    .asof = April
month-5 = May
    .short = May
    .day = May
    .asof = May
month-6 = June
    .short = Jun
    .day = June
    .asof = June
month-7 = July
    .short = Jul
    .day = July
    .asof = July
month-8 = August
    .short = Aug
    .day = August
    .asof = August
month-9 = September
    .short = Sep
    .day = September
    .asof = September
month-10 = October
    .short = Oct
    .day = October
    .asof = October
month-11 = November
    .short = Nov
    .day = November
    .asof = November
month-12 = December
    .short = Dec
    .day = December
    .asof = December

period-year = { $year }
period-years = { $from }–{ $to }
period-quarter = Q{ $quarter } { $year } ({ $from }–{ $to })
period-month = { $month } { $year }
period-months = { $from }–{ $to } { $year }
period-across = { $from } { $fromYear } – { $to } { $toYear }
period-day = as of { $day } { $month } { $year }
period-last = the latest period

date = { $day } { $month } { $year }

# "for January–March 2025", "as of 1 January 2025"
period-when = { $day ->
    [yes] { $period }
   *[no] for { $period }
  }

period-short-year = { $year }
period-short-years = { $from }–{ $to }
period-short-quarter = Q{ $quarter } { $year }
period-short-month = { $month } { $year }
period-short-months = { $from }–{ $to } { $year }
period-short-across = { $from } { $fromYear } – { $to } { $toYear }
period-short-day = { $day } { $month } { $year }
period-short-last = latest

period-running-total = Running total from the start of the year.
period-single-quarter = This quarter alone, not a running total from January.
