/** Words of titles and headers that say what a column counts, as stems in folded text. */
import type { LevelIndicator } from '../../statistics/indicators.ts';

export const MEASURES: readonly (readonly [LevelIndicator, RegExp])[] = [
  [
    'arrivals',
    /(?<!\p{L})(?:arriv|immigra|came to|прибы|иммигр|въехал|въезд|приехал|кел(?:ген|ді|іп|уш|гең|у(?!\p{L}))|иммигр)/u,
  ],
  [
    'departures',
    /(?<!\p{L})(?:depart(?!ment)|emigra|left(?!\p{L}| out)|leavers|выбы|выехал|выезд|уехал|покинул|эмигр|кет(?:кен|ті|іп|уш|у(?!\p{L})))/u,
  ],
  [
    'net',
    /(?<!\p{L})(?:net(?!\p{L})|balance(?!\p{L})|migration (?:balance|gain|growth|increase)|balance of migration|сальдо|айырым|айырма|миграционн\p{L}* прирост|прирост\p{L}* миграц)/u,
  ],
  [
    'movers',
    /mov(?:ing|ed|ers)\s+(?:with)?in(?:side)?\s+the\s+country|internal(?:ly)? (?:migra|mov)|within the country|(?:в пределах|внутри) (?:страны|республики|казахстана)|внутренн\p{L}* (?:мигра|перемещ)|по стране|(?:ел|республика|қазақстан) ішінде|елдің ішінде|ішкі (?:көш|мигра|қозғал)/u,
  ],
];
