import { FLOWS, INDICATORS } from '../../statistics/facts/indicator.ts';
import { isLanguage, type Language } from '../../statistics/language.ts';
import { BREAKDOWN_DIMENSIONS } from '../../statistics/question.ts';
import { isCyrillic } from '../text/fold.ts';
import type { Token } from '../text/split-tokens.ts';
import type { Frame } from './frame.ts';
import { asksFigures } from './frame-asks.ts';

const KAZAKH_LETTER = /[әғқңөұүһі]/i;
/** Words of canonical commands say nothing about the person's language. */
const CANONICAL = new Set<string>([
  ...INDICATORS,
  ...FLOWS,
  ...BREAKDOWN_DIMENSIONS,
  ...['first', 'last', 'next', 'with', 'average', 'share', 'change', 'kaz'],
]);
const RUSSIAN_LETTER = /[ёщэ]/i;

/** Language of the message by its words and letters; absent where only codes, figures or Latin names stand. */
export function detectLanguage(
  frames: readonly Frame[],
  tokens: readonly Token[],
  isCommand: boolean,
  known?: Language,
): Language | undefined {
  // «…, бірақ қазақша жазшы»: a language that is asked for goes before the one that is written.
  const asked = frames
    .filter((frame) => asksFigures(frame))
    .flatMap((frame) => frame.values.get('request') ?? [])
    .find((one) => one.startsWith('language:'));
  const named = asked?.slice('language:'.length);
  if (isLanguage(named)) return named;
  const votes: Record<Language, number> = { kk: 0, ru: 0, en: 0 };
  for (const frame of frames) for (const [language, count] of frame.languages) votes[language] += count;
  let cyrillic = 0;
  let latin = 0;
  let hasLatin = false;
  for (const token of tokens) {
    if (token.number !== undefined || token.raw === '%') continue;
    if (isCyrillic(token.raw)) {
      cyrillic += 1;
      if (KAZAKH_LETTER.test(token.raw)) votes.kk += 1;
      else if (RUSSIAN_LETTER.test(token.raw)) votes.ru += 0.5;
      continue;
    }
    hasLatin = true;
    if (isCommand && CANONICAL.has(token.raw.toLowerCase())) votes.en -= 1;
    else if (token.raw.length > 2) latin += 1;
  }
  if (!hasLatin) votes.en = 0;
  const best = Math.max(votes.kk, votes.ru, votes.en);
  if (best > 0) {
    if (votes.kk === best && votes.kk > votes.ru) return 'kk';
    if (votes.ru === best && votes.ru > votes.kk) return 'ru';
    if (votes.en === best && votes.en > votes.kk && votes.en > votes.ru) return 'en';
    if (votes.en === best) return cyrillic > 0 ? 'ru' : 'en';
  }
  if (cyrillic > 0) return known === 'kk' || known === 'ru' ? known : 'ru';
  return latin > 0 && !isCommand ? 'en' : undefined;
}
