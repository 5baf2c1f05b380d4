/** Letters of Kazakh that Russian does not have. */
export const KAZAKH_LETTERS = /[әғқңөұүһі]/i;
/** Letters of Kazakh words that Russian names spell otherwise: «қатар» is no «Катар». */
export const HARD = /[қі]/i;
/** Figures in Roman letters, some of which are typed in Cyrillic; «и» alone is the conjunction. */
export const ROMAN = /^(?:I|І|[IІiі]{2,3}|[IІ]V)$/;
export const ROMAN_VALUES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    i: 1,
    ii: 2,
    iii: 3,
    iv: 4,
    и: 1,
    ии: 2,
    иии: 3,
    иv: 4,
  }),
);
/** Folded. */
export const VOWEL = /[аоеиу]$/;
export const KAZAKH_FOLDED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  ў: 'у',
  һ: 'х',
  ҳ: 'х',
  і: 'и',
  ї: 'и',
};
/** What a stem ends in before a vowel: «жартыжылдық», «жартыжылдығы»; «мектеп», «мектебі». */
export const SOFTENED: ReadonlyMap<string, string> = new Map(Object.entries({ к: 'г', п: 'б' }));

/** Groups of Latin letters in which Kazakh and Russian are written. */
export const LATIN_GROUPS: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['dzh', 'ж'],
  ['gh', 'г'],
  ['kh', 'х'],
  ['zh', 'ж'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['ts', 'ц'],
  ['ya', 'я'],
  ['yu', 'ю'],
  ['ye', 'е'],
  ['yo', 'е'],
];

/** The official Kazakh Latin alphabets of 2018 (acutes) and 2021 (umlauts and cedillas), and letters of habit. */
export const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    á: 'а',
    ä: 'а',
    a: 'а',
    b: 'б',
    c: 'к',
    ç: 'ч',
    d: 'д',
    e: 'е',
    f: 'ф',
    g: 'г',
    ǵ: 'г',
    ğ: 'г',
    h: 'х',
    i: 'и',
    ı: 'и',
    ï: 'и',
    j: 'ж',
    k: 'к',
    l: 'л',
    m: 'м',
    n: 'н',
    ń: 'н',
    ñ: 'н',
    ŋ: 'н',
    o: 'о',
    ó: 'о',
    ö: 'о',
    p: 'п',
    q: 'к',
    r: 'р',
    s: 'с',
    ś: 'ш',
    ş: 'ш',
    t: 'т',
    u: 'у',
    ú: 'у',
    ü: 'у',
    ū: 'у',
    v: 'в',
    w: 'у',
    ý: 'у',
    x: 'х',
    y: 'и',
    z: 'з',
  }),
);

/** "Túrkııadan", "Germaniaga": the end of names in -ия, as the alphabets of 2018 and of habit spell it. */
export const NAME_END = /(?:ı|i|y)?(?:ı|i|y)a(?=(?:d[ae]n?|[gǵğ][ae]|n[yıi]|l[yı]|m[ae]n|s[yı])?$)/u;
export const NAME_ENDED = 'iya';
