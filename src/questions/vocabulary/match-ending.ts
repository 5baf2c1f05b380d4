import type { Language } from '../../statistics/language.ts';

/**
 * What may follow the stem of a name. An ending both confirms that the stem was the whole name («Астанаға», not
 * «астанагер») and says which way people moved: from, to, in, of.
 */
export type Case = 'from' | 'to' | 'in' | 'of' | 'with';

export interface Ending {
  readonly case?: Case;
}

const PLAIN: Ending = {};

// Folded letters: ы, і, й are и; ә is а; ғ is г; қ is к; ң is н.
const KAZAKH_STEM = /^(?:лик|дик|тик)?(?:лар|лер|дар|дер|тар|тер)?(?:имиз|миз|иниз|низ|си|и|м)?/;
const KAZAKH_CASES: readonly (readonly [RegExp, Ending])[] = [
  [/^$/, PLAIN],
  [/^(?:нан|нен|дан|ден|тан|тен)(?:ги|би)?$/, { case: 'from' }],
  [/^(?:га|ге|ка|ке|на|не|а|е)$/, { case: 'to' }],
  [/^(?:нда|нде|да|де|та|те)(?:ги|гилар|гилер)?$/, { case: 'in' }],
  [/^(?:нин|дин|тин)(?:ки)?$/, { case: 'of' }],
  [/^(?:ни|ди|ти|н)$/, { case: 'of' }],
  [/^(?:мен|бен|пен|менен)$/, { case: 'with' }],
  [/^(?:ша|ше|дик|лик|тик)$/, PLAIN],
];

/** Case of a Kazakh ending, folded; absent when it is none. */
export function matchKazakhEnding(ending: string): Ending | undefined {
  if (ending === '') return PLAIN;
  if (ending.length > 14) return undefined;
  // The possessive -и of «облысы» and the plural come before the case; try the reading without them first.
  for (const rest of [ending, ending.replace(KAZAKH_STEM, '')]) {
    for (const [pattern, found] of KAZAKH_CASES) if (pattern.test(rest)) return found;
  }
  return undefined;
}

// й and ы are и, ь is gone: «ский» скии, «ской» скои, «скую» скую.
const RUSSIAN =
  /^(?:а|у|е|и|о|я|ю|ои|еи|ом|ем|ам|ям|ах|ях|ами|ями|ов|ев|ия|ии|ию|иеи|ием|иям|иях|иями|ие|ая|яя|ую|юю|ое|ее|ого|его|ому|ему|им|их|ими|иа|ья|ье|ью|ьи)?$/;
const RUSSIAN_MIDDLE =
  /^(?:и?нск|овск|евск|енск|анск|ск|к|ц|ец|чан|чанин|ян|янин|ан|анин|иц|ичк|енц|анц|инц|овц|чанк|анк|янк)/;

/** True for a Russian ending of a noun or of the adjective and the people's name made from it. */
function isRussianEnding(ending: string): boolean {
  if (ending.length > 10) return false;
  return RUSSIAN.test(ending) || RUSSIAN.test(ending.replace(RUSSIAN_MIDDLE, ''));
}

/** Russian locatives and datives end in -е, accusatives in -у, -ю: «в Астане», «в Астану». */
function russianCase(ending: string): Ending {
  if (/(?:у|ю)$/.test(ending) && !/ому$|ему$/.test(ending)) return { case: 'to' };
  if (/(?:е|ои|еи|ом|ем|ии|ах|ях)$/.test(ending)) return { case: 'in' };
  return PLAIN;
}

/**
 * The ending in one of the languages, the first that fits; absent when it is none. A Russian case is only a hint: the
 * preposition decides.
 */
export function matchEnding(
  ending: string,
  languages: readonly Language[],
): (Ending & { language: Language }) | undefined {
  for (const language of languages) {
    if (language === 'kk') {
      const found = matchKazakhEnding(ending);
      if (found) return { ...found, language };
    }
    if (language === 'ru' && isRussianEnding(ending)) return { ...russianCase(ending), language };
    if (language === 'en' && /^(?:s|es|n|ns|an|ans|i|is|ian|ians|ese|er|ers)?$/.test(ending))
      return { ...PLAIN, language };
  }
  return undefined;
}
