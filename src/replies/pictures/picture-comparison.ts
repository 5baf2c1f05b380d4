import type { Answered, Break, ComparisonBody, Figure } from '../../statistics/answer.ts';
import { isHeadlineIndicator } from '../../statistics/indicators.ts';
import type { Picture, PictureSeries, Tone } from '../../statistics/picture.ts';
import { comparePeriods, formatPeriod } from '../../statistics/time/period.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { type Aspect, findDifferences, sayAspects, scopeOf } from '../names/label-differences.ts';
import { sayRange } from '../names/say-range.ts';
import { sayIndicatorOf, sayPlace } from '../names/say-subject.ts';
import { sayValue } from '../names/say-value.ts';
import { marksOf, placeMarks } from './marks-of.ts';
import { pictureBars } from './picture-bars.ts';
import {
  byValue,
  fillYears,
  frameOf,
  hasOneUnit,
  type PictureContext,
  pointOf,
  provisionalLegend,
  sayAxis,
  sayChartBreak,
  sayChartNotes,
  scaleOf,
  subtitleOf,
  withFlow,
} from './picture-parts.ts';

const TONES: readonly Tone[] = ['plain', 'second', 'third', 'fourth', 'fifth'];
/** From three periods on a line shows more than bars. */
const ENOUGH_PERIODS = 3;

/** What all figures share: place, indicator, counterpart and group, as far as they are alike. */
function titleOfShared(words: Words, figures: readonly Figure[], differing: readonly Aspect[]): string {
  const first = figures[0] as Figure;
  const { subject } = first;
  const has = (aspect: Aspect) => !differing.includes(aspect);
  const what = has('indicator')
    ? sayIndicatorOf(words, {
        indicator: subject.indicator,
        area: subject.area,
        ...(has('flow') && subject.flow ? { flow: subject.flow } : {}),
        ...(has('counterpart') && subject.counterpart ? { counterpart: subject.counterpart } : {}),
        ...(has('group') && subject.group ? { group: subject.group } : {}),
      })
    : [...new Set(figures.map((figure) => words.say(`short-${figure.subject.indicator}`)))]
        .join(', ')
        .toLocaleLowerCase();
  if (!has('area')) return capitalize(what);
  return words.say('chart-title', { place: sayPlace(words, subject.area), what });
}

function toneOfSeries(figures: readonly Figure[], index: number, differing: readonly Aspect[]): Tone {
  const indicator = figures[0]?.subject.indicator;
  const isByIndicator = differing.length === 1 && differing[0] === 'indicator';
  if (indicator && isByIndicator && isHeadlineIndicator(indicator)) return indicator;
  return TONES[index] ?? 'plain';
}

interface Split {
  readonly across: readonly Aspect[];
  readonly along: readonly Aspect[];
}

/** Which aspects become colours and which become rows; absent where there is only one to be shown. */
function split(differing: readonly Aspect[], sizes: ReadonlyMap<Aspect, number>): Split | undefined {
  if (differing.length < 2) return undefined;
  const isFew = (aspect: Aspect) => (sizes.get(aspect) ?? 0) <= TONES.length;
  const wanted: readonly Aspect[] = ['indicator', 'flow', 'period', 'group', 'counterpart', 'area'];
  const across = wanted.find((aspect) => differing.includes(aspect) && isFew(aspect));
  return across && { across: [across], along: differing.filter((aspect) => aspect !== across) };
}

function group(figures: readonly Figure[], keyOf: (figure: Figure) => string): [string, Figure[]][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups];
}

interface Arrangement {
  readonly first: Figure;
  readonly differing: readonly Aspect[];
  readonly isOverTime: boolean;
  readonly labelOf: (figure: Figure, aspects: readonly Aspect[]) => string;
  /** Absent where every figure is a bar of its own. */
  readonly lines?: { readonly parts: Split; readonly groups: readonly [string, Figure[]][] };
}

/** How the figures are laid out; absent where units differ or there are too many series. */
export function arrangeComparison(words: Words, figures: readonly Figure[]): Arrangement | undefined {
  const [first] = figures;
  if (!first || figures.length < 2 || !hasOneUnit(figures)) return undefined;
  const differing = findDifferences(figures.map(scopeOf));
  const labelOf = (figure: Figure, aspects: readonly Aspect[]) => sayAspects(words, scopeOf(figure), aspects);
  const sizes = new Map(
    differing.map((aspect) => [aspect, new Set(figures.map((figure) => labelOf(figure, [aspect]))).size]),
  );
  const isOverTime = (sizes.get('period') ?? 0) >= ENOUGH_PERIODS;
  const parts: Split | undefined = isOverTime
    ? { across: differing.filter((aspect) => aspect !== 'period'), along: ['period'] }
    : split(differing, sizes);
  if (!parts) return { first, differing, isOverTime, labelOf };
  const groups = group(figures, (figure) => labelOf(figure, parts.across));
  return groups.length > TONES.length ? undefined : { first, differing, isOverTime, labelOf, lines: { parts, groups } };
}

/** Lines from three periods on, otherwise bars; absent where units differ or there are too many series. */
export function pictureComparison(
  answer: Answered,
  body: ComparisonBody,
  context: PictureContext,
): Picture | undefined {
  const { words } = context;
  const { figures } = body;
  const arranged = arrangeComparison(words, figures);
  if (!arranged) return undefined;
  const { first, differing, isOverTime, labelOf, lines } = arranged;
  const title = titleOfShared(words, figures, differing);
  if (!lines) {
    const categories = figures.map((figure) => ({ label: labelOf(figure, differing), area: figure.subject.area }));
    return pictureBars(answer, { kind: 'bars', title, figures, categories }, context);
  }
  const { parts, groups } = lines;
  const asked = [...new Map(figures.map(({ period }) => [formatPeriod(period), period])).values()];
  const periods = isOverTime ? fillYears(asked) : [...asked].sort(comparePeriods);
  const keyOf = (figure: Figure) => (isOverTime ? formatPeriod(figure.period) : labelOf(figure, parts.along));
  const keys = isOverTime ? periods.map(formatPeriod) : [...new Set(figures.map(keyOf))];
  const labels = isOverTime ? sayAxis(words, periods) : keys;
  const series: PictureSeries[] = groups.map(([name, members], index) => ({
    name,
    tone: toneOfSeries(members, index, parts.across),
    points: keys.map((key) => {
      const figure = members.find((member) => keyOf(member) === key);
      return figure ? pointOf(context, figure) : undefined;
    }),
  }));
  const [from, to] = [periods[0], periods.at(-1)];
  const plain = subtitleOf(context, from && to ? capitalize(sayRange(words, from, to)) : '', first);
  const isFlowUnsaid = differing.includes('indicator') && !differing.includes('flow') && first.subject.flow;
  const subtitle = isFlowUnsaid ? withFlow(context, first, plain) : plain;
  const findSeries = ({ area }: Break) =>
    groups.findIndex(([, members]) => members.some(({ subject }) => subject.area === area));
  const marks = isOverTime ? marksOf(words, answer.breaks, periods, figures, findSeries) : [];
  const placed = placeMarks(marks);
  const ranked = byValue(figures);
  const [highest, lowest] = [ranked[0] ?? first, ranked.at(-1) ?? first];
  const lastValues = groups.map(([name, members]) => {
    const last = [...members].sort((a, b) => comparePeriods(a.period, b.period)).at(-1) ?? first;
    return words.say('chart-title', { place: name, what: sayValue(words, last) });
  });
  return frameOf(context, isOverTime ? 'line' : 'grouped_bars', answer, figures, {
    title,
    subtitle,
    categories: labels.map((label) => ({ label })),
    series,
    scale: isOverTime ? scaleOf(context, figures) : [],
    marks: placed.marks,
    legend: [
      ...series.filter(({ name }) => name !== '').map(({ name, tone }) => ({ sign: tone, text: name })),
      ...provisionalLegend(context, figures),
    ],
    notes: [
      ...(isOverTime ? placed.notes : answer.breaks.map((change) => sayChartBreak(words, change, true))),
      ...sayChartNotes(context, figures),
    ],
    alt: isOverTime
      ? words.say('chart-alt-lines', {
          title,
          subtitle,
          values: lastValues.join('; '),
          marks: placed.marks.map(({ label }) => (label ? `; ${label}` : '')).join(''),
        })
      : words.say('chart-alt-bars', {
          title,
          subtitle,
          form: 'bars',
          highestName: labelOf(highest, differing),
          highest: sayValue(words, highest),
          lowestName: labelOf(lowest, differing),
          lowest: sayValue(words, lowest),
        }),
  });
}
