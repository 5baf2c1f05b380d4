/** Words of the three languages that say what a number in a release is about, as stems in folded text. */

export type Subject = 'arrivals' | 'departures' | 'net' | 'movers';

export const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
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

/** «миграция населения … по межрегиональным перемещениям». */
export const INTERREGIONAL =
  /interregional|inter-regional|межрегион|межобласт|өңіраралық|өңірлераралық|облысаралық|облыстараралық|аймақаралық|өңірлер арасында/u;
export const POSITIVE = /(?<!\p{L})(?:positive|положительн|оң(?!\p{L})|прирост)/u;
export const NEGATIVE = /(?<!\p{L})(?:negative|отрицательн|теріс|loss|убыл|оттоk|отток)/u;

export const UP =
  /(?<!\p{L})(?:increas|rose|risen|rise|grew|grow(?!th rate)|higher|more than in|up by|увелич|вырос|возрос|рост|повыси|повыш|больше|арт(?:ты|қан|ып|уы|та)|өс(?:ті|кен|іп|уі)|көбей|жоғарыла|ұлғай)/gu;
export const DOWN =
  /(?<!\p{L})(?:decreas|declin|fell|fall|drop|reduc|lower|less than in|down by|уменьш|сократ|сокращ|сниз|сниж|упал|пада|меньше|спад|азай|кемі|кеміген|төмен|қысқар)/gu;

export const SHARE = /(?<!\p{L})(?:share|proportion|дол[яиюе](?!\p{L})|удельн\p{L}* вес|үлес)/u;
export const CIS =
  /(?<!\p{L})(?:cis|commonwealth of independent states|снг|содружеств\p{L}* независим\p{L}*|тмд)(?!\p{L})/u;
export const THESE_COUNTRIES =
  /these countries|эти (?:же )?страны|этих стран|эти государства|(?:бұл|осы) (?:ел|мемлекет)/u;

/** The figure itself said once more as a change: "which is 34,1% less". */
export const THE_SAME = /(?:which is|that is|this is|что на|или на|это на|бұл|яғни)[^.]*$/u;

/** Words that make a figure one about a part of the people, or about something else altogether. */
export const PARTS =
  /(?<!\p{L})(?:men(?!\p{L})|women|males?(?!\p{L})|females?(?!\p{L})|aged|years old|ethnic|nationalit|urban|rural|working|able-bodied|children|pension|student|educat|kandas|oralman|refugee|average|monthly|daily|per 1|rate|coefficient|intensity|forecast|expected|planned|by (?:month|region)|all flows|мужчин|женщин|возраст|лет(?!\p{L})|этни|национальн|городск\p{L}* (?:насел|мест)|сельск|трудоспособн|дет(?:и|ей)(?!\p{L})|пенсион|студент|образован|кандас|оралман|беженц|средн|ежемесяч|ежедневн|на 1 ?000|коэффициент|интенсивност|прогноз|ожида|план|по всем потокам|ерлер|әйел|жас(?:тағы|ындағы|тан)|ұлт|этнос|қала халқ|ауыл|білім|қандас|зейнет|еңбекке|орташа|ай сайын|барлық ағын|күтіл|болжам|коэффициент|noncis|other (?:foreign )?countries|друг\p{L}* стран|дальн|басқа ел|алыс|межрегион|межобласт|interregional|өңіраралық|облысаралық)/u;

/** Names that hold such words without meaning them. */
const INNOCENT =
  /бюро национальн\p{L}* статистик\p{L}*|национальн\p{L}* бюро статистик\p{L}*|ұлттық статистика бюро\p{L}*|bureau of national statistics|national statistics bureau|corresponding|respective/gu;

/** The text with harmless names blanked out, at the same length. */
export function blankNames(folded: string): string {
  return folded.replace(INNOCENT, (name) => ' '.repeat(name.length));
}

/** The one subject a stretch of text names; `several` when it names more, absent when none. */
export function findSubject(stretch: string): Subject | 'several' | undefined {
  const found = SUBJECTS.filter(([, pattern]) => pattern.test(stretch)).map(([subject]) => subject);
  return found.length > 1 ? 'several' : found[0];
}
