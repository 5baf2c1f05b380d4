# Headings of columns
column-place = #
column-region = Region
column-country = Country
column-period = Period
column-group = Group
column-what = Place, year
column-published = Published
