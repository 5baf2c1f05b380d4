/** The arguments of a command, in any order and language. Nothing that looks like a place is passed over in silence. */
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Indicator } from '../../statistics/indicators.ts';
import { BREAKDOWN_DIMENSIONS, type BreakdownDimension, type Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { wordsOf } from '../account/account.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { decideDefinitions } from '../decide/decide-knowledge.ts';
import { decideSubject } from '../decide/decide-subject.ts';
import type { Draft } from '../decide/draft.ts';
import type { Frame } from '../frame/frame.ts';
import { gatherFrame } from '../frame/gather-frame.ts';
import { findImpossiblePeriod } from '../periods/impossible-period.ts';
import type { Reading, Setting } from '../reading.ts';
import { misread } from '../refuse/refuse.ts';
import { nearQuestions, usualQuestions } from '../refuse/suggest-questions.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { type Item, isKind } from '../vocabulary/find-items.ts';

export interface CommandItems {
  readonly name: string;
  /** What the command itself says. */
  readonly added: readonly Item[];
  readonly items: readonly Item[];
}

/** Commands that say what is done with an indicator and not which one. */
const OF_ARRIVALS: ReadonlySet<string> = new Set(['countries', 'ethnic', 'ages', 'breakdown', 'share', 'change']);

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

interface Arguments {
  readonly frame: Frame;
  readonly items: readonly Item[];
  readonly today: string;
}

type Reason = Extract<Reading, { kind: 'misread' }>['reason'];

/** The words that were found, refused for that reason. */
const found =
  (reason: Reason, find: (asked: Arguments) => string | undefined) =>
  (asked: Arguments): Reading | undefined => {
    const words = find(asked);
    return words === undefined ? undefined : misread(reason, nearQuestions(asked.frame, asked.today), words);
  };

const wordsOfFirst = (items: readonly Item[], isMeant: (item: Item, at: number) => boolean) => {
  const item = items.find(isMeant);
  return item && wordsOf(item);
};

/** A figure that is neither of a period nor the length of a list. */
function isStray({ periods }: Frame, item: Item, at: number): boolean {
  const number = item.tokens[0]?.number;
  const isUsed = periods.some(({ first, end }) => at >= first && at < end);
  return number !== undefined && item.matches.length === 0 && !isUsed && (number > 20 || number < 1);
}

/** Arguments that a command cannot take. */
const REFUSED: readonly Rule<Arguments, Reading>[] = [
  { name: 'a period that cannot be', take: found('impossible_period', ({ frame }) => findImpossiblePeriod(frame)) },
  {
    name: 'a word nobody knows',
    take: found('unknown_place', ({ frame }) =>
      wordsOfFirst(frame.unknown, ({ tokens: [token] }) => (token?.raw.length ?? 0) > 1),
    ),
  },
  {
    name: 'a place that is not held',
    take: found('unknown_place', ({ frame }) =>
      wordsOfFirst(frame.items, (item) => isKind(item, 'unheld_place', 'many_regions')),
    ),
  },
  { name: 'a name nobody knows', take: found('unknown_place', ({ frame }) => frame.unknownPlace) },
  {
    name: 'people who are not counted apart',
    take: found('no_such_group', ({ frame }) => wordsOfFirst(frame.items, (item) => isKind(item, 'near'))),
  },
  {
    name: 'a stray figure',
    take: found('unknown_period', ({ frame }) => wordsOfFirst(frame.items, (item, at) => isStray(frame, item, at))),
  },
];

function readTerm(frame: Frame, items: readonly Item[], codebook: Codebook): readonly Reading[] {
  if (items.length === 0) return [asReading({ kind: 'glossary' }, [], [])];
  const definitions = decideDefinitions(frame, codebook);
  if (definitions) return definitions.map((question) => asReading(question, [], []));
  return [
    misread('unknown_term', [{ kind: 'glossary' }, ...usualQuestions().slice(0, 2)], items.map(wordsOf).join(' ')),
  ];
}

/** The frame with what the command itself says: its indicator alone, its breakdown. */
function frameOf({ name, added, items }: CommandItems, context: Setting): { frame: Frame; forced?: Indicator } {
  const frame = gatherFrame([...added, ...items], context);
  const forced = frame.indicators.find(({ at }) => at < added.length);
  const dimensions = name === 'breakdown' ? dimensionKinds(items) : [];
  return {
    frame: { ...frame, ...(forced && { indicators: [forced] }), kinds: new Set([...frame.kinds, ...dimensions]) },
    ...(forced && { forced: forced.value }),
  };
}

export function readArguments(command: CommandItems, context: Setting, codebook: Codebook): readonly Reading[] {
  const { name, items } = command;
  const { frame, forced } = frameOf(command, context);
  if (name === 'glossary') return readTerm(frame, items, codebook);
  const refused = takeFirst('arguments', REFUSED, { frame, items, today: context.today }, context.tell);
  if (refused) return [refused];
  if (name === 'summary') {
    const draft = decideSubject(frame, codebook, 'net');
    const period = draft?.periods[0] ?? draft?.range?.to ?? { kind: 'last' };
    return [asReading({ kind: 'summary', area: draft?.areas[0] ?? 'KZ', period }, draft?.assumptions ?? [], [])];
  }
  const draft = decideSubject(forced ? settle(frame) : frame, codebook, OF_ARRIVALS.has(name) ? 'arrivals' : 'net');
  if (!draft) return [misread('unknown_place', nearQuestions(frame, context.today), name)];
  const asked = forced ? { ...draft, indicators: [forced] } : draft;
  const question = decideFigures(frame, asked);
  const isRanked = question.kind === 'ranking' || question.kind === 'record';
  const assumptions = isRanked ? draft.assumptions.filter((one) => one !== 'area') : draft.assumptions;
  return [asReading(question, assumptions, alternatives(question, asked))];
}

/** The command says what is counted: a place's case cannot turn `/arrivals` into departures. */
function settle(frame: Frame): Frame {
  return { ...frame, kinds: new Set([...frame.kinds].filter((kind) => kind !== 'move' && kind !== 'migration')) };
}

function asReading(question: Question, assumptions: Draft['assumptions'], others: readonly Question[]): Reading {
  return { kind: 'question', question, assumptions, alternatives: others };
}
