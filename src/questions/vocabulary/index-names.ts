/** The names of the codebook as phrases: areas by their aliases and case forms, countries in every case, their people. */
import type { Alias, Codebook, Country } from '../../statistics/facts/codebook.ts';
import type { Language } from '../../statistics/language.ts';
import type { Languages } from '../languages/create-languages.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { foldWord } from '../text/fold.ts';
import { createPhrase, type EndingRule, type Phrase, type PhraseWord, parseWords } from './phrase.ts';

const SHORT = 3;

/** A name with the endings it may take in the language. */
export function inflectName(text: string, pack: LanguagePack): readonly PhraseWord[] {
  const words = parseWords(text, 'exact');
  return words.map((word, index) => {
    const isLast = index === words.length - 1;
    if (word.rule !== 'exact') return word;
    const takesEnding = pack.inflectsNames && (isLast || !pack.endsInCases);
    // Abbreviations and short words are not cut: «США», «РФ».
    if (!takesEnding || (word.stem.length <= SHORT && !pack.endsInCases)) return word;
    return { stem: pack.stemOf?.(word.stem, isLast) ?? word.stem, rule: 'ending' };
  });
}

/** True where all vowels of the language are hidden: capitals such as «СКО», "UK" count as names only as written. */
function isShortLatin(text: string): boolean {
  return /^[A-Z]{2}$/.test(text);
}

/** Marks of an alias name a language, and perhaps how it is written: `kk-Latn`. */
function languagesOf(alias: Alias, languages: Languages): Language[] {
  const marks = alias.languages.map((mark) => mark.split('-')[0]);
  return languages.packs.map(({ language }) => language).filter((language) => marks.includes(language));
}

function wordRule(alias: Alias, languages: Languages): EndingRule {
  const isInflected = languagesOf(alias, languages).some((language) => languages.of(language)?.inflectsNames);
  return isInflected ? 'ending' : 'exact';
}

/** Words of the country in general («республика», "national"): too vague to be a place. */
function isVague(alias: Alias): boolean {
  return alias.area === 'KZ' && alias.ambiguous;
}

function aliasPhrases(aliases: readonly Alias[], languages: Languages): Phrase[] {
  const names = new Set(aliases.filter(({ match }) => match === 'word').map(({ alias }) => foldWord(alias)));
  // A stem that is a whole name takes endings only; one that was cut inside the name may be followed by anything.
  const prefixRule = (alias: Alias): EndingRule => (names.has(foldWord(alias.alias)) ? 'ending' : 'prefix');
  return aliases
    .filter((alias) => !isVague(alias))
    .map((alias) => {
      const marks = languagesOf(alias, languages);
      const [only] = marks;
      const words = parseWords(alias.alias, 'exact');
      const rule = alias.match === 'prefix' ? prefixRule(alias) : wordRule(alias, languages);
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

/** Names of regions in every case form, without the preposition, for forms that the aliases leave out. */
function areaFormPhrases(codebook: Codebook, { packs, withoutPreposition, joined }: Languages): Phrase[] {
  return [...codebook.areas.values()].flatMap((area) =>
    packs.flatMap(({ language, caseOfForm }) =>
      (['name', 'in', 'from', 'to'] as const).map((form) => {
        const found = form === 'name' ? undefined : caseOfForm(form);
        return {
          kind: 'place' as const,
          value: area.code,
          words: parseWords(withoutPreposition(area[form][language]), 'exact', joined.word),
          languages: [language],
          language,
          ...(found && { case: found }),
        };
      }),
    ),
  );
}

function namePhrases(country: Country, { packs, withoutPreposition, joined }: Languages): Phrase[] {
  const base = { kind: 'country' as const, value: country.code };
  const phrases: Phrase[] = [];
  for (const pack of packs) {
    const { language } = pack;
    phrases.push({ ...base, words: inflectName(country.name[language], pack), languages: [language] });
    for (const form of ['from', 'to'] as const) {
      const text = withoutPreposition(country[form][language]);
      const found = text === country.name[language] ? undefined : pack.caseOfForm(form);
      phrases.push({
        ...base,
        words: parseWords(text, 'exact', joined.word),
        languages: [language],
        ...(found && { case: found }),
      });
    }
    const people = country.people?.[language];
    if (people)
      phrases.push({ ...base, kind: 'people', words: inflectName(people, pack), languages: [language], language });
  }
  for (const alias of country.aliases) {
    const direct = packs.filter(({ endsInCases }) => endsInCases);
    if (isShortLatin(alias)) {
      phrases.push({
        ...base,
        words: parseWords(`^${alias}`, 'caps'),
        languages: direct.map(({ language }) => language),
      });
      continue;
    }
    const script = /^[\p{Script=Latin}\s.-]+$/u.test(alias) ? 'Latin' : 'Cyrillic';
    const common = packs.filter((pack) => pack.isCommon && pack.script === script);
    for (const pack of [...common, ...direct])
      phrases.push({ ...base, words: inflectName(alias, pack), languages: [pack.language] });
  }
  const code = foldWord(country.code);
  phrases.push({ ...base, words: [{ stem: code, rule: 'caps', raw: country.code }], languages: [] });
  return phrases;
}

/** Every name of an area or a country that may stand in a message. */
export function indexNames(codebook: Codebook, languages: Languages): readonly Phrase[] {
  return [
    ...aliasPhrases(codebook.aliases, languages),
    ...codePhrases(codebook.areas.keys()),
    ...areaFormPhrases(codebook, languages),
    ...[...codebook.countries.values()].flatMap((country) => namePhrases(country, languages)),
  ].map(createPhrase);
}
