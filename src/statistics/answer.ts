import type { AreaCode, Release, Term } from './facts/codebook.ts';
import type { Observation, ObservationStatus } from './facts/observation.ts';
import type { Flow, Unit } from './indicators.ts';
import type { BreakdownDimension, PeriodAsked, Question, Subject } from './question.ts';
import type { Period } from './time/period.ts';

/** Names of the declared derivations; each has its entry in `src/answers/derivations.ts`. */
export const DERIVATIONS = [
  'net',
  'external',
  'internal',
  'total',
  'single_stretch',
  'summed_parts',
  'rate',
  'share',
  'non_cis',
  'rural',
  'urban',
  'change',
  'sum',
  'difference',
  'ratio',
  'mean',
] as const;
export type Derivation = (typeof DERIVATIONS)[number];

/**
 * A value that may be shown: with its unit, status, rounding and proof. `decimals` is how many decimals are printed;
 * `value` is already rounded to them. `subject.flow` is always definite here.
 */
export interface Figure {
  readonly subject: Subject;
  readonly period: Period;
  readonly value: number;
  readonly decimals: number;
  readonly unit: Unit;
  /** True where a plus or a minus is always printed. */
  readonly signed: boolean;
  readonly status: ObservationStatus;
  /** Codes of notes.csv that hold for the figure, those of its inputs included. */
  readonly notes: readonly string[];
  /** True where one of two running totals was revised after the other came out: the revision is all in this stretch. */
  readonly holdsRevision?: true;
  /** True where the value is not the one that was printed first. */
  readonly isRevised?: true;
  readonly proof: Proof;
}

export type Proof =
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'derivation'; readonly derivation: Derivation; readonly inputs: readonly Figure[] };

/** Something to ask next; replies word the label from the question and the reason. */
export interface Suggestion {
  readonly question: Question;
  readonly reason:
    | 'nearest'
    | 'year_before'
    | 'year_after'
    | 'other_area'
    | 'country'
    | 'trend'
    | 'ranking'
    | 'breakdown'
    | 'revisions'
    | 'first_print'
    | 'running_total'
    | 'single_quarter'
    | 'other_flow'
    | 'rate'
    | 'definition'
    | 'summary'
    | 'rest'
    | 'choice';
}

/** A change of borders or status, or a recount, that a figure or comparison touches. */
export interface Break {
  readonly kind: 'territory' | 'census';
  /** Absent for a census, which concerns every area. */
  readonly area?: AreaCode;
  /** The other area in the change of borders. */
  readonly other?: AreaCode;
  /** ISO date or year. */
  readonly since: string;
}

export type GapReason =
  /** the Bureau is known not to publish it */
  | 'not_published'
  /** the period lies before the area existed */
  | 'before_area'
  /** the release that brings it has not come out; `expected` is its date where known */
  | 'not_released'
  /** the period lies so far ahead that only a forecast could tell */
  | 'forecast'
  /** the release came out after the newest one loaded, or the figure is not in the stored tables */
  | 'not_loaded'
  /** the calculation is refused because its inputs do not fit together */
  | 'refused';

/** What is missing, and why if known. */
export interface Gap {
  readonly subject: Subject;
  readonly period: PeriodAsked;
  readonly reason: GapReason;
  /** ISO date on which the figure should come out. */
  readonly expected?: string;
  readonly refusal?: Refusal;
}

/** Why a calculation is refused. */
const REFUSALS = [
  /** first prints with revised figures */
  'mixed_vintages',
  /** figures with and without moves inside the region */
  'mixed_definitions',
  /** an area's figures for two different territories */
  'territory_break',
  /** the source rounds so coarsely that the digits printed here would not be certain */
  'rounded_inputs',
  /** the figures asked for cannot be put into this calculation: different units, overlapping or unlike periods */
  'no_inputs',
  /** a percentage or ratio of nothing */
  'zero_base',
  /** a percentage or ratio of a net loss */
  'negative_base',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A derived figure or series point that could not be had. */
export interface Point {
  readonly period: Period;
  readonly figure?: Figure;
}

/** How far Koshi's knowledge goes: said with every answer about the newest figures when releases should have come since. */
export interface Freshness {
  /** Newest release loaded. */
  readonly release: Release;
  /** Newest release that should be out by now, by the rhythm of the calendar. */
  readonly due: Period;
}

export interface FiguresBody {
  readonly kind: 'figures';
  /** What was asked for first. */
  readonly figures: readonly Figure[];
  /** Flows of the same subject and period of which there is no figure; only where the flow was not named. */
  readonly absent: readonly { readonly flow: Flow; readonly reason: GapReason }[];
  /** Where the first print was asked for and was revised since: the values now, in the order of the figures. */
  readonly current?: readonly Figure[];
  /** Published change on the year before, share or the like that belongs to the figure; shown after it. */
  readonly context: readonly Figure[];
  /** The first figure a year earlier, where both are of one territory and no published change is told. */
  readonly before?: Figure;
}

export interface SeriesBody {
  readonly kind: 'series';
  readonly subject: Subject;
  readonly points: readonly Point[];
}

export interface RankingBody {
  readonly kind: 'ranking';
  readonly rows: readonly { readonly place: number; readonly figure: Figure }[];
  /** The other end of the ranking, where every region has a figure. */
  readonly other?: Figure;
  /** Regions with a figure. */
  readonly of: number;
  readonly without: readonly AreaCode[];
}

export interface ComparisonBody {
  readonly kind: 'comparison';
  readonly figures: readonly Figure[];
  readonly gaps: readonly Gap[];
  /** Where exactly two comparable figures are compared: later less earlier with its sign, else larger less smaller. */
  readonly difference?: Figure;
}

export interface CalculationBody {
  readonly kind: 'calculation';
  readonly result: Figure;
  readonly inputs: readonly Figure[];
}

export interface BreakdownBody {
  readonly kind: 'breakdown';
  readonly by: BreakdownDimension;
  readonly figures: readonly Figure[];
  /** The whole that is broken down. */
  readonly whole?: Figure;
  /** True where the parts are only those that the sources name. */
  readonly isPartial?: true;
  /** The whole less the parts, where the list is partial and all are counts. */
  readonly rest?: Figure;
}

export interface SummaryBody {
  readonly kind: 'summary';
  readonly release?: Release;
  /** Country (or the area): arrivals, departures, net; then changes, shares, movers and their change. */
  readonly figures: readonly Figure[];
  /** Regions with the largest published gains, interregional. */
  readonly regions: readonly Figure[];
}

export interface RevisionsBody {
  readonly kind: 'revisions';
  /** Oldest vintage first; the last is the current value. */
  readonly vintages: readonly Figure[];
}

export interface RecordBody {
  readonly kind: 'record';
  readonly order: 'highest' | 'lowest';
  readonly figure: Figure;
  readonly next?: Figure;
  readonly from: Period;
  readonly to: Period;
  /** How many points were looked at. */
  readonly of: number;
  /** Periods of the range of which no figure is held. */
  readonly without?: readonly Period[];
}

export interface GlossaryBody {
  readonly kind: 'glossary';
  /** One term explained, or the list of all. */
  readonly terms: readonly Term[];
}

export interface MethodBody {
  readonly kind: 'method';
  readonly terms: readonly Term[];
}

export interface ReleasesBody {
  readonly kind: 'releases';
  readonly which: 'all' | 'next' | 'last' | 'list';
  /** Newest first, as far as published by today. */
  readonly past: readonly Release[];
  /** ISO dates to come. `announced`: named by a release; otherwise expected by the calendar's rhythm. */
  readonly coming: readonly { readonly date: string; readonly period: Period; readonly announced: boolean }[];
  /** Expected on a day that is over, and not held. */
  readonly overdue: readonly { readonly date: string; readonly period: Period; readonly announced: boolean }[];
}

export interface SourcesBody {
  readonly kind: 'sources';
}

export type AnswerBody =
  | FiguresBody
  | SeriesBody
  | RankingBody
  | ComparisonBody
  | CalculationBody
  | BreakdownBody
  | SummaryBody
  | RevisionsBody
  | RecordBody
  | GlossaryBody
  | MethodBody
  | ReleasesBody
  | SourcesBody;

export interface Answered {
  readonly outcome: 'answered';
  /** The question as answered, with a definite period where it asked for the last one. */
  readonly question: Question;
  readonly body: AnswerBody;
  readonly breaks: readonly Break[];
  readonly freshness?: Freshness;
  readonly suggestions: readonly Suggestion[];
}

export interface Missing {
  readonly outcome: 'missing';
  readonly question: Question;
  readonly gaps: readonly Gap[];
  /** The nearest figures that are held, best first: told with the refusal. */
  readonly nearest: readonly Figure[];
  /** The nearest things that exist, best first. */
  readonly suggestions: readonly Suggestion[];
  readonly breaks: readonly Break[];
  readonly freshness?: Freshness;
}

/** Three outcomes, never a fourth: asking back is decided by the questions, so an Answer has only the other two. */
export type Answer = Answered | Missing;

/** Every figure an answer holds, inputs of derived figures included. */
export function figuresOf(answer: Answer): Figure[] {
  const withInputs = (figure: Figure): Figure[] =>
    figure.proof.kind === 'derivation' ? [figure, ...figure.proof.inputs.flatMap(withInputs)] : [figure];
  const shown = answer.outcome === 'missing' ? answer.nearest : toldFigures(answer.body);
  return shown.flatMap(withInputs);
}

/** The figures an answer shows, most wanted first, without the inputs of derived ones. */
export function shownFigures(body: AnswerBody): Figure[] {
  switch (body.kind) {
    case 'figures':
      return [...body.figures, ...(body.current ?? []), ...body.context];
    case 'series':
      return body.points.flatMap((point) => point.figure ?? []);
    case 'ranking':
      return body.rows.map((row) => row.figure);
    case 'comparison':
      return body.difference ? [...body.figures, body.difference] : [...body.figures];
    case 'calculation':
      return [body.result, ...body.inputs];
    case 'breakdown':
      return body.whole ? [...body.figures, body.whole] : [...body.figures];
    case 'summary':
      return [...body.figures, ...body.regions];
    case 'revisions':
      return [...body.vintages];
    case 'record':
      return body.next ? [body.figure, body.next] : [body.figure];
    case 'glossary':
    case 'method':
    case 'releases':
    case 'sources':
      return [];
  }
}

/** The figures an answer shows and those that its words set beside them: a year earlier, the other end, what is left. */
export function toldFigures(body: AnswerBody): Figure[] {
  const beside =
    body.kind === 'figures'
      ? body.before
      : body.kind === 'ranking'
        ? body.other
        : body.kind === 'breakdown'
          ? body.rest
          : undefined;
  return beside ? [...shownFigures(body), beside] : shownFigures(body);
}

/** Every stored observation that a figure rests on: its own, or those of the inputs it was computed from. */
export function observationsOf({ proof }: Figure): Observation[] {
  return proof.kind === 'observation' ? [proof.observation] : proof.inputs.flatMap(observationsOf);
}
