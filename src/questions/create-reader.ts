import type { Claim } from '../statistics/claim.ts';
import { findCommand, isRequestName } from '../statistics/commands.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import { unwordCommand } from '../statistics/facts/worded-command.ts';
import { isLanguage, type Language } from '../statistics/language.ts';
import type { Lexicon } from '../statistics/lexicon.ts';
import type { Question } from '../statistics/question.ts';
import { settleAccount } from './account/settle-account.ts';
import { takeAccount } from './account/take-account.ts';
import { findClaims } from './claims/find-claims.ts';
import { readArguments } from './commands/read-arguments.ts';
import { readCanonical } from './commands/read-canonical.ts';
import { itemsOfCommand, type Slash, splitSlash } from './commands/read-slash.ts';
import { detectLanguage } from './frame/detect-language.ts';
import { gatherFrame } from './frame/gather-frame.ts';
import { type CreatePack, createLanguages } from './languages/create-languages.ts';
import { fitStocks } from './periods/stock-periods.ts';
import type { MessageRead, Reading, ReadingContext, Setting } from './reading.ts';
import { usualQuestions } from './refuse/suggest-questions.ts';
import type { Tell } from './rule.ts';
import { isOfSubscriptions } from './subscriptions/is-of-subscriptions.ts';
import { readFreeText } from './talk/read-free-text.ts';
import { weighReadings } from './talk/weigh-readings.ts';
import { fixLayout } from './text/fix-layout.ts';
import { plainDigits } from './text/plain-digits.ts';
import { splitTokens, type Token } from './text/split-tokens.ts';
import { createSpelling } from './vocabulary/correct-spelling.ts';
import { cutApart } from './vocabulary/cut-apart.ts';
import { createVowelFiller } from './vocabulary/fill-vowels.ts';
import { findItems, findMatch, type Item } from './vocabulary/find-items.ts';
import { createCueFinder } from './vocabulary/index-cues.ts';
import { indexNames } from './vocabulary/index-names.ts';
import { indexWords } from './vocabulary/index-words.ts';
import { createKnownWords } from './vocabulary/known-words.ts';
import { createPhraseIndex } from './vocabulary/phrase-index.ts';
import { createPhrasebook } from './vocabulary/phrasebook.ts';
import { createEndingStripper } from './vocabulary/strip-ending.ts';

/** Who hears of the rules that are tried; for whoever mends a misreading. */
interface Telling {
  readonly tell?: Tell;
}

export interface Reader {
  /** What a message asks; never throws, at least one reading, at most three. */
  read(text: string, context: ReadingContext & Telling): MessageRead;
  /** The figures that a text states, each with what it is said to be of; at most twenty. */
  readClaims(text: string, context: ReadingContext): readonly Claim[];
  /** The question of a canonical command; absent for anything else. */
  readCommand(text: string): Question | undefined;
}

/** Requests about an answer, which may name its question. */
const OF_QUESTIONS: ReadonlySet<string> = new Set(['csv', 'notes', 'sources', 'report', 'meant']);

const LONGEST = 4000;
const MOST_CORRECTED = 12;
const MOST_WORDS_SHOWN = 40;

/** Zero-width and directional marks that copying leaves behind, and the quotes of a pasted command. */
function clean(text: string): string {
  return plainDigits(text)
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, '')
    .replace(/<script\b[^>]*>.*?<\/script>/gis, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/(?<![\p{L}\d])@\w+/gu, ' ')
    .replace(/`+/g, ' ')
    .trim();
}

function misread(reason: Extract<Reading, { kind: 'misread' }>['reason'], words?: string): MessageRead {
  const shown = words === undefined || words === '' ? {} : { words: words.slice(0, MOST_WORDS_SHOWN) };
  return { readings: [{ kind: 'misread', reason, ...shown, suggestions: usualQuestions() }] };
}

/** Reads messages with the names of the codebook and the words of the lexicon; the indexes are built once. */
export function createReader({
  codebook,
  lexicon,
  packs,
}: {
  codebook: Codebook;
  lexicon: Lexicon;
  /** Other languages than ours; for tests. */
  packs?: readonly (readonly [Language, CreatePack])[];
}): Reader {
  const languages = createLanguages(lexicon, packs);
  const entries = lexicon.entries.filter((entry) => !isOfSubscriptions(entry));
  const book = createPhrasebook(indexNames(codebook, languages), indexWords({ entries }, languages));
  const known = createKnownWords(lexicon, languages);
  const index = createPhraseIndex(book, languages, known);
  const spell = createSpelling(book, languages, known);
  const fill = createVowelFiller(book, index);
  const cued = createCueFinder(lexicon, known);
  const strip = createEndingStripper(book, languages, known);

  function itemsOf(tokens: readonly Token[]): readonly Item[] {
    let left = MOST_CORRECTED;
    return findItems(tokens, index, {
      strip,
      correct: (token) => {
        if (left === 0 || token.raw.length < 5) return undefined;
        left -= 1;
        return spell(token);
      },
    });
  }

  const unknownShare = (items: readonly Item[]) => {
    const words = items.filter((item) => item.tokens[0]?.number === undefined);
    return words.length === 0 ? 0 : words.filter((item) => item.matches.length === 0).length / words.length;
  };

  /** The items of the text, or of what it would be in the other keyboard layout or with its vowels, where that explains it better. */
  function itemsInAnyLayout(text: string): { items: readonly Item[]; tokens: readonly Token[] } {
    const tokens = cued(cutApart(splitTokens(text, languages.joined), index));
    const items = itemsOf(tokens);
    if (text.length > 300 || unknownShare(items) < 0.5) return { items, tokens };
    const swapped = cued(splitTokens(fixLayout(text), languages.joined));
    const others = findItems(swapped, index);
    if (unknownShare(others) <= Math.min(0.34, unknownShare(items) - 0.3)) return { items: others, tokens: swapped };
    const filled = fill(tokens);
    return filled === tokens ? { items, tokens } : { items: itemsOf(cued(filled)), tokens: filled };
  }

  function readFree(text: string, context: Setting): MessageRead {
    const { items, tokens } = itemsInAnyLayout(text);
    if (tokens.length === 0) return misread(text === '' ? 'empty' : 'not_understood');
    const { readings, frames } = readFreeText(items, context, codebook);
    const language = detectLanguage(frames.length > 0 ? frames : [gatherFrame(items, context)], tokens, false, context);
    const account = takeAccount(items, { readings, frames });
    const settled = settleAccount(readings, account, frames[0], context.today);
    const weighed = frames.flatMap(weighReadings);
    if (settled.length > 0) return { readings: settled, account, weighed, ...(language && { language }) };
    return { ...misread('not_understood', text), ...(language && { language }) };
  }

  function readRequest({ name, argument }: Slash, context: Setting): MessageRead | undefined {
    // Without a question behind it `/sources` asks about the sources of everything.
    if (!isRequestName(name) || (name === 'sources' && argument === '')) return undefined;
    const question = OF_QUESTIONS.has(name) && argument !== '' ? questionIn(argument, context) : undefined;
    const named = name === 'language' ? languageNamed(argument) : undefined;
    // A text to be checked is answered in its own language.
    const written = name === 'check' && argument !== '' ? readFree(argument, context).language : undefined;
    return {
      readings: [{ kind: 'request', name, argument: named ?? argument, ...(question && { question }) }],
      ...withLanguage(written),
    };
  }

  function languageNamed(argument: string): Language | undefined {
    const lower = argument.toLowerCase();
    if (isLanguage(lower)) return lower;
    const item = itemsOf(cued(splitTokens(argument, languages.joined))).find((one) =>
      findMatch(one, 'request')?.phrase.value.startsWith('language:'),
    );
    const code = item && findMatch(item, 'request')?.phrase.value.slice('language:'.length);
    if (isLanguage(code)) return code;
    return languages.named(lower);
  }

  /** `/csv net KZ-71 2025-Q1`: a canonical command that lost its slash, or words. */
  function questionIn(argument: string, context: Setting): Question | undefined {
    const exact = readCanonical(argument.startsWith('/') ? argument : `/${argument}`, codebook);
    if (exact) return exact;
    const [reading] = readFree(argument, { today: context.today, languages }).readings;
    return reading?.kind === 'question' ? reading.question : undefined;
  }

  /** Releases by the words for last and next. */
  function readReleases(items: readonly Item[]): MessageRead {
    const isNext = items.some((item) => findMatch(item, 'next'));
    const isLast = items.some((item) => findMatch(item, 'latest') || findMatch(item, 'previous'));
    return asked({ kind: 'releases', which: isNext ? 'next' : isLast ? 'last' : 'all' });
  }

  /** A command that is none of ours, as words. One that sounds like silence does nothing by guess: it shows what there is and how to end it. */
  function readUnknown({ name, argument }: Slash, context: Setting): MessageRead {
    const free = readFree(`${name} ${argument}`, context);
    const [reading] = free.readings;
    const leadsTo = findCommand(name)?.leadsTo;
    if (leadsTo ?? (reading?.kind === 'request' && reading.name === 'unsubscribe'))
      return shown(leadsTo ?? 'subscriptions');
    return reading?.kind === 'question' ? free : misread('unknown_command', `/${name}`);
  }

  /** What a command asks by its name alone. */
  function readNamed({ name, argument }: Slash, context: Setting): MessageRead | undefined {
    if (name === 'next') return asked({ kind: 'releases', which: 'next' });
    if (name === 'method' || name === 'sources') return asked({ kind: name });
    if (name !== 'migration' && name !== 'figure') return undefined;
    return argument === '' ? shown('help') : readFree(argument, context);
  }

  function readSlash(slash: Slash, context: Setting): MessageRead {
    const { name, argument } = slash;
    const named = readRequest(slash, context) ?? readNamed(slash, context);
    if (named) return named;
    const added = itemsOfCommand(name);
    if (!added && name !== 'releases') return readUnknown(slash, context);
    const tokens = cued(splitTokens(argument, languages.joined));
    const items = itemsOf(tokens);
    const frame = gatherFrame(items, context);
    const language = withLanguage(detectLanguage([frame], tokens, true, context));
    if (!added) return { ...readReleases(items), ...language };
    const worded = readCanonical(unwordCommand(`/${name} ${argument}`, codebook), codebook);
    if (worded) return { ...asked(fitStocks(worded)), ...language };
    const read = readArguments({ name, added, items }, context, codebook);
    const account = takeAccount(items, { readings: read, frames: [frame] });
    return { readings: settleAccount(read, account, frame, context.today), ...language };
  }

  const withLanguage = (language: Language | undefined) => (language ? { language } : {});
  const asked = (question: Question): MessageRead => ({
    readings: [{ kind: 'question', question, assumptions: [], alternatives: [] }],
  });
  const shown = (name: 'help' | 'subscriptions'): MessageRead => ({
    readings: [{ kind: 'request', name, argument: '' }],
  });

  const reader: Reader = {
    readCommand: (text) => readCanonical(text, codebook),
    read(text, said) {
      const context: Setting = { ...said, languages };
      if (text.length > LONGEST) return misread('too_long');
      const question = readCanonical(text, codebook);
      if (question) return asked(fitStocks(question));
      const cleaned = clean(text);
      if (cleaned === '') return misread('empty');
      const pasted = readCanonical(cleaned, codebook);
      if (pasted) return asked(fitStocks(pasted));
      const slash = splitSlash(cleaned);
      return slash ? readSlash(slash, context) : readFree(cleaned, context);
    },
    readClaims: (text, context) =>
      findClaims(clean(text.slice(0, LONGEST)), context, {
        itemsOf: (part) => itemsInAnyLayout(part).items,
        read: (part, said) => reader.read(part, said),
      }),
  };
  return reader;
}
