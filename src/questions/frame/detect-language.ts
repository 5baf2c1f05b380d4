import { FLOWS, INDICATORS } from '../../statistics/indicators.ts';
import { isLanguage, type Language } from '../../statistics/language.ts';
import { BREAKDOWN_DIMENSIONS } from '../../statistics/question.ts';
import type { Languages } from '../languages/create-languages.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import type { Setting } from '../reading.ts';
import { isCyrillic } from '../text/fold.ts';
import type { Token } from '../text/split-tokens.ts';
import type { Frame } from './frame.ts';
import { asksFigures } from './frame-asks.ts';

/** Words of canonical commands say nothing about the person's language. */
const CANONICAL = new Set<string>([...INDICATORS, ...FLOWS, ...BREAKDOWN_DIMENSIONS]);
interface Votes {
  readonly of: ReadonlyMap<Language, number>;
  readonly cyrillic: number;
  readonly latin: number;
}

function count(frames: readonly Frame[], tokens: readonly Token[], isCommand: boolean, { packs }: Languages): Votes {
  const votes = new Map<Language, number>(packs.map(({ language }) => [language, 0]));
  const add = (language: Language | undefined, weight: number) =>
    language && votes.set(language, (votes.get(language) ?? 0) + weight);
  for (const frame of frames) for (const [language, words] of frame.spoken) add(language, words);
  const written = tokens.filter((token) => token.number === undefined && token.raw !== '%');
  const [cyrillic, others] = [
    written.filter(({ raw }) => isCyrillic(raw)),
    written.filter(({ raw }) => !isCyrillic(raw)),
  ];
  for (const { raw } of cyrillic) {
    const pack = packs.find(({ own }) => own?.letters.test(raw));
    add(pack?.language, pack?.own?.weight ?? 0);
  }
  const isCanonical = ({ raw, cues }: Token) =>
    isCommand && (CANONICAL.has(raw.toLowerCase()) || cues?.has('command_word'));
  const commonLatin = packs.find(({ script, isCommon }) => isCommon && script === 'Latin')?.language;
  add(commonLatin, -others.filter(isCanonical).length);
  if (others.length === 0) for (const { script, language } of packs) if (script === 'Latin') votes.set(language, 0);
  const latin = others.filter((token) => !isCanonical(token) && token.raw.length > 2).length;
  return { of: votes, cyrillic: cyrillic.length, latin };
}

/** The language with the most votes; a script that is written beats one that is not, and two of one script are a draw. */
function winner({ of, cyrillic }: Votes, { packs }: Languages): Language | undefined {
  const most = Math.max(...of.values());
  const leading = packs.filter(({ language }) => most > 0 && of.get(language) === most);
  const [inCyrillic, inLatin] = [
    leading.filter(isWrittenInCyrillic),
    leading.filter((pack) => !isWrittenInCyrillic(pack)),
  ];
  const [only] = inCyrillic.length === 1 ? inCyrillic : inCyrillic.length === 0 && inLatin.length === 1 ? inLatin : [];
  if (only) return only.language;
  const script = cyrillic > 0 ? 'Cyrillic' : 'Latin';
  return inLatin.length > 0 ? packs.find((pack) => pack.isCommon && pack.script === script)?.language : undefined;
}

const isWrittenInCyrillic = ({ script }: LanguagePack) => script === 'Cyrillic';

/** «2023 те», «сальдо Караганда»: a word or a name or two in its script never outvote the language of the chat. */
function isTooShort(tokens: readonly Token[], { of }: Votes, known: LanguagePack | undefined): boolean {
  const words = tokens.filter(({ number, raw }) => number === undefined && raw !== '%');
  const isOfScript = words.every(({ raw }) => isCyrillic(raw) === (known?.script === 'Cyrillic'));
  return words.length <= 2 && isOfScript && known?.script === 'Cyrillic' && Math.max(...of.values()) < 2;
}

/** Language of the message by its words and letters; absent where only codes, figures or Latin names stand. */
export function detectLanguage(
  frames: readonly Frame[],
  tokens: readonly Token[],
  isCommand: boolean,
  { language: known, languages }: Pick<Setting, 'language' | 'languages'>,
): Language | undefined {
  // «…, бірақ қазақша жазшы»: a language that is asked for goes before the one that is written.
  const asked = frames
    .filter((frame) => asksFigures(frame))
    .flatMap((frame) => frame.values.get('request') ?? [])
    .find((one) => one.startsWith('language:'));
  const named = asked?.slice('language:'.length);
  if (isLanguage(named)) return named;
  const votes = count(frames, tokens, isCommand, languages);
  if (known && isTooShort(tokens, votes, languages.of(known))) return known;
  const won = winner(votes, languages);
  if (won) return won;
  const common = (script: LanguagePack['script']) =>
    languages.packs.find((pack) => pack.isCommon && pack.script === script)?.language;
  if (votes.cyrillic > 0) return languages.of(known)?.script === 'Cyrillic' ? known : common('Cyrillic');
  return votes.latin > 0 && !isCommand ? common('Latin') : undefined;
}
