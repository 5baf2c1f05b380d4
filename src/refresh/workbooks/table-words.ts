import type { Flow, Headline } from '../../statistics/indicators.ts';
import type { Period } from '../../statistics/time/period.ts';
import { MEASURES } from './measure-words.ts';

/** Words of titles and headers in the three languages. */

export type Measure = Headline | 'population_start' | 'population' | 'growth' | 'natural' | 'other';

const NATURAL = /natural|естественн|табиғи/u;
const GROWTH = /total (?:growth|increase)|general increase|общий прирост|жалпы өсім|жалпы өсу/u;
const POPULATION = /population|численность|халық саны|халқының саны/u;
const START = /beginning of (?:the )?year|на начало года|жыл басына|жылдың басына/u;
const PERCENT = /%|percent|процент|пайыз|per 1|на 1 ?000|1 ?000 |коэффициент|coefficient|үлес|доля|share/u;
const BIRTHS = /birth|death|родив|умер|туғандар|қайтыс/u;

/** «Внутренняя миграция | прибыло» counts arrivals; who moves inside the country is said by the flow. */
const MOVES = MEASURES.flatMap(([subject, pattern]) => (subject === 'movers' ? [] : [[subject, pattern] as const]));

/** What a header or title counts; absent when it does not say, `other` when it is nothing that is kept. */
export function findMeasure(folded: string): Measure | undefined {
  if (PERCENT.test(folded) || BIRTHS.test(folded)) return 'other';
  if (NATURAL.test(folded)) return 'natural';
  if (GROWTH.test(folded)) return 'growth';
  // Headers abbreviate what sentences spell out.
  const spelled = folded.replace(/приб\./gu, 'прибыло').replace(/выб\./gu, 'выбыло');
  const named = MOVES.filter(([, pattern]) => pattern.test(spelled)).map(([subject]) => subject);
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  if (START.test(folded)) return 'population_start';
  return POPULATION.test(folded) && !/migration|миграц|көші-қон/u.test(folded) ? 'population' : undefined;
}

export interface FlowNamed {
  readonly flow: Flow;
  readonly counterpart?: 'CIS' | 'NONCIS';
}

const FLOWS: readonly (readonly [FlowNamed, RegExp])[] = [
  [{ flow: 'interregional' }, /interregional|inter-regional|межрегион|межобласт|өңіраралық|облысаралық|аймақаралық/u],
  [
    { flow: 'intraregional' },
    /intraregional|intra-regional|within (?:the )?region|внутрирегион|внутриобласт|өңірішілік|облысішілік|өңір ішіндегі|облыс ішіндегі|аймақішілік/u,
  ],
  [{ flow: 'internal' }, /internal|внутренн|ішкі/u],
  [
    { flow: 'external', counterpart: 'NONCIS' },
    /other (?:foreign )?countries|outside (?:the )?cis|non-cis|друг\p{L}* стран|вне снг|дальн\p{L}* зарубеж|басқа (?:да )?ел|тмд-дан тыс|алыс шет/u,
  ],
  [{ flow: 'external', counterpart: 'CIS' }, /(?<!\p{L})(?:cis|снг|тмд)(?!\p{L})/u],
  [{ flow: 'external' }, /external|international|внешн|международн|сыртқы|халықаралық/u],
  [
    { flow: 'total' },
    /all (?:migration )?(?:flows|streams)|total migration|general migration|по всем потокам|общая миграц|всего|барлық ағын|жалпы көші|барлығы/u,
  ],
];

/** The one flow that is named; `several` when a heading spans more than one; absent when it names none. */
export function findFlow(folded: string): FlowNamed | 'several' | undefined {
  // «Внешняя миграция по всем потокам» is external: the last entry only counts alone.
  const specific = FLOWS.slice(0, -1).filter(([, pattern]) => pattern.test(folded));
  if (specific.length === 0) return FLOWS.at(-1)?.[1].test(folded) ? { flow: 'total' } : undefined;
  const kinds = new Set(
    specific.map(([{ flow, counterpart }]) => (flow === 'external' ? `external ${counterpart ?? ''}` : flow)),
  );
  // The narrower of two words of one family: «внутренняя, межобластная»; «внешняя, страны СНГ».
  if (kinds.has('interregional') && kinds.has('intraregional')) return 'several';
  if (kinds.has('external CIS') && kinds.has('external NONCIS'))
    return /вне снг|outside (?:the )?cis|non-cis|тмд-дан тыс/u.test(folded)
      ? { flow: 'external', counterpart: 'NONCIS' }
      : 'several';
  const isInside = [...kinds].some((kind) => !kind.startsWith('external'));
  const isOutside = [...kinds].some((kind) => kind.startsWith('external'));
  if (isInside && isOutside) return 'several';
  return specific[0]?.[0];
}

const URBAN = /(?<!\p{L})(?:urban|городск\p{L}*|қала(?:лық)?)(?!\p{L})/u;
const RURAL = /(?<!\p{L})(?:rural|сельск\p{L}*|ауыл(?:дық)?)(?!\p{L})/u;
const EVERYBODY = /(?:all|total) population|все население|всего|барлық халық|барлығы|(?<!\p{L})total(?!\p{L})/u;

/** `everybody` clears a block of urban or rural people. */
export function findSettlement(folded: string): 'settlement:urban' | 'settlement:rural' | 'everybody' | undefined {
  const isUrban = URBAN.test(folded);
  const isRural = RURAL.test(folded);
  if (isUrban && isRural) return undefined;
  if (isUrban) return 'settlement:urban';
  if (isRural) return 'settlement:rural';
  return EVERYBODY.test(folded) ? 'everybody' : undefined;
}

export const CONTACTS =
  /(?<!\p{L})(?:tel|тел|e-mail|исполнител|орындаушы|executor|responsible|ответственн|жауапты|департамент|department|адрес|мекенжай)/u;
export const UNIT_ONLY =
  /^\(?(?:адам|человек|people|persons?|чел\.?|единиц|unit)\)?[,.]?\s*(?:\/?\s*(?:адам|человек|people|persons?))?$/u;
/** A cell above a table that gives its unit: «в процентах к итогу». */
export const PERCENT_UNIT =
  /^\(?(?:в\s)?(?:%|процент\p{L}*|пайыз\p{L}*|percent\p{L}*|per cent|in percent|in %)(?:[\s,].*)?$/u;
export const THOUSANDS = /(?<!\p{L})(?:thousand|тыс\.?|тысяч|мың)(?!\p{L})/u;

/** The months from January to the day before a date. */
export function monthsBefore(date: string): Period | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (day !== 1) return undefined;
  return month === 1
    ? { kind: 'span', year: year - 1, month: 1, months: 12 }
    : { kind: 'span', year, month: 1, months: month - 1 };
}
