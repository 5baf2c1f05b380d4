/** The arguments of a command, in any order and language. Nothing that looks like a place is passed over in silence. */
import type { Codebook } from '../../statistics/facts/codebook.ts';
import { BREAKDOWN_DIMENSIONS, type BreakdownDimension, type Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { decideDefinitions } from '../decide/decide-knowledge.ts';
import { decideSubject } from '../decide/decide-subject.ts';
import type { Draft } from '../decide/draft.ts';
import type { Frame } from '../frame/frame.ts';
import { gatherFrame } from '../frame/gather-frame.ts';
import type { Reading, ReadingContext, Setting } from '../reading.ts';
import { nearQuestions, usualQuestions } from '../refuse/suggest-questions.ts';
import type { Item } from '../vocabulary/find-items.ts';

export interface CommandItems {
  readonly name: string;
  /** What the command itself says. */
  readonly added: readonly Item[];
  readonly items: readonly Item[];
}

/** Commands that say what is done with an indicator and not which one. */
const OF_ARRIVALS: ReadonlySet<string> = new Set(['countries', 'ethnic', 'ages', 'breakdown', 'share', 'change']);

const MOST_WORDS_SHOWN = 40;
/** Kinds that a command may bring without its arguments asking for another operation. */
const DIMENSION_KINDS: Readonly<Record<BreakdownDimension, PhraseKind>> = {
  counterpart: 'by_country',
  area: 'by_region',
  ethnic: 'by_ethnic',
  age: 'by_age',
  sex: 'by_sex',
  settlement: 'by_settlement',
  education: 'by_education',
  specialty: 'by_specialty',
  reason: 'by_reason',
};

function misread(frame: Frame, context: ReadingContext, words: string): Reading {
  return {
    kind: 'misread',
    reason: 'unknown_place',
    words: words.slice(0, MOST_WORDS_SHOWN),
    suggestions: nearQuestions(frame, context.today),
  };
}

function alternatives(question: Question, draft: Draft): readonly Question[] {
  const [other] = draft.otherAreas;
  if (!other) return [];
  if ('subject' in question) return [{ ...question, subject: { ...question.subject, area: other } }];
  if ('areas' in question)
    return [{ ...question, areas: question.areas.map((area) => (area === 'KZ-75' ? other : area)) }];
  return [];
}

function dimensionKinds(items: readonly Item[]): PhraseKind[] {
  const raws = items.flatMap((item) => item.tokens.map((token) => token.raw.toLowerCase()));
  return BREAKDOWN_DIMENSIONS.filter((dimension) => raws.includes(dimension)).map(
    (dimension) => DIMENSION_KINDS[dimension],
  );
}

export function readArguments(command: CommandItems, context: Setting, codebook: Codebook): readonly Reading[] {
  const { name, added, items } = command;
  const frame = gatherFrame([...added, ...items], context);
  const forced = frame.indicators.find(({ at }) => at < added.length);
  const only = forced ? { ...frame, indicators: [forced] } : frame;
  const dimensions = name === 'breakdown' ? dimensionKinds(items) : [];
  const whole: Frame = { ...only, kinds: new Set([...only.kinds, ...dimensions]) };
  if (name === 'glossary') {
    if (items.length === 0) return [asReading({ kind: 'glossary' }, [], [])];
    const found = decideDefinitions(whole, codebook);
    if (found) return found.map((question) => asReading(question, [], []));
    const words = items.map((item) => item.tokens.map((token) => token.raw).join(' ')).join(' ');
    return [
      {
        kind: 'misread',
        reason: 'unknown_term',
        words: words.slice(0, MOST_WORDS_SHOWN),
        suggestions: [{ kind: 'glossary' }, ...usualQuestions().slice(0, 2)],
      },
    ];
  }
  const unknown = frame.unknown.find((item) => (item.tokens[0]?.raw.length ?? 0) > 1);
  const abroad = frame.items.find((item) =>
    item.matches.some((match) => ['unheld_place', 'many_regions'].includes(match.phrase.kind)),
  );
  const stranger = unknown ?? abroad;
  if (stranger) return [misread(frame, context, stranger.tokens.map((token) => token.raw).join(' '))];
  if (frame.unknownPlace !== undefined) return [misread(frame, context, frame.unknownPlace)];
  const near = frame.items.find((item) => item.matches.some((match) => match.phrase.kind === 'near'));
  if (near) {
    const words = near.tokens.map((token) => token.raw).join(' ');
    return [{ kind: 'misread', reason: 'no_such_group', words, suggestions: nearQuestions(frame, context.today) }];
  }
  const stray = frame.items.find((item, at) => {
    const token = item.tokens[0];
    const used = frame.periods.some((period) => at >= period.first && at < period.end);
    return token?.number !== undefined && item.matches.length === 0 && !used && (token.number > 20 || token.number < 1);
  });
  if (stray) {
    const words = stray.tokens.map((token) => token.raw).join(' ');
    return [{ kind: 'misread', reason: 'unknown_period', words, suggestions: nearQuestions(frame, context.today) }];
  }
  if (name === 'summary') {
    const draft = decideSubject(whole, codebook, 'net');
    const period = draft?.periods[0] ?? draft?.range?.to ?? { kind: 'last' };
    return [asReading({ kind: 'summary', area: draft?.areas[0] ?? 'KZ', period }, draft?.assumptions ?? [], [])];
  }
  const draft = decideSubject(forced ? settle(whole) : whole, codebook, OF_ARRIVALS.has(name) ? 'arrivals' : 'net');
  if (!draft) return [misread(frame, context, name)];
  const asked = forced ? { ...draft, indicators: [forced.value] } : draft;
  const question = decideFigures(whole, asked);
  const ranked = question.kind === 'ranking' || question.kind === 'record';
  const assumptions = ranked ? draft.assumptions.filter((one) => one !== 'area') : draft.assumptions;
  return [asReading(question, assumptions, alternatives(question, asked))];
}

/** The command says what is counted: a place's case cannot turn `/arrivals` into departures. */
function settle(frame: Frame): Frame {
  return { ...frame, kinds: new Set([...frame.kinds].filter((kind) => kind !== 'move' && kind !== 'migration')) };
}

function asReading(question: Question, assumptions: Draft['assumptions'], others: readonly Question[]): Reading {
  return { kind: 'question', question, assumptions, alternatives: others };
}
