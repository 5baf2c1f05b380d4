# How a figure was computed. $operands: the figures it was computed from.

derived = Computed by Koshi: { $rule }.
derived-from = Computed by Koshi ({ $rule }): { $operands }.

rule-net = arrivals less departures
rule-external = all flows less internal migration
rule-internal = moves within a region cancel out, so only those between regions remain
rule-total = external plus internal migration
rule-single_stretch = running total at the end of the period less that at its beginning
rule-summed_parts = sum of the parts
rule-rate = net migration divided by average population, per 1,000 people
rule-share = part divided by whole
rule-non_cis = all countries less the CIS
rule-rural = all less urban areas
rule-urban = all less rural areas
rule-change = change on the earlier figure
rule-sum = sum
rule-difference = first less second
rule-ratio = first divided by second
rule-mean = average
stretch-revised = One of these totals was revised after the other came out: the whole revision falls into this stretch.

operand = { $value } ({ $label })
operand-negative = ({ $value }, { $label })
operands-ends = { $first } … { $last }
