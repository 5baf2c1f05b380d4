import type { Answer, Answered, Break, Figure, SummaryBody } from '../../statistics/answer.ts';
import { HEADLINES, type Indicator, type Flow as MigrationFlow } from '../../statistics/indicators.ts';
import type { Picture } from '../../statistics/picture.ts';
import { isSamePeriod, type Period, shiftYears } from '../../statistics/time/period.ts';
import { capitalize } from '../messages/words.ts';
import { sayShortPeriod } from '../names/say-period.ts';
import { sayRange } from '../names/say-range.ts';
import { sayPlace } from '../names/say-subject.ts';
import { sayValue } from '../names/say-value.ts';
import { marksOf } from './marks-of.ts';
import {
  courseOf,
  fillYears,
  frameOf,
  type PictureContext,
  pointOf,
  provisionalLegend,
  sayAxis,
  sayChartNotes,
  subtitleOf,
  withFlow,
} from './picture-parts.ts';

type Line = (typeof HEADLINES)[number];
/** So many years, this one included, find room for their values side by side. */
const YEARS = 8;

interface Gathered {
  readonly figures: readonly Figure[];
  readonly breaks: readonly Break[];
}

/** The figure of the answer and, where they can be asked for, those of the same stretch of the years before. */
function gather(figure: Figure | undefined, context: PictureContext): Gathered {
  if (!figure) return { figures: [], breaks: [] };
  const { counterpart: _counterpart, group: _group, ...subject } = figure.subject;
  const asked: Answer | undefined = context.ask?.({
    kind: 'series',
    subject,
    from: shiftYears(figure.period, 1 - YEARS),
    to: figure.period,
  });
  if (asked?.outcome !== 'answered' || asked.body.kind !== 'series') return { figures: [figure], breaks: [] };
  const before = asked.body.points.flatMap((point) => point.figure ?? []);
  return {
    figures: [...before.filter(({ period }) => !isSamePeriod(period, figure.period)), figure],
    breaks: asked.breaks,
  };
}

const isWhole = ({ subject }: Figure) => !subject.counterpart && !subject.group;

function findLine(body: SummaryBody, indicator: Indicator, flow: MigrationFlow | undefined): Figure | undefined {
  return body.figures.find(
    (figure) => figure.subject.indicator === indicator && figure.subject.flow === flow && isWhole(figure),
  );
}

/** Flows of which there are arrivals, in the order of the summary. */
function listFlows(body: SummaryBody): MigrationFlow[] {
  const arrivals = body.figures.filter((figure) => figure.subject.indicator === 'arrivals' && isWhole(figure));
  return arrivals.flatMap(({ subject }) => subject.flow ?? []);
}

/** The first flow of which there are arrivals and departures; a release names it. */
export function findFlowDrawn(body: SummaryBody): MigrationFlow | undefined {
  return listFlows(body).find((candidate) => findLine(body, 'departures', candidate));
}

/** A release's picture: arrivals and departures mirrored, net as a line; absent where either of the two is missing. */
export function pictureSummary(answer: Answered, body: SummaryBody, context: PictureContext): Picture | undefined {
  const { words } = context;
  const flow = findFlowDrawn(body);
  const arrivals = findLine(body, 'arrivals', flow);
  const departures = findLine(body, 'departures', flow);
  const net = findLine(body, 'net', flow);
  if (!arrivals || !departures) return undefined;
  const lines: Record<Line, Gathered> = {
    arrivals: gather(arrivals, context),
    departures: gather(departures, context),
    net: gather(net, context),
  };
  const find = (line: Line, period: Period) =>
    lines[line].figures.find((figure) => isSamePeriod(figure.period, period));
  const held = lines.arrivals.figures.map(({ period }) => period);
  const periods = fillYears(held.filter((period) => find('departures', period)));
  const drawn = HEADLINES.filter((line) => lines[line].figures.length > 0);
  const shown = drawn.flatMap((line) => periods.flatMap((period) => find(line, period) ?? []));
  const breaks = HEADLINES.flatMap((line) => lines[line].breaks);
  const marks = marksOf(words, breaks, periods, shown);
  const [from, to] = [periods[0] ?? arrivals.period, periods.at(-1) ?? arrivals.period];
  const title = words.say('chart-title', {
    place: sayPlace(words, arrivals.subject.area),
    what: drawn.map((line) => words.say(`short-${line}`).toLocaleLowerCase()).join(', '),
  });
  const subtitle = withFlow(context, arrivals, subtitleOf(context, capitalize(sayRange(words, from, to)), arrivals));
  const firstNet = periods.flatMap((period) => find('net', period) ?? [])[0];
  return frameOf(context, 'mirrored', answer, shown, {
    title,
    subtitle,
    categories: sayAxis(words, periods).map((label) => ({ label })),
    series: drawn.map((line) => ({
      name: words.say(`short-${line}`),
      tone: line,
      points: periods.map((period) => {
        const figure = find(line, period);
        return figure ? pointOf(context, figure) : undefined;
      }),
    })),
    scale: [],
    // Over the bars there is no room for labels.
    marks: marks.map((mark) => ({ ...mark, label: '' })),
    legend: [
      ...drawn.map((line) => ({ sign: line, text: words.say(`short-${line}`) })),
      ...provisionalLegend(context, shown),
    ],
    notes: [...new Set(marks.map(({ label }) => label)), ...sayChartNotes(context, shown)],
    alt:
      firstNet && net && marks.length === 0
        ? words.say('chart-alt-mirrored', {
            title,
            subtitle,
            period: sayShortPeriod(words, arrivals.period),
            arrivals: sayValue(words, arrivals),
            departures: sayValue(words, departures),
            net: sayValue(words, net),
            direction: courseOf(firstNet.value, net.value),
            firstNet: sayValue(words, firstNet),
            firstPeriod: sayShortPeriod(words, firstNet.period),
          })
        : words.say('chart-alt-lines', {
            title,
            subtitle,
            values: [arrivals, departures, ...(net ? [net] : [])]
              .map((figure) =>
                words.say('chart-title', {
                  place: words.say(`short-${figure.subject.indicator}`),
                  what: sayValue(words, figure),
                }),
              )
              .join('; '),
            marks: marks.map(({ label }) => `; ${label}`).join(''),
          }),
  });
}
