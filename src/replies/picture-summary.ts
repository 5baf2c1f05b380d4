import type { Answer, Answered, Figure, SummaryBody } from '../statistics/answer.ts';
import type { Indicator } from '../statistics/indicator.ts';
import { formatPeriod, isSamePeriod, type Period, shiftYears } from '../statistics/period.ts';
import type { Picture } from '../statistics/picture.ts';
import {
  directionOf,
  fillYears,
  frameOf,
  type PictureContext,
  pointOf,
  provisionalLegend,
  sayAxis,
  sayNotes,
  sayRange,
  subtitleOf,
  withFlow,
} from './picture-parts.ts';
import { sayShortPeriod } from './say-period.ts';
import { sayPlace } from './say-subject.ts';
import { sayValue } from './say-value.ts';
import { capitalize } from './words.ts';

const FLOWS = ['arrivals', 'departures', 'net'] as const;
type Flow = (typeof FLOWS)[number];
/** So many years, this one included, find room for their values side by side. */
const YEARS = 8;

/** Figures of the answer and, where they can be asked for, of the same stretch of the years before. */
function gather(figure: Figure, context: PictureContext): Figure[] {
  const { counterpart: _counterpart, group: _group, ...subject } = figure.subject;
  const asked: Answer | undefined = context.ask?.({
    kind: 'series',
    subject,
    from: shiftYears(figure.period, 1 - YEARS),
    to: figure.period,
  });
  if (asked?.outcome !== 'answered' || asked.body.kind !== 'series') return [figure];
  const before = asked.body.points.flatMap((point) => point.figure ?? []);
  return [...before.filter(({ period }) => !isSamePeriod(period, figure.period)), figure];
}

function findLine(body: SummaryBody, indicator: Indicator, flow: string | undefined): Figure | undefined {
  return body.figures.find(
    ({ subject }) =>
      subject.indicator === indicator && !subject.counterpart && !subject.group && (!flow || subject.flow === flow),
  );
}

/** A release's picture: arrivals and departures mirrored, net as a line; absent where either of the two is missing. */
export function pictureSummary(answer: Answered, body: SummaryBody, context: PictureContext): Picture | undefined {
  const { words } = context;
  const arrivals = findLine(body, 'arrivals', undefined);
  const departures = findLine(body, 'departures', arrivals?.subject.flow);
  const net = findLine(body, 'net', arrivals?.subject.flow);
  if (!arrivals || !departures) return undefined;
  const lines: Record<Flow, Figure[]> = {
    arrivals: gather(arrivals, context),
    departures: gather(departures, context),
    net: net ? gather(net, context) : [],
  };
  const held = new Map<string, Period>(lines.arrivals.map(({ period }) => [formatPeriod(period), period]));
  const isHeld = (figures: readonly Figure[], key: string) =>
    figures.some(({ period }) => formatPeriod(period) === key);
  const keys = [...held.keys()].filter((key) => isHeld(lines.departures, key));
  const periods = fillYears(keys.flatMap((key) => held.get(key) ?? []));
  const sorted = periods.map(formatPeriod);
  const find = (flow: Flow, key: string) => lines[flow].find(({ period }) => formatPeriod(period) === key);
  const shown = FLOWS.flatMap((flow) => sorted.flatMap((key) => find(flow, key) ?? []));
  const [from, to] = [periods[0] ?? arrivals.period, periods.at(-1) ?? arrivals.period];
  const title = words.say('chart-title', {
    place: sayPlace(words, arrivals.subject.area),
    what: FLOWS.map((flow) => words.say(`short-${flow}`).toLocaleLowerCase()).join(', '),
  });
  const subtitle = withFlow(context, arrivals, subtitleOf(context, capitalize(sayRange(words, from, to)), arrivals));
  const nets = sorted.flatMap((key) => find('net', key) ?? []);
  const [firstNet, lastNet] = [nets[0], nets.at(-1)];
  return frameOf(context, 'mirrored', answer, shown, {
    title,
    subtitle,
    categories: sayAxis(words, periods).map((label) => ({ label })),
    series: FLOWS.filter((flow) => flow !== 'net' || nets.length > 0).map((flow) => ({
      name: words.say(`short-${flow}`),
      tone: flow,
      points: sorted.map((key) => {
        const figure = find(flow, key);
        return figure ? pointOf(context, figure) : undefined;
      }),
    })),
    scale: [],
    marks: [],
    legend: [
      ...FLOWS.filter((flow) => flow !== 'net' || nets.length > 0).map((flow) => ({
        sign: flow,
        text: words.say(`short-${flow}`),
      })),
      ...provisionalLegend(context, shown),
    ],
    notes: sayNotes(context, shown),
    alt:
      firstNet && lastNet
        ? words.say('chart-alt-mirrored', {
            title,
            subtitle,
            period: sayShortPeriod(words, arrivals.period),
            arrivals: sayValue(words, arrivals),
            departures: sayValue(words, departures),
            net: sayValue(words, lastNet),
            direction: directionOf(firstNet.value, lastNet.value),
            firstNet: sayValue(words, firstNet),
            firstPeriod: sayShortPeriod(words, firstNet.period),
          })
        : words.say('chart-alt-bars', {
            title,
            subtitle,
            form: 'bars',
            highestName: words.say('short-arrivals'),
            highest: sayValue(words, arrivals),
            lowestName: words.say('short-departures'),
            lowest: sayValue(words, departures),
          }),
  });
}
