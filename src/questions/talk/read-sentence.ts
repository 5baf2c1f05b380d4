/** What one sentence, or one clause of it, asks. */

import { formatCommand } from '../../statistics/command.ts';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Assumption } from '../../statistics/how-read.ts';
import { DIRECTIONS, isDirection, oppositeOf } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import { shiftYears, yearOf } from '../../statistics/time/period.ts';
import { decideDirection } from '../decide/decide-direction.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { decideCalendar, decideDefinitions, decideOrigin } from '../decide/decide-knowledge.ts';
import { decideRequest } from '../decide/decide-request.ts';
import { decideSubject } from '../decide/decide-subject.ts';
import { type Draft, subjectOf } from '../decide/draft.ts';
import { type Frame, has } from '../frame/frame.ts';
import { asksFigures, isFull } from '../frame/frame-asks.ts';
import type { PeriodFound } from '../periods/find-periods.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { misread, misreadStranger, refuse, strangerIn, townMoved } from '../refuse/refuse.ts';
import { nearQuestions, withoutStranger } from '../refuse/suggest-questions.ts';
import { weightyStranger } from '../refuse/weighty-stranger.ts';
import { isCue, isKind } from '../vocabulary/find-items.ts';
import { partsOfOld, replaceArea } from './old-regions.ts';

const MOST_ALTERNATIVES = 4;
/** Terms that explain what figures cannot tell. */
const EXPLAINED: readonly (string | undefined)[] = ['registration', 'revision'];

/** Next plausible readings: the other Almaty, the other direction. */
function alternativesOf(question: Question, draft: Draft): readonly Question[] {
  const found: Question[] = draft.otherAreas.map((area) => replaceArea(question, 'KZ-75', area));
  if (question.kind === 'figure' && draft.otherAreas.length === 0) {
    const { subject } = question;
    const turned = isDirection(subject.indicator) ? oppositeOf(subject.indicator) : undefined;
    if (turned) found.push({ ...question, subject: { ...subject, indicator: turned } });
    if (turned && subject.area !== 'KZ' && !subject.counterpart) {
      found.push({ ...question, subject: { ...subject, indicator: 'net' } });
    }
  }
  const own = formatCommand(question);
  return found.filter((one) => formatCommand(one) !== own).slice(0, MOST_ALTERNATIVES);
}

export function asQuestion(
  question: Question,
  assumptions: readonly Assumption[],
  alternatives: readonly Question[],
  frame: Frame,
): Reading {
  return { kind: 'question', question, assumptions, alternatives, ...(has(frame, 'chart') && { chart: true }) };
}

function askIndicator(frame: Frame, codebook: Codebook): Reading {
  const draft = decideSubject(frame, codebook, 'arrivals');
  const choices: Question[] = DIRECTIONS.map((indicator) => ({
    kind: 'figure',
    subject: draft ? subjectOf({ ...draft, indicators: [indicator] }) : { indicator, area: 'KZ' },
    period: draft?.periods[0] ?? { kind: 'last' },
  }));
  return { kind: 'ask', about: 'indicator', choices };
}

/** What a sentence without an indicator asks: a place alone its net, a period alone a summary, a country alone is open. */
function readBare(frame: Frame, context: ReadingContext, codebook: Codebook): Reading | undefined {
  const regions = frame.places.filter((place) => place.code !== 'KZ');
  const known = frame.items.length - frame.unknown.length;
  const counted = weightyStranger(frame);
  const few = frame.unknown.length === 0 || (frame.unknown.length < known && frame.unknown.length <= 1);
  if (counted !== undefined && asksSomething(frame))
    return misread('not_understood', nearQuestions(frame, context.today), counted);
  if (has(frame, 'summary')) {
    const draft = decideSubject(frame, codebook, 'net');
    const period = draft?.periods[0] ?? draft?.range?.to ?? { kind: 'last' };
    return asQuestion({ kind: 'summary', area: regions[0]?.code ?? 'KZ', period }, draft?.assumptions ?? [], [], frame);
  }
  if (!few) return undefined;
  if (frame.countries.length > 0 && regions.length === 0) {
    const directed = frame.countries.some((country) => country.role === 'from' || country.role === 'to');
    if (!directed && !has(frame, 'share')) return askIndicator(frame, codebook);
    const draft = decideSubject(frame, codebook, 'arrivals');
    if (draft) return asQuestion(decideFigures(frame, draft), draft.assumptions, [], frame);
  }
  const operates = has(
    frame,
    'share',
    'compare',
    'series',
    'most',
    'least',
    'by_country',
    'by_ethnic',
    'by_age',
    'by_specialty',
    'by_education',
    'by_reason',
    'by_sex',
    'by_settlement',
    'by_region',
    'which_region',
    'revisions',
    'chart',
    'change',
  );
  const some =
    regions.length > 0 ||
    frame.flows.length > 0 ||
    frame.groups.length > 0 ||
    frame.periods.length > 0 ||
    frame.places.length > 0;
  if (isOnDay(frame) && regions.length === 0 && frame.unknown.length === 0 && frame.flows.length === 0) {
    const draft = decideSubject(frame, codebook, 'population');
    if (draft && !has(frame, 'summary')) return asQuestion(decideFigures(frame, draft), draft.assumptions, [], frame);
  }
  if (regions.length > 0 || frame.flows.length > 0 || (operates && some) || has(frame, 'revisions', 'by_country')) {
    const fallback =
      (has(frame, 'grow') || isOnDay(frame) || (has(frame, 'persons') && has(frame, 'change'))) &&
      regions.length > 0 &&
      frame.flows.length === 0
        ? 'population'
        : isOfSettlements(frame)
          ? 'population'
          : frame.flows.includes('internal') && regions.length === 0
            ? 'movers'
            : has(frame, 'share', 'by_country', 'by_ethnic', 'by_age', 'by_specialty', 'by_education', 'by_reason')
              ? 'arrivals'
              : // «из Тараза в Астану»: a way from one region to another is its moves.
                decideDirection(frame).otherRegion
                ? 'arrivals'
                : 'net';
    const draft = decideSubject(frame, codebook, fallback);
    if (draft) {
      const question = decideFigures(frame, draft);
      return asQuestion(question, [...draft.assumptions, 'indicator'], alternativesOf(question, draft), frame);
    }
  }
  if (frame.groups.length > 0) return askIndicator(frame, codebook);
  const range = frame.periods.find((found) => found.kind === 'range');
  if (range && frame.unknown.length === 0) {
    const draft = decideSubject(frame, codebook, 'net');
    if (draft) return asQuestion(decideFigures(frame, draft), [...draft.assumptions, 'indicator'], [], frame);
  }
  if (frame.periods.length > 0 || frame.places.length > 0) {
    const draft = decideSubject(frame, codebook, 'net');
    const period = draft?.periods[0] ?? draft?.range?.to ?? { kind: 'last' };
    // A word that nothing explains may be what is asked about: «сколько свадеб в 2024».
    if (has(frame, 'release') || (frame.items.length <= 6 && frame.unknown.length === 0)) {
      return asQuestion({ kind: 'summary', area: 'KZ', period }, draft?.assumptions ?? [], [], frame);
    }
  }
  return undefined;
}

/** «городских и сельских на 2026», «ауыл халқының үлесі»: where people live, and nothing of moves. */
function isOfSettlements(frame: Frame): boolean {
  const isPart = has(frame, 'share') && frame.groups.some((group) => group.startsWith('settlement:'));
  return (isPart || has(frame, 'by_settlement')) && frame.flows.length === 0;
}

/** Something of the tables is named, so that a figure might come of it. */
function asksSomething(frame: Frame): boolean {
  return asksFigures(frame) || frame.periods.length > 0 || frame.places.length > 0 || frame.groups.length > 0;
}

/** «сколько людей в Шымкенте на 1 января 2025»: on one day only a stock can be counted. */
function isOnDay(frame: Frame): boolean {
  return frame.periods.some((found) => found.kind === 'period' && found.period.kind === 'day');
}

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

function readOne(found: Frame, context: ReadingContext, codebook: Codebook): readonly Reading[] {
  const frame = settleShift(found, context.today);
  const request = decideRequest(frame);
  if (request) return [request];
  const calendar = decideCalendar(frame);
  if (calendar && !has(frame, 'outside')) return [asQuestion(calendar, [], [], frame)];
  const refusal = refuse(frame, context);
  const definitions = decideDefinitions(frame, codebook);
  // «уехал без регистрации, учитывается ли»: what is not counted apart is explained all the same.
  const isExplained =
    definitions?.some((question) => question.kind === 'glossary' && EXPLAINED.includes(question.term)) ||
    isAboutTheCount(frame);
  if (definitions && (!refusal || isExplained || !has(frame, 'outside', 'near', 'unheld_place'))) {
    return definitions.map((question) => asQuestion(question, [], [], frame));
  }
  if (refusal) return [refusal];
  const origin = decideOrigin(frame);
  if (origin) return [asQuestion(origin, [], [], frame)];
  if (asksFigures(frame) && !isSummary(frame)) {
    const counted = weightyStranger(frame);
    const draft = decideSubject(frame, codebook);
    if (!draft && counted !== undefined)
      return [misread('not_understood', nearQuestions(frame, context.today), counted)];
    if (!draft) return [askIndicator(frame, codebook)];
    const stranger = strangerIn(frame);
    if (stranger !== undefined)
      return [misread(placeOrWord(frame, stranger), nearQuestions(frame, context.today), stranger)];
    if (counted !== undefined) return [misreadStranger(counted, decideFigures(frame, draft), frame, context.today)];
    if (!isFull(frame) && frame.unknown.length > 2 && !has(frame, 'most', 'least', 'series', 'record')) return [];
    const question = decideFigures(frame, draft);
    const parts = partsOfOld(frame, question, codebook);
    if (parts) return [{ kind: 'ask', about: 'place', choices: parts }];
    const town = townMoved(frame, question);
    if (town !== undefined) return [misread('unknown_place', withoutStranger(question, frame, context.today), town)];
    const single = question.kind === 'ranking' || question.kind === 'record';
    // A record or a series of all years takes no latest period for one that was not named.
    const overall = question.kind === 'record' || question.kind === 'series';
    const assumptions = draft.assumptions.filter(
      (one) => !(single && one === 'area') && !(overall && one === 'period'),
    );
    return [asQuestion(question, assumptions, alternativesOf(question, draft), frame)];
  }
  if (isSummary(frame)) {
    const bare = readBare({ ...frame, kinds: new Set([...frame.kinds, 'summary']) }, context, codebook);
    if (bare) return [bare];
  }
  const bare = readBare(frame, context, codebook);
  if (bare) return [bare];
  if (frame.unknown.length <= 1 && has(frame, 'greeting', 'thanks'))
    return [{ kind: 'request', name: has(frame, 'thanks') ? 'thanks' : 'start', argument: '' }];
  return [];
}
