/** What a sentence asks that names nothing that is counted. */
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { decideSubject } from '../decide/decide-subject.ts';
import { type Frame, has } from '../frame/frame.ts';
import { asksFigures } from '../frame/frame-asks.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { misread } from '../refuse/refuse.ts';
import { nearQuestions } from '../refuse/suggest-questions.ts';
import { weightyStranger } from '../refuse/weighty-stranger.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { alternativesOf, askIndicator, asQuestion } from './as-question.ts';
import { isOnDay, weighUnnamed } from './weigh-readings.ts';

/** Something of the tables is named, so that a figure might come of it. */
function asksSomething(frame: Frame): boolean {
  return asksFigures(frame) || frame.periods.length > 0 || frame.places.length > 0 || frame.groups.length > 0;
}

/** A sentence that names nothing that is counted, with what the rules look at. */
interface Bare {
  readonly frame: Frame;
  readonly codebook: Codebook;
  readonly today: string;
  readonly hasRegion: boolean;
  /** Hardly a word that nothing explains. */
  readonly isClear: boolean;
  /** Every word is known. */
  readonly isKnown: boolean;
}

const OPERATIONS: readonly PhraseKind[] = [
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
];

function summaryOf({ frame, codebook }: Bare, area: string): Reading {
  const draft = decideSubject(frame, codebook, 'net');
  const period = draft?.periods[0] ?? draft?.range?.to ?? { kind: 'last' };
  return asQuestion({ kind: 'summary', area, period }, draft?.assumptions ?? [], [], frame);
}

function readCountryAlone(bare: Bare): Reading | undefined {
  const { frame, codebook, hasRegion } = bare;
  if (frame.countries.length === 0 || hasRegion) return undefined;
  const isDirected = frame.countries.some((country) => country.role === 'from' || country.role === 'to');
  if (!isDirected && !has(frame, 'share')) return askIndicator(frame, codebook);
  const draft = decideSubject(frame, codebook, 'arrivals');
  return draft && asQuestion(decideFigures(frame, draft), draft.assumptions, [], frame);
}

function readStockDay({ frame, codebook, hasRegion, isKnown }: Bare): Reading | undefined {
  if (!isOnDay(frame) || hasRegion || !isKnown || frame.flows.length > 0) return undefined;
  const draft = decideSubject(frame, codebook, 'population');
  return draft && asQuestion(decideFigures(frame, draft), draft.assumptions, [], frame);
}

function readPlaceAlone(bare: Bare): Reading | undefined {
  const { frame, codebook, hasRegion } = bare;
  const isNarrowed = frame.places.length + frame.groups.length + frame.periods.length > 0;
  const isPlaced = hasRegion || frame.flows.length > 0 || has(frame, 'revisions', 'by_country');
  if (!isPlaced && !(has(frame, ...OPERATIONS) && isNarrowed)) return undefined;
  const draft = decideSubject(frame, codebook, weighUnnamed(frame).winner);
  if (!draft) return undefined;
  const question = decideFigures(frame, draft);
  return asQuestion(question, [...draft.assumptions, 'indicator'], alternativesOf(question, draft), frame);
}

function readRangeAlone({ frame, codebook, isKnown }: Bare): Reading | undefined {
  const draft = isKnown && frame.periods.some(({ kind }) => kind === 'range') && decideSubject(frame, codebook, 'net');
  return draft ? asQuestion(decideFigures(frame, draft), [...draft.assumptions, 'indicator'], [], frame) : undefined;
}

/** A word that nothing explains may be what is asked about: «сколько свадеб в 2024». */
function readPeriodAlone(bare: Bare): Reading | undefined {
  const { frame, isKnown } = bare;
  if (frame.periods.length === 0 && frame.places.length === 0) return undefined;
  return has(frame, 'release') || (frame.items.length <= 6 && isKnown) ? summaryOf(bare, 'KZ') : undefined;
}

/** What a sentence without an indicator asks: a place alone its net, a period alone a summary, a country alone is open. */
const BARE: readonly Rule<Bare, Reading>[] = [
  {
    name: 'a word that may be what is counted',
    take: ({ frame, today }) => {
      const counted = weightyStranger(frame);
      return counted !== undefined && asksSomething(frame)
        ? misread('not_understood', nearQuestions(frame, today), counted)
        : undefined;
    },
  },
  {
    name: 'a summary',
    take: (bare) =>
      has(bare.frame, 'summary')
        ? summaryOf(bare, bare.frame.places.find(({ code }) => code !== 'KZ')?.code ?? 'KZ')
        : undefined,
  },
  ...[
    { name: 'a country alone', take: readCountryAlone },
    { name: 'people on a day', take: readStockDay },
    { name: 'a place alone', take: readPlaceAlone },
    {
      name: 'a group alone',
      take: ({ frame, codebook }: Bare) => (frame.groups.length > 0 ? askIndicator(frame, codebook) : undefined),
    },
    { name: 'a range of years alone', take: readRangeAlone },
    { name: 'a period alone', take: readPeriodAlone },
  ].map(({ name, take }) => ({ name, take: (bare: Bare) => (bare.isClear ? take(bare) : undefined) })),
];

export function readBare(frame: Frame, { today }: ReadingContext, codebook: Codebook): Reading | undefined {
  const unknown = frame.unknown.length;
  const bare: Bare = {
    ...{ frame, codebook, today },
    hasRegion: frame.places.some(({ code }) => code !== 'KZ'),
    isClear: unknown === 0 || (unknown === 1 && frame.items.length > 2),
    isKnown: unknown === 0,
  };
  return takeFirst('bare', BARE, bare, frame.tell);
}
