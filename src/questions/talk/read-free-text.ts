/** A message in free words: its sentences are weighed one by one, those that ask nothing lend their place and period. */
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Assumption } from '../../statistics/how-read.ts';
import type { Question } from '../../statistics/question.ts';
import { decideCalendar, decideDefinitions, decideOrigin } from '../decide/decide-knowledge.ts';
import { decideRequest } from '../decide/decide-request.ts';
import { decideSubject } from '../decide/decide-subject.ts';
import { dropAsides } from '../frame/drop-asides.ts';
import { dropDenied } from '../frame/drop-denied.ts';
import { type Frame, has } from '../frame/frame.ts';
import { asksOutright, isFull, isPlaced, leansOnBefore } from '../frame/frame-asks.ts';
import { gatherFrame } from '../frame/gather-frame.ts';
import { groupSentences, lend, splitClauses } from '../frame/group-sentences.ts';
import { pointsAtPeople, pointsAtPeriod, referBack } from '../frame/refer-back.ts';
import { findImpossiblePeriod } from '../periods/impossible-period.ts';
import type { Reading, Setting } from '../reading.ts';
import { misread, misreadStranger, townMoved } from '../refuse/refuse.ts';
import { withoutStranger } from '../refuse/suggest-questions.ts';
import { weightyStranger } from '../refuse/weighty-stranger.ts';
import { type Item, isCue, isKind } from '../vocabulary/find-items.ts';
import { splitSentences } from '../vocabulary/split-sentences.ts';
import { asQuestion } from './as-question.ts';
import { chooseTopic, withoutWays } from './choose-topic.ts';
import { earlierThan } from './earlier-questions.ts';
import { followUp, yearTalkedOf } from './follow-up.ts';
import { isElliptic } from './is-elliptic.ts';
import { replaceArea } from './old-regions.ts';
import { isSmall, openMessage } from './open-message.ts';
import { pairQuestions } from './pair-questions.ts';
import { readFrame } from './read-sentence.ts';

const MOST_READINGS = 3;

export interface FreeRead {
  readonly readings: readonly Reading[];
  readonly frames: readonly Frame[];
}

/** «а не город», «қаланы емес»: the word is taken back. */
function isDeniedAt(items: readonly Item[], at: number): boolean {
  const before = isCue(items[at - 1], 'article') ? at - 2 : at - 1;
  return isCue(items[before], 'denial') || isCue(items[at + 1], 'denial_behind');
}

const MOST_WORDS_OF_UNIT = 4;

/** «область», «нет, город», «область, а не город» behind a question about Almaty. */
function otherAlmaty(previous: Question, frame: Frame): Question | undefined {
  if (frame.places.length > 0 || frame.periods.length > 0 || frame.indicators.length > 0) return undefined;
  const { items } = frame;
  if (items.filter((item) => !isSmall(item)).length > MOST_WORDS_OF_UNIT) return undefined;
  const isRegion = items.some((item, at) => isKind(item, 'region_word') && !isDeniedAt(items, at));
  const [from, to] = isRegion ? ['KZ-75', 'KZ-19'] : ['KZ-19', 'KZ-75'];
  if (!has(frame, 'region_word', 'city_word') || has(frame, 'by_region', 'which_region')) return undefined;
  const question = replaceArea(previous, from, to);
  return JSON.stringify(question) === JSON.stringify(previous) ? undefined : question;
}

/** «Алматыда?» behind those who left for a country: of most regions no figure of the pair is held. */
function withoutCountry(question: Question, frame: Frame): Question | undefined {
  const isPlaceAlone = frame.places.length > 0 && frame.countries.length === 0;
  if (!isPlaceAlone || question.kind !== 'figure' || question.subject.area === 'KZ') return undefined;
  const { counterpart, ...subject } = question.subject;
  return counterpart && !counterpart.startsWith('KZ') ? { ...question, subject } : undefined;
}

const MOST_WORDS_OF_FINAL = 5;

/** «это окончательные данные?», "is that final?": whether the figure shown was revised. */
function askedIfFinal(frame: Frame, previous: Question): Question | undefined {
  const isAbout =
    has(frame, 'final_print', 'first_print') && frame.items.some((item) => isCue(item, 'pointing', 'those'));
  const isAlone = frame.items.length <= MOST_WORDS_OF_FINAL && !isPlaced(frame) && frame.periods.length === 0;
  if (!isAbout || !isAlone || has(frame, 'what_is') || previous.kind !== 'figure') return undefined;
  return { kind: 'revisions', subject: previous.subject, period: previous.period };
}

/** Asks for something of its own that the last question has no part in. */
function standsAlone(frame: Frame, codebook: Codebook): boolean {
  if (has(frame, 'near', 'except', 'outside', 'unheld_place', 'injection', 'insult')) return true;
  if (frame.unknownPlace !== undefined) return true;
  if (frame.unknown.length > 1 && frame.unknown.length * 2 > frame.items.length) return true;
  return [decideCalendar(frame), decideDefinitions(frame, codebook), decideOrigin(frame)].some(Boolean);
}

/** The reading of a follow-up, with what was taken for granted. */
function asFollowUp(question: Question, frame: Frame, codebook: Codebook): Reading {
  const draft = decideSubject(frame, codebook, 'net');
  const other = draft?.otherAreas ?? [];
  const assumptions: Assumption[] = ['follow_up'];
  if (other.length > 0) assumptions.push('city_of_almaty');
  if (draft?.assumptions.includes('capital_for_region')) assumptions.push('capital_for_region');
  if (frame.corrected) assumptions.push('spelling');
  const alternatives = other.map((area) => replaceArea(question, 'KZ-75', area));
  const reading = asQuestion(question, assumptions, alternatives, frame);
  const fallback = withoutCountry(question, frame);
  return fallback && reading.kind === 'question' ? { ...reading, fallback } : reading;
}

function readElliptic(said: Frame, context: Setting, codebook: Codebook): Reading | undefined {
  const { today, goesBack } = context;
  const both = pairQuestions(said, context);
  if (both) return asQuestion(both, ['follow_up'], [], said);
  const previous = chooseTopic(said, context);
  if (!previous) return undefined;
  const frame = goesBack ? withoutWays(said) : said;
  const revised = askedIfFinal(frame, previous);
  if (revised) return asQuestion(revised, ['follow_up'], [], frame);
  if (!(goesBack || isElliptic(frame, previous)) || standsAlone(frame, codebook)) return undefined;
  const question = otherAlmaty(previous, frame) ?? followUp(previous, frame, codebook, today);
  if (!question) return undefined;
  const town = townMoved(frame, question);
  if (town !== undefined) return misread('unknown_place', withoutStranger(question, frame, today), town);
  const impossible = findImpossiblePeriod(frame);
  if (impossible !== undefined)
    return misread('impossible_period', withoutStranger(question, frame, today), impossible);
  const stranger = weightyStranger(frame, true);
  if (stranger !== undefined) return misreadStranger(stranger, question, frame, today);
  return asFollowUp(question, frame, codebook);
}

/** Sentences of a message that lean on the talk one after another: «А выехало? И каков баланс?» */
function readChain(
  sentences: readonly (readonly Item[])[],
  context: Setting,
  codebook: Codebook,
): FreeRead | undefined {
  if (sentences.length < 2 || sentences.length > MOST_READINGS) return undefined;
  const read: { readings: Reading[]; frames: Frame[] } = { readings: [], frames: [] };
  let talk: Setting = context;
  for (const sentence of sentences) {
    const frame = gatherFrame(sentence, context, yearTalkedOf(talk.previous));
    const reading = decideRequest(frame) ? undefined : readElliptic(frame, talk, codebook);
    if (reading?.kind !== 'question') return undefined;
    read.readings.push(reading);
    read.frames.push(frame);
    const earlierQuestions = earlierThan(talk.previous, talk.earlierQuestions);
    talk = { ...talk, previous: reading.question, earlierQuestions };
  }
  return read;
}

/** Two sentences that ask the same are answered once, whatever each took for granted. */
function sameReading(a: Reading, b: Reading): boolean {
  if (a.kind === 'question' && b.kind === 'question') return JSON.stringify(a.question) === JSON.stringify(b.question);
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The same sentence is looked at several times on the way; its frame is made once. */
function remember(make: (items: readonly Item[]) => Frame): (items: readonly Item[]) => Frame {
  const made = new Map<readonly Item[], Frame>();
  return (items) => {
    const frame = made.get(items) ?? make(items);
    made.set(items, frame);
    return frame;
  };
}

/** «Из Тараза уезжают? Дайте сальдо 2022»: the place said before holds where none is said. */
function inheritsPlace(frame: Frame, before: Frame): boolean {
  return !isPlaced(frame) && isPlaced(before) && !has(frame, 'by_region', 'which_region', 'most', 'least');
}

/** Talk before the question: no period and nothing that asks for a quantity. */
function isLeadIn(frame: Frame): boolean {
  return (
    (frame.periods.length === 0 || has(frame, 'decade', 'span_of_years')) &&
    !frame.items.some((item) => isCue(item, 'asking'))
  );
}

function isLedTo(following: Frame, frame: Frame): boolean {
  if (following.periods.length === 0) return false;
  return inheritsPlace(following, frame) || (isFull(following) && !isLeadIn({ ...following, periods: [] }));
}

interface Sentence {
  readonly items: readonly Item[];
  readonly frame: Frame;
}

function isTalk({ frame }: Sentence, following: Frame | undefined): boolean {
  if (following === undefined) return false;
  // «Ауылдағы немістер кетті ғой. 2025 жылы нешеуі кетті?»: who they are is a part of the question.
  if (frame.groups.length > 1 && pointsAtPeople(following)) return false;
  if (pointsAtPeriod(following) && isLeadIn({ ...frame, periods: [] })) return true;
  return isLeadIn(frame) && isLedTo(following, frame);
}

/** The sentences that are read: where some ask outright, the talk around them is left out. */
function chooseSentences(all: readonly Sentence[]): { kept: readonly Sentence[]; talk: readonly Sentence[] } {
  const talk = all.filter((one, nth) => isTalk(one, all[nth + 1]?.frame));
  const strong = all.filter((one) => isFull(one.frame) && !talk.includes(one));
  const outright = strong.filter(({ frame }) => asksOutright(frame));
  const [chosen = all] = [outright, strong].filter(({ length }) => length > 0);
  return { kept: all.filter((one) => chosen.includes(one) || talk.includes(one) || leansOnBefore(one.frame)), talk };
}

/** A clause with the place and the period that its neighbours lend it. */
function withLent(clauses: readonly Frame[], at: number, before: Frame | undefined): Frame {
  const clause = clauses[at] as Frame;
  const neighbour = clauses.find(
    (other, index) => index !== at && (other.periods.length > 0 || other.places.length > 0),
  );
  if (neighbour) return lend(clause, neighbour);
  return before && (leansOnBefore(clause) || inheritsPlace(clause, before)) ? lend(clause, before) : clause;
}

/** A message of one sentence that asks of what was asked before. */
function readFollowUp(frame: Frame, context: Setting, codebook: Codebook): FreeRead | undefined {
  const elliptic = decideRequest(frame) ? undefined : readElliptic(frame, context, codebook);
  return elliptic && { readings: [elliptic], frames: [frame] };
}

/** «Кого относят к СНГ? Грузия там есть?»: the meaning tells who belongs to it. */
function withoutMembers(readings: readonly Reading[]): readonly Reading[] {
  const isTerm = (reading: Reading) => reading.kind === 'question' && reading.question.kind === 'glossary';
  return readings.some(isTerm) ? readings.filter(({ kind }) => kind !== 'ask') : readings;
}

/** Reads a message in free words. */
export function readFreeText(message: readonly Item[], setting: Setting, codebook: Codebook): FreeRead {
  const { items: said, goesBack } = openMessage(message, setting, codebook);
  const context = { ...setting, goesBack };
  const items = dropAsides(dropDenied(said), context.languages);
  const frameOf = remember((some: readonly Item[]) => gatherFrame(some, context));
  const chain = context.previous && readChain(splitSentences(items), context, codebook);
  if (chain) return chain;
  const groups = groupSentences(items, frameOf);
  const [sole] = groups.length === 1 ? groups : [];
  const year = yearTalkedOf(context.previous);
  const whole = sole && (year === undefined ? frameOf(sole) : gatherFrame(sole, context, year));
  const followed = whole && readFollowUp(whole, context, codebook);
  if (followed) return followed;
  // What it goes back to was never asked: the words mean a move after all.
  const { previous: _previous, ...alone } = setting;
  if (goesBack) return readFreeText(message, alone, codebook);
  const frames: Frame[] = [];
  const readings: Reading[] = [];
  const { kept, talk } = chooseSentences(groups.map((group) => ({ items: group, frame: frameOf(group) })));
  let before: Frame | undefined;
  for (const sentence of kept) {
    if (talk.includes(sentence)) {
      before = sentence.frame;
      continue;
    }
    const clauses = splitClauses(sentence.items, frameOf).map((clause) => referBack(frameOf(clause), items, frameOf));
    for (const [at, clause] of clauses.entries()) {
      frames.push(clause);
      before = withLent(clauses, at, before);
      const read = readFrame(before, context, codebook);
      readings.push(...read.filter((reading) => !readings.some((one) => sameReading(one, reading))));
    }
  }
  return { readings: withoutMembers(readings.slice(0, MOST_READINGS)), frames };
}
