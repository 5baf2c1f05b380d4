/** The names of the codebook as phrases: areas by their aliases and case forms, countries in every case, their people. */
import type { Alias, Codebook, Country } from '../../statistics/facts/codebook.ts';
import { LANGUAGES, type Language } from '../../statistics/language.ts';
import { foldWord } from '../text/fold.ts';
import type { Case } from './match-ending.ts';
import { type EndingRule, type Phrase, type PhraseWord, parseWords } from './phrase-index.ts';

/** Russian names change their last vowel: «Россия» росси-, «Китай» кита-, «Польша» польш-. */
function russianStem(folded: string): string {
  const cut = folded.replace(/[аяоеиую]$/, '');
  return cut.length >= 3 ? cut : folded;
}

/** «Южная», «Соединённые»: the adjective before a noun, without its ending. */
function russianAdjectiveStem(folded: string): string {
  const cut = folded.replace(/(?:ая|яя|ое|ее|ие|ии)$/, '');
  return cut.length >= 3 ? cut : folded;
}

function inflect(text: string, language: Language): readonly PhraseWord[] {
  const words = parseWords(text, 'exact');
  return words.map((word, index) => {
    const isLast = index === words.length - 1;
    // Abbreviations and short words are not cut: «США», «РФ».
    if (word.stem.length <= 3) return isLast && language === 'kk' ? { ...word, rule: 'ending' } : word;
    if (language === 'kk') return isLast ? { ...word, rule: 'ending' } : word;
    if (language === 'en') return word;
    return { stem: isLast ? russianStem(word.stem) : russianAdjectiveStem(word.stem), rule: 'ending' };
  });
}

/** True where all vowels of the language are hidden: capitals such as «СКО», "UK" count as names only as written. */
function isShortLatin(text: string): boolean {
  return /^[A-Z]{2}$/.test(text);
}

function wordRule(alias: Alias): EndingRule {
  return alias.languages.some((language) => language === 'kk' || language === 'ru' || language === 'kk-Latn')
    ? 'ending'
    : 'exact';
}

function languagesOf(marks: readonly string[]): Language[] {
  const found: Language[] = [];
  if (marks.includes('kk') || marks.includes('kk-Latn')) found.push('kk');
  if (marks.includes('ru')) found.push('ru');
  if (marks.includes('en')) found.push('en');
  return found;
}

/** Words of the country in general («республика», "national"): too vague to be a place. */
function isVague(alias: Alias): boolean {
  return alias.area === 'KZ' && alias.ambiguous;
}

function aliasPhrases(aliases: readonly Alias[]): Phrase[] {
  const names = new Set(aliases.filter(({ match }) => match === 'word').map(({ alias }) => foldWord(alias)));
  // A stem that is a whole name takes endings only; one that was cut inside the name may be followed by anything.
  const prefixRule = (alias: Alias): EndingRule => (names.has(foldWord(alias.alias)) ? 'ending' : 'prefix');
  return aliases
    .filter((alias) => !isVague(alias))
    .map((alias) => {
      const marks = languagesOf(alias.languages);
      const [only] = marks;
      const words = parseWords(alias.alias, 'exact');
      const rule = alias.match === 'prefix' ? prefixRule(alias) : wordRule(alias);
      const last = words.at(-1);
      const short = (last?.stem.length ?? 0) <= 2;
      const inflected = words.map((word, index) => (index === words.length - 1 && !short ? { ...word, rule } : word));
      return {
        kind: 'place',
        value: alias.area,
        words: isShortLatin(alias.alias) && alias.alias !== 'KZ' ? parseWords(`^${alias.alias}`, 'caps') : inflected,
        languages: marks,
        ...(marks.length === 1 && only && { language: only }),
        alias,
      };
    });
}

/** ISO code, KATO code and its two leading digits after KZ: KZ-71, KZ71, 710000000. */
function codePhrases(codes: Iterable<string>): Phrase[] {
  return [...codes]
    .filter((code) => code !== 'KZ')
    .flatMap((code) => {
      const digits = code.slice(3);
      return [`KZ ${digits}`, `${digits}0000000`].map((text) => ({
        kind: 'place',
        value: code,
        words: parseWords(text, 'exact'),
        languages: [],
      }));
    });
}

/** Russian forms without their preposition: genitives and locatives look alike, the accusative does not. */
function caseOf(form: 'name' | 'in' | 'from' | 'to', language: Language): { case?: Case } {
  if (form === 'name' || language === 'en') return {};
  if (language === 'kk') return { case: form };
  return { case: form === 'to' ? 'to' : 'of' };
}

/** Names of regions in every case form, without the preposition, for forms that the aliases leave out. */
function areaFormPhrases(codebook: Codebook): Phrase[] {
  return [...codebook.areas.values()].flatMap((area) =>
    LANGUAGES.flatMap((language) =>
      (['name', 'in', 'from', 'to'] as const).map((form) => ({
        kind: 'place',
        value: area.code,
        words: parseWords(area[form][language].replace(/^(?:из|в|во|in|from|to)\s+/i, ''), 'exact'),
        languages: [language],
        language,
        ...caseOf(form, language),
      })),
    ),
  );
}

function namePhrases(country: Country): Phrase[] {
  const base = { kind: 'country' as const, value: country.code };
  const phrases: Phrase[] = [];
  for (const language of LANGUAGES) {
    phrases.push({ ...base, words: inflect(country.name[language], language), languages: [language] });
    for (const form of ['from', 'to'] as const) {
      const text = country[form][language].replace(/^(?:из|со|с|в|во|на|from|to)\s+(?:the\s+)?/i, '');
      const same = text === country.name[language];
      phrases.push({
        ...base,
        words: parseWords(text, 'exact'),
        languages: [language],
        ...(!same && caseOf(form, language)),
      });
    }
    const people = country.people?.[language];
    if (people)
      phrases.push({ ...base, kind: 'people', words: inflect(people, language), languages: [language], language });
  }
  for (const alias of country.aliases) {
    if (isShortLatin(alias)) {
      phrases.push({ ...base, words: parseWords(`^${alias}`, 'caps'), languages: ['kk'] });
      continue;
    }
    const latin = /^[\p{Script=Latin}\s.-]+$/u.test(alias);
    phrases.push({ ...base, words: inflect(alias, latin ? 'en' : 'ru'), languages: [latin ? 'en' : 'ru'] });
    phrases.push({ ...base, words: inflect(alias, 'kk'), languages: ['kk'] });
  }
  const code = foldWord(country.code);
  phrases.push({ ...base, words: [{ stem: code, rule: 'caps', raw: country.code }], languages: [] });
  return phrases;
}

/** Every name of an area or a country that may stand in a message. */
export function indexNames(codebook: Codebook): readonly Phrase[] {
  return [
    ...aliasPhrases(codebook.aliases),
    ...codePhrases(codebook.areas.keys()),
    ...areaFormPhrases(codebook),
    ...[...codebook.countries.values()].flatMap(namePhrases),
  ];
}
