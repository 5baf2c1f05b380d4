/** A message in free words: its sentences are weighed one by one, those that ask nothing lend their place and period. */
import type { Codebook } from '../statistics/codebook.ts';
import { formatCommand } from '../statistics/command.ts';
import type { Question } from '../statistics/question.ts';
import { decideFigures } from './decide-figures.ts';
import { decideCalendar, decideDefinitions, decideOrigin } from './decide-knowledge.ts';
import { decideRequest } from './decide-request.ts';
import { decideSubject } from './decide-subject.ts';
import { type Draft, subjectOf } from './draft.ts';
import { type Item, isKind } from './find-items.ts';
import { followUp, isElliptic, yearTalkedOf } from './follow-up.ts';
import { type Frame, has } from './frame.ts';
import { gatherFrame } from './gather-frame.ts';
import type { Assumption, Reading, ReadingContext } from './reading.ts';
import { findJoints, splitSentences } from './split-sentences.ts';
import { nearQuestions, usualQuestions } from './suggest-questions.ts';

const MOST_READINGS = 3;
const MOST_ALTERNATIVES = 4;
const MOST_WORDS_SHOWN = 40;
/** A longer sentence is no list of questions; looking at every joint of it would take its square. */
const MOST_ITEMS_SPLIT = 60;

export interface FreeRead {
  readonly readings: readonly Reading[];
  readonly frames: readonly Frame[];
}

function asksFigures(frame: Frame): boolean {
  const abroad = frame.abroad === 'from' || frame.abroad === 'to';
  return frame.indicators.length > 0 || abroad || has(frame, 'migration', 'move', 'net_loss', 'net_gain');
}

/** Names an indicator outright, not only «миграция» or «переехать». */
function asksOutright(frame: Frame): boolean {
  return frame.indicators.length > 0 || has(frame, 'net_loss', 'net_gain');
}

function isPlaced(frame: Frame): boolean {
  return (
    frame.places.length > 0 || frame.countries.length > 0 || frame.home !== undefined || frame.abroad !== undefined
  );
}

function lendsSomething(frame: Frame): boolean {
  const some = isPlaced(frame) || frame.periods.length > 0 || frame.flows.length > 0 || frame.groups.length > 0;
  return some && frame.unknown.length <= 1 && frame.items.length <= 8;
}

/** A question of its own: the rest of the message is not needed to answer it. */
function isFull(frame: Frame): boolean {
  return asksFigures(frame) && (isPlaced(frame) || frame.periods.length > 0);
}

/** Sentences grouped so that each group is one question; small change is added to the question before it. */
function groupSentences(
  items: readonly Item[],
  frameOf: (items: readonly Item[]) => Frame,
): readonly (readonly Item[])[] {
  const sentences = splitSentences(items);
  if (sentences.length === 1) return sentences;
  const groups: { items: Item[]; frame: Frame; own: boolean }[] = [];
  for (const sentence of sentences) {
    const frame = frameOf(sentence);
    const previous = groups.at(-1);
    const own =
      asksFigures(frame) ||
      has(frame, 'what_is', 'request', 'when', 'sources', 'summary', 'near', 'outside', 'injection');
    if (previous?.own && !own && lendsSomething(frame)) previous.items.push(...sentence);
    else if (previous && !previous.own && lendsSomething(previous.frame) && own && !isPlaced(frame)) {
      previous.items.push(...sentence);
      previous.own = true;
    } else if (previous && isWeakThenStrong(previous.frame, frame)) {
      previous.items.push(...sentence);
    } else groups.push({ items: [...sentence], frame, own });
  }
  const own = groups.filter((group) => group.own);
  return (own.length > 0 ? own : groups).map((group) => group.items);
}

/** «Қостанайда 2024 жылғы көші-қон қалай? сальдосын айт»: the second sentence says what of the first. */
function isWeakThenStrong(first: Frame, second: Frame): boolean {
  return (
    isFull(first) &&
    !asksOutright(first) &&
    asksOutright(second) &&
    !isPlaced(second) &&
    second.periods.length === 0 &&
    second.items.length <= 5
  );
}

const PAIRED = ['ratio', 'difference', 'compare', 'share', 'sum', 'mean', 'what_is', 'change', 'revisions'];

/** Cuts a sentence in two where each side has its own indicator and period, or one asks for a stock and one for a flow. */
function splitClauses(
  items: readonly Item[],
  frameOf: (items: readonly Item[]) => Frame,
): readonly (readonly Item[])[] {
  const whole = frameOf(items);
  if (whole.indicators.length < 2 || items.length > MOST_ITEMS_SPLIT || PAIRED.some((kind) => whole.kinds.has(kind)))
    return [items];
  for (const joint of findJoints(items)) {
    const left = frameOf(items.slice(0, joint));
    const right = frameOf(items.slice(joint));
    const [a] = left.indicators;
    const [b] = right.indicators;
    if (!a || !b || left.indicators.at(-1)?.value === b.value) continue;
    const bothTimed = left.periods.length > 0 && right.periods.length > 0;
    const stocks = ['population', 'kandas', 'rate', 'population_average'];
    const differ = stocks.includes(a.value) !== stocks.includes(b.value);
    const bothPlaced = left.places.length > 0 && right.places.length > 0;
    if (bothTimed || differ || bothPlaced) return [items.slice(0, joint), ...splitClauses(items.slice(joint), frameOf)];
  }
  return [items];
}

/** A clause takes from its neighbour the place and the period that it does not name. */
function lend(frame: Frame, other: Frame): Frame {
  const placed = frame.places.length > 0 || frame.countries.length > 0 || frame.home !== undefined;
  return {
    ...frame,
    places: placed ? frame.places : other.places.filter((place) => place.code !== 'KZ'),
    countries: placed ? frame.countries : other.countries,
    periods: frame.periods.length > 0 ? frame.periods : other.periods,
    flows: frame.flows.length > 0 || isPlaced(frame) ? frame.flows : other.flows,
  };
}

function misread(
  reason: Extract<Reading, { kind: 'misread' }>['reason'],
  suggestions: readonly Question[],
  words?: string,
): Reading {
  return {
    kind: 'misread',
    reason,
    ...(words !== undefined && { words: words.slice(0, MOST_WORDS_SHOWN) }),
    suggestions,
  };
}

function wordsOf(frame: Frame, kind: string): string {
  const item = frame.items.find((one) => isKind(one, kind));
  return item?.tokens.map((token) => token.raw).join(' ') ?? '';
}

/** Topics that are not in these statistics; politics and opinions may stand beside a real question. */
function refuse(frame: Frame, context: ReadingContext): Reading | undefined {
  const full = asksOutright(frame) && frame.periods.length > 0;
  const outside = frame.values.get('outside') ?? [];
  const hard = outside.some((topic) => topic !== 'politics' && topic !== 'opinion');
  const breakdown = has(frame, 'by_reason');
  if (hard || (outside.length > 0 && !full && !breakdown)) return misread('out_of_scope', usualQuestions());
  if (has(frame, 'near')) return misread('no_such_group', nearQuestions(frame, context.today), wordsOf(frame, 'near'));
  if (has(frame, 'city_abroad'))
    return misread('unknown_place', nearQuestions(frame, context.today), wordsOf(frame, 'city_abroad'));
  if (has(frame, 'many_regions') && frame.places.length === 0) {
    return misread('unknown_place', usualQuestions(), wordsOf(frame, 'many_regions'));
  }
  if (has(frame, 'injection') && !isFull(frame)) return misread('out_of_scope', usualQuestions());
  if (has(frame, 'insult') && !isFull(frame)) return misread('not_understood', usualQuestions());
  if (frame.unknownPlace !== undefined && frame.places.length === 0) {
    return misread('unknown_place', nearQuestions(frame, context.today), frame.unknownPlace);
  }
  return undefined;
}

function replaceArea(question: Question, from: string, to: string): Question {
  const swap = (code: string) => (code === from ? to : code);
  if ('subject' in question)
    return { ...question, subject: { ...question.subject, area: swap(question.subject.area) } };
  if ('areas' in question) return { ...question, areas: question.areas.map(swap) };
  if ('area' in question) return { ...question, area: swap(question.area) };
  return question;
}

/** Next plausible readings: the other Almaty, the other direction. */
function alternativesOf(question: Question, draft: Draft): readonly Question[] {
  const found: Question[] = draft.otherAreas.map((area) => replaceArea(question, 'KZ-75', area));
  if (question.kind === 'figure' && draft.otherAreas.length === 0) {
    const { subject } = question;
    const turned =
      subject.indicator === 'arrivals' ? 'departures' : subject.indicator === 'departures' ? 'arrivals' : undefined;
    if (turned) found.push({ ...question, subject: { ...subject, indicator: turned } });
    if (turned && subject.area !== 'KZ' && !subject.counterpart) {
      found.push({ ...question, subject: { ...subject, indicator: 'net' } });
    }
  }
  const own = formatCommand(question);
  return found.filter((one) => formatCommand(one) !== own).slice(0, MOST_ALTERNATIVES);
}

function asQuestion(
  question: Question,
  assumptions: readonly Assumption[],
  alternatives: readonly Question[],
  frame: Frame,
): Reading {
  return { kind: 'question', question, assumptions, alternatives, ...(has(frame, 'chart') && { chart: true }) };
}

function askIndicator(frame: Frame, codebook: Codebook): Reading {
  const draft = decideSubject(frame, codebook, 'arrivals');
  const choices: Question[] = (['arrivals', 'departures'] as const).map((indicator) => ({
    kind: 'figure',
    subject: draft ? subjectOf({ ...draft, indicators: [indicator] }) : { indicator, area: 'KZ' },
    period: draft?.periods[0] ?? { kind: 'last' },
  }));
  return { kind: 'ask', about: 'indicator', choices };
}

/** What a sentence without an indicator asks: a place alone its net, a period alone a summary, a country alone is open. */
function readBare(frame: Frame, codebook: Codebook): Reading | undefined {
  const regions = frame.places.filter((place) => place.code !== 'KZ');
  const known = frame.items.length - frame.unknown.length;
  const few = frame.unknown.length === 0 || (frame.unknown.length < known && frame.unknown.length <= 1);
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
    if (draft) return asQuestion(decideFigures(frame, draft, codebook), draft.assumptions, [], frame);
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
  if (regions.length > 0 || frame.flows.length > 0 || (operates && some) || has(frame, 'revisions', 'by_country')) {
    const fallback =
      frame.flows.includes('internal') && regions.length === 0
        ? 'movers'
        : has(frame, 'share', 'by_country', 'by_ethnic', 'by_age', 'by_specialty', 'by_education', 'by_reason')
          ? 'arrivals'
          : 'net';
    const draft = decideSubject(frame, codebook, fallback);
    if (draft) {
      const question = decideFigures(frame, draft, codebook);
      return asQuestion(question, [...draft.assumptions, 'indicator'], alternativesOf(question, draft), frame);
    }
  }
  if (frame.groups.length > 0) return askIndicator(frame, codebook);
  const range = frame.periods.find((found) => found.kind === 'range');
  if (range && frame.unknown.length === 0) {
    const draft = decideSubject(frame, codebook, 'net');
    if (draft) return asQuestion(decideFigures(frame, draft, codebook), [...draft.assumptions, 'indicator'], [], frame);
  }
  if (frame.periods.length > 0 || frame.places.length > 0) {
    const draft = decideSubject(frame, codebook, 'net');
    const period = draft?.periods[0] ?? draft?.range?.to ?? { kind: 'last' };
    if (has(frame, 'release') || frame.items.length <= 6) {
      return asQuestion({ kind: 'summary', area: 'KZ', period }, draft?.assumptions ?? [], [], frame);
    }
  }
  return undefined;
}

function isSummary(frame: Frame): boolean {
  const plain = !has(frame, 'net_loss', 'net_gain', 'move', 'most', 'least', 'change', 'share', 'compare');
  const named = frame.indicators.some(({ value }) => value !== 'net' && value !== 'population');
  if (!plain || named || frame.countries.length > 0 || frame.groups.length > 0) return false;
  if (has(frame, 'summary')) return true;
  const only = has(frame, 'migration') && frame.indicators.every(({ value }) => value === 'population');
  const places = frame.places.filter((place) => place.code !== 'KZ');
  const inside = frame.flows.some((flow) => flow !== 'external');
  const operates = [
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
  ].some((kind) => frame.kinds.has(kind));
  return (
    only &&
    places.length === 0 &&
    !inside &&
    !operates &&
    frame.periods.length <= 1 &&
    frame.periods.every((found) => found.kind === 'period')
  );
}

/**
 * A word that nothing explains in a short question that names no place: it may be the place itself, misspelt beyond
 * recognition, and then the country's figure would be a wrong one. A capital letter makes it likely in any question.
 */
function strangerIn(frame: Frame): string | undefined {
  if (frame.places.length > 0 || frame.countries.length > 0 || frame.home !== undefined) return undefined;
  const shouted = frame.items.every((item) => item.tokens.every((token) => token.raw === token.raw.toUpperCase()));
  for (const item of frame.unknown) {
    const raw = item.tokens[0]?.raw ?? '';
    if (raw.length < 3) continue;
    const capital = raw[0] !== raw[0]?.toLowerCase() && !shouted && item !== frame.items[0];
    if (capital || isWherePlacesStand(frame, item)) return raw;
  }
  return undefined;
}

const TELEGRAPHIC = [
  'indicator',
  'migration',
  'net_loss',
  'net_gain',
  'flow',
  'year_word',
  'quarter_word',
  'month',
  'number',
];

/** «из мухосранска», «мухосранскіден», or among nothing but an indicator and a period. */
function isWherePlacesStand(frame: Frame, item: Item): boolean {
  const at = frame.items.indexOf(item);
  const form = item.tokens[0]?.forms.at(-1) ?? '';
  if (isKind(frame.items[at - 1], 'from', 'to') || form.length < 3) return form.length >= 3;
  if (
    isKind(frame.items[at + 1], 'region_word', 'city_word') ||
    isKind(frame.items[at - 1], 'region_word', 'city_word')
  )
    return true;
  return frame.items.every((one) => one === item || one.tokens[0]?.number !== undefined || isKind(one, ...TELEGRAPHIC));
}

function readFrame(frame: Frame, context: ReadingContext, codebook: Codebook): readonly Reading[] {
  const request = decideRequest(frame);
  if (request) return [request];
  const calendar = decideCalendar(frame);
  if (calendar && !has(frame, 'outside')) return [asQuestion(calendar, [], [], frame)];
  const refusal = refuse(frame, context);
  const definitions = decideDefinitions(frame, codebook);
  if (definitions && (!refusal || !has(frame, 'outside', 'near', 'city_abroad'))) {
    return definitions.map((question) => asQuestion(question, [], [], frame));
  }
  if (refusal) return [refusal];
  const origin = decideOrigin(frame);
  if (origin) return [asQuestion(origin, [], [], frame)];
  if (asksFigures(frame) && !isSummary(frame)) {
    const draft = decideSubject(frame, codebook);
    if (!draft) return [askIndicator(frame, codebook)];
    const stranger = strangerIn(frame);
    if (stranger !== undefined) return [misread('unknown_place', nearQuestions(frame, context.today), stranger)];
    if (!isFull(frame) && frame.unknown.length > 2 && !has(frame, 'most', 'least', 'series', 'record')) return [];
    const question = decideFigures(frame, draft, codebook);
    const single = question.kind === 'ranking' || question.kind === 'record';
    const assumptions = single ? draft.assumptions.filter((one) => one !== 'area') : draft.assumptions;
    return [asQuestion(question, assumptions, alternativesOf(question, draft), frame)];
  }
  if (isSummary(frame)) {
    const bare = readBare({ ...frame, kinds: new Set([...frame.kinds, 'summary']) }, codebook);
    if (bare) return [bare];
  }
  const bare = readBare(frame, codebook);
  if (bare) return [bare];
  if (has(frame, 'greeting') && frame.unknown.length <= 1) return [{ kind: 'request', name: 'help', argument: '' }];
  return [];
}

function readElliptic(frame: Frame, context: ReadingContext, codebook: Codebook): Reading | undefined {
  const { previous, today } = context;
  if (!previous || !isElliptic(frame)) return undefined;
  if (has(frame, 'near', 'outside', 'city_abroad', 'injection', 'insult') || frame.unknownPlace !== undefined)
    return undefined;
  if (frame.unknown.length > 1 && frame.unknown.length * 2 > frame.items.length) return undefined;
  if (decideCalendar(frame) || decideDefinitions(frame, codebook) || decideOrigin(frame)) return undefined;
  const question = followUp(previous, frame, codebook, today);
  if (!question) return undefined;
  const draft = decideSubject(frame, codebook, 'net');
  const other = draft?.otherAreas ?? [];
  const assumptions: Assumption[] = [
    'follow_up',
    ...(other.length > 0 ? (['city_of_almaty'] as const) : []),
    ...(draft?.assumptions.includes('capital_for_region') ? (['capital_for_region'] as const) : []),
    ...(frame.corrected ? (['spelling'] as const) : []),
  ];
  return asQuestion(
    question,
    assumptions,
    other.map((area) => replaceArea(question, 'KZ-75', area)),
    frame,
  );
}

function sameReading(a: Reading, b: Reading): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Reads a message in free words. */
export function readFreeText(items: readonly Item[], context: ReadingContext, codebook: Codebook): FreeRead {
  const year = yearTalkedOf(context.previous);
  const frameOf = (some: readonly Item[]) => gatherFrame(some, context.today);
  const groups = groupSentences(items, frameOf);
  const whole = groups.length === 1 && groups[0] ? gatherFrame(groups[0], context.today, year) : undefined;
  if (whole) {
    const request = decideRequest(whole);
    const elliptic = request ? undefined : readElliptic(whole, context, codebook);
    if (elliptic) return { readings: [elliptic], frames: [whole] };
  }
  const frames: Frame[] = [];
  const readings: Reading[] = [];
  const all = groups.map((group) => ({ group, frame: frameOf(group) }));
  const strong = all.filter(({ frame }) => isFull(frame));
  const outright = strong.filter(({ frame }) => asksOutright(frame));
  const chosen = outright.length > 0 ? outright : strong.length > 0 ? strong : all;
  const kept =
    chosen.length > 0 && all.length > 1 ? all.filter((one) => chosen.includes(one) || leansOnBefore(one.frame)) : all;
  let before: Frame | undefined;
  for (const { group } of kept) {
    const clauses = splitClauses(group, frameOf).map(frameOf);
    for (const [at, clause] of clauses.entries()) {
      const neighbour = clauses.find(
        (other, index) => index !== at && (other.periods.length > 0 || other.places.length > 0),
      );
      const lent = neighbour
        ? lend(clause, neighbour)
        : before && leansOnBefore(clause)
          ? lend(clause, before)
          : clause;
      frames.push(clause);
      for (const reading of readFrame(lent, context, codebook)) {
        if (readings.length < MOST_READINGS && !readings.some((one) => sameReading(one, reading)))
          readings.push(reading);
      }
      before = lent;
    }
  }
  return { readings, frames };
}

/** «А уехало?» behind a full question of the same message. */
function leansOnBefore(frame: Frame): boolean {
  return asksOutright(frame) && !isFull(frame) && frame.items.length <= 5 && has(frame, 'follow', 'and');
}
