/** What one sentence, or one clause of it, asks. */

import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Assumption } from '../../statistics/how-read.ts';
import type { Question } from '../../statistics/question.ts';
import { shiftYears, yearOf } from '../../statistics/time/period.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { decideCalendar, decideDefinitions, decideOrigin } from '../decide/decide-knowledge.ts';
import { decideRequest } from '../decide/decide-request.ts';
import { decideSubject } from '../decide/decide-subject.ts';
import type { Draft } from '../decide/draft.ts';
import { type Frame, has } from '../frame/frame.ts';
import { asksFigures, isFull } from '../frame/frame-asks.ts';
import type { PeriodFound } from '../periods/find-periods.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { misread, misreadStranger, refuse, strangerIn, townMoved } from '../refuse/refuse.ts';
import { nearQuestions, withoutStranger } from '../refuse/suggest-questions.ts';
import { weightyStranger } from '../refuse/weighty-stranger.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { isCue, isKind } from '../vocabulary/find-items.ts';
import { alternativesOf, askIndicator, asQuestion } from './as-question.ts';
import { partsOfOld } from './old-regions.ts';
import { readBare } from './read-bare.ts';
import { askWay } from './weigh-readings.ts';

/** Terms that explain what figures cannot tell. */
const EXPLAINED: readonly (string | undefined)[] = ['registration', 'revision'];

/** «туристы считаются мигрантами?», «что значит …, и почему»: whom or what the count means, not how many they are. */
function isAboutTheCount(frame: Frame): boolean {
  const outside = frame.values.get('outside') ?? [];
  if (frame.values.get('near')?.includes('unregistered')) return false;
  const isTold =
    has(frame, 'what_is', 'how_counted') && outside.every((topic) => topic === 'opinion' || topic === 'papers');
  const counts = frame.items.some((item) => isCue(item, 'how_many'));
  const named = frame.indicators.length > 0 || frame.flows.length > 0 || has(frame, 'migration', 'move', 'term');
  return isTold && named && !counts && frame.periods.length === 0;
}

function isYearBefore(found: PeriodFound): boolean {
  return found.kind === 'shift' && found.years === -1;
}

/** «год назад» outside a talk, «2024 и годом раньше»: the year it comes to; «за год»: the last that is over. */
function settleShift(frame: Frame, today: string): Frame {
  if (frame.periods.length === 0 && has(frame, 'one_year')) {
    const period = yearOf(Number(today.slice(0, 4)) - 1);
    return { ...frame, periods: [{ kind: 'period', period, assumed: true, first: 0, end: 0 }] };
  }
  if (!frame.periods.some(({ kind }) => kind === 'shift')) return frame;
  const named = frame.periods.find((found) => found.kind === 'period');
  // A change is one on the year before anyway, and is printed so.
  const isChange = has(frame, 'change') && named && frame.periods.every((one) => one === named || isYearBefore(one));
  if (isChange) return { ...frame, periods: [named] };
  const base = named?.kind === 'period' ? named.period : yearOf(Number(today.slice(0, 4)));
  return {
    ...frame,
    periods: frame.periods.map((found) =>
      found.kind === 'shift'
        ? { kind: 'period', period: shiftYears(base, found.years), first: found.first, end: found.end }
        : found,
    ),
  };
}

/** «в день», "of parts": behind the commonest prepositions only a capital letter speaks for a place. */
function placeOrWord(frame: Frame, stranger: string): 'unknown_place' | 'not_understood' {
  const at = frame.items.findIndex((item) => item.tokens[0]?.raw === stranger);
  const isCapital = stranger[0] !== stranger[0]?.toLowerCase();
  return !isCapital && isKind(frame.items[at - 1], 'to', 'in') ? 'not_understood' : 'unknown_place';
}

function isSummary(frame: Frame): boolean {
  const plain = !has(
    frame,
    'net_loss',
    'net_gain',
    'move',
    'most',
    'least',
    'change',
    'share',
    'compare',
    'which_region',
  );
  // The population may stand for the people who move.
  const strong = frame.indicators.filter(({ value }) => value !== 'population');
  if (!plain || strong.some(({ value }) => value !== 'net') || frame.countries.length > 0 || frame.groups.length > 0)
    return false;
  if (has(frame, 'summary')) return true;
  const only = has(frame, 'migration') && frame.indicators.every(({ value }) => value === 'population');
  const places = frame.places.filter((place) => place.code !== 'KZ');
  const inside = frame.flows.some((flow) => flow !== 'external');
  const operates = has(
    frame,
    'by_country',
    'by_region',
    'by_ethnic',
    'by_age',
    'series',
    'chart',
    'monthly',
    'revisions',
    'which_region',
    'record',
    'sum',
  );
  return (
    only &&
    places.length === 0 &&
    !inside &&
    !operates &&
    frame.periods.length <= 1 &&
    frame.periods.every((found) => found.kind === 'period')
  );
}

/** «внешнее и внутреннее сальдо»: a question has one flow, so each is one of its own; «вместе» makes it their sum. */
function splitFlows(frame: Frame): readonly Frame[] {
  const inside = frame.flows.find((flow) => flow === 'internal' || flow === 'interregional');
  const apart = frame.flows.includes('external') && inside && !has(frame, 'sum', 'what_is', 'difference', 'ratio');
  return apart
    ? [
        { ...frame, flows: ['external'] },
        { ...frame, flows: [inside] },
      ]
    : [frame];
}

export function readFrame(frame: Frame, context: ReadingContext, codebook: Codebook): readonly Reading[] {
  return splitFlows(frame).flatMap((one) => readOne(one, context, codebook));
}

/** One sentence, with what the rules look at. */
interface Asked {
  readonly frame: Frame;
  readonly context: ReadingContext;
  readonly codebook: Codebook;
}

/** What a word means is told where nothing is refused, or where it is the count itself that is asked about. */
function readDefinitions({ frame, codebook }: Asked, refusal: Reading | undefined): readonly Reading[] | undefined {
  const definitions = decideDefinitions(frame, codebook);
  // «уехал без регистрации, учитывается ли»: what is not counted apart is explained all the same.
  const isExplained = definitions?.some(
    (question) => question.kind === 'glossary' && EXPLAINED.includes(question.term),
  );
  const isTold = !refusal || isExplained || isAboutTheCount(frame);
  return isTold || !has(frame, 'outside', 'near', 'unheld_place')
    ? definitions?.map((question) => asQuestion(question, [], [], frame))
    : undefined;
}

function readRefusal(asked: Asked): readonly Reading[] | undefined {
  const refusal = refuse(asked.frame, asked.context);
  return readDefinitions(asked, refusal) ?? (refusal && [refusal]);
}

/** A record or a series of all years takes no latest period for one that was not named; a ranking, no country. */
function assumptionsOf({ assumptions }: Draft, { kind }: Question): readonly Assumption[] {
  const isOfAll = kind === 'record' || kind === 'series';
  const isOfRegions = kind === 'record' || kind === 'ranking';
  return assumptions.filter((one) => !(isOfRegions && one === 'area') && !(isOfAll && one === 'period'));
}

/** The word over which nothing is answered. */
function readStranger({ frame, context: { today } }: Asked, draft: Draft): Reading | undefined {
  const stranger = strangerIn(frame);
  if (stranger !== undefined) return misread(placeOrWord(frame, stranger), nearQuestions(frame, today), stranger);
  const counted = weightyStranger(frame);
  return counted === undefined ? undefined : misreadStranger(counted, decideFigures(frame, draft), frame, today);
}

function readFigures(asked: Asked): readonly Reading[] | undefined {
  const { frame, context, codebook } = asked;
  if (!asksFigures(frame) || isSummary(frame)) return undefined;
  const draft = decideSubject(frame, codebook);
  if (!draft) {
    const counted = weightyStranger(frame);
    const isOpen = counted !== undefined;
    return [
      isOpen ? misread('not_understood', nearQuestions(frame, context.today), counted) : askIndicator(frame, codebook),
    ];
  }
  const open = askWay(frame, draft);
  if (open) return [open];
  const stranger = readStranger(asked, draft);
  if (stranger) return [stranger];
  // "who won real or barca": a word for growth alone makes no question of strangers.
  const mostUnknown = frame.indicators.length > 0 || has(frame, 'migration', 'move') ? 2 : 0;
  if (!isFull(frame) && frame.unknown.length > mostUnknown && !has(frame, 'most', 'least', 'series', 'record'))
    return [];
  const question = decideFigures(frame, draft);
  const parts = partsOfOld(frame, question, codebook);
  if (parts) return [{ kind: 'ask', about: 'place', choices: parts }];
  const town = townMoved(frame, question);
  if (town !== undefined) return [misread('unknown_place', withoutStranger(question, frame, context.today), town)];
  return [asQuestion(question, assumptionsOf(draft, question), alternativesOf(question, draft), frame)];
}

function readAlone({ frame, context, codebook }: Asked): readonly Reading[] | undefined {
  const summed = { ...frame, kinds: new Set([...frame.kinds, 'summary' as const]) };
  const summary = isSummary(frame) ? readBare(summed, context, codebook) : undefined;
  const bare = summary ?? readBare(frame, context, codebook);
  return bare && [bare];
}

const one = (reading: Reading | undefined) => reading && [reading];
const knowledge = (question: Question | undefined, { frame }: Asked) =>
  one(question && asQuestion(question, [], [], frame));

const SENTENCES: readonly Rule<Asked, readonly Reading[]>[] = [
  { name: 'a request', take: ({ frame }) => one(decideRequest(frame)) },
  {
    name: 'when figures come out',
    take: (asked) => (has(asked.frame, 'outside') ? undefined : knowledge(decideCalendar(asked.frame), asked)),
  },
  { name: 'refused or explained', take: readRefusal },
  { name: 'where figures come from', take: (asked) => knowledge(decideOrigin(asked.frame), asked) },
  { name: 'figures', take: readFigures },
  { name: 'nothing counted is named', take: readAlone },
  {
    name: 'a greeting',
    take: ({ frame }) =>
      frame.unknown.length <= 1 && has(frame, 'greeting', 'thanks')
        ? [{ kind: 'request', name: has(frame, 'thanks') ? 'thanks' : 'start', argument: '' }]
        : undefined,
  },
];

function readOne(found: Frame, context: ReadingContext, codebook: Codebook): readonly Reading[] {
  const frame = settleShift(found, context.today);
  return takeFirst('sentences', SENTENCES, { frame, context, codebook }, frame.tell) ?? [];
}
