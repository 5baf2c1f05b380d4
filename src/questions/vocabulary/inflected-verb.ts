/**
 * What a word says by its ending alone: that something happens, or how. Such a word colours a sentence and narrows
 * nobody; a noun or an adjective in the same place may. Kazakh is matched in its folded letters (ы, і, й are и; ә is а).
 */
const KAZAKH_VERBS: readonly RegExp[] = [
  // алсақ, келсеңіз, болса
  /(?:са|се)(?:м|н|к|низ|нар|нер|ндар|ндер|низдар|низдер)?$/,
  // түсті, күттік, көрдіңіз
  /(?:ди|ти)(?:м|к|низ|ндар|ндер|низдар|низдер)?$/,
  // айтады, күтеміз, дейсіңдер, іздеймін
  /(?:[аеи]ди|[аеи]мин|[аеи]миз|[аеи]син(?:дар|дер|из|издер)?)$/,
  // сұрайтын, сұрайтыным
  /(?:[аеи]тин)(?:им|ин|и|имиз|иниз|дар|дер)?$/,
  // жазып, көрсетіп, жазыпты, білмекші
  /(?:ип|ап|еп|ипти|мак|мек|макши|мекши)$/,
  // айтыңыз, көріңіздер, көрейік, алайын
  /(?:низ|низдар|низдер|индар|индер|аиик|еиик|аиин|еиин)$/,
  // айтқаным, білгісі, сұрағалы, қарамастан
  /(?:[гк][ае]н)(?:им|имиз|иниз)$|(?:[гк]иси|[гк]им)$|(?:[гк]али|[гк]ели)$|(?:м[ае]стан|м[ае]стен|м[ае]и)$/,
];

const RUSSIAN_VERBS =
  /(?:ть|ти|чь)(?:ся)?$|(?:[аяеиуыо]л|[сзгк]л|ш[ел]л?)(?:а|о|и)?(?:сь)?$|(?:лся|лась|лось|лись)$|(?:[аяеуыио]ет|[аяеу]ют|[бвгджзклмнпрстфхцчшщ](?:ет|ит|ят|ат|ут|ют))(?:ся)?$|(?:ешь|ишь|[аеияу]ем|[аеиу]йте?|ите)(?:с[яь])?$|(?:[аяеиу]ю|рю|лю|ню|дую|сь)$|(?:вши|вшись|учи)$/;
/** Nouns that end as verbs do: «плотность», «часть», «водители». */
const RUSSIAN_NOUNS = /(?:[еоа]сть|арь|ель)$|тел(?:ь|я|и|ей|ям|ями|ях|ю|ем)$/;
const RUSSIAN_ADVERBS = /(?:[^г]о|[^ео]го|ски|ще|же)$/;

const ENGLISH_VERBS = /(?:ly|ize|ise|n't)$/;
/** Forms that are verbs on their own and adjectives before a noun: "tattooed people". */
const ENGLISH_PARTICIPLES = /(?:ed|ing)$/;

export type Script = 'kk' | 'ru' | 'en';

/** True for a verb or an adverb, as far as the ending tells. `folded` is the word in the row of common letters. */
export function isVerbOrAdverb(raw: string, folded: string, script: Script): boolean {
  if (script === 'en') return ENGLISH_VERBS.test(raw) || ENGLISH_PARTICIPLES.test(raw);
  if (script === 'kk') return KAZAKH_VERBS.some((pattern) => pattern.test(folded));
  return (RUSSIAN_VERBS.test(raw) && !RUSSIAN_NOUNS.test(raw)) || RUSSIAN_ADVERBS.test(raw);
}

/** True for the plural of a Kazakh noun in any case, not for a verb of several persons («дейсіңдер»). */
export function isKazakhPlural(folded: string): boolean {
  return (
    /(?:лар|лер|дар|дер|тар|тер)(?:дин|ди|дан|ден|га|ге|и|инин|инан|имиз|мен)?$/.test(folded) &&
    !/(?:син|дин|тин|ин)(?:дар|дер)$/.test(folded)
  );
}
