import type { Answered, BreakdownBody, Figure, RankingBody, RevisionsBody } from '../../statistics/answer.ts';
import type { LegendEntry, Picture, PictureCategory, PictureKind } from '../../statistics/picture.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayGroup } from '../names/say-group.ts';
import { sayDate, sayPeriod } from '../names/say-period.ts';
import { sayCounterpart, sayIndicatorOf, sayPlace } from '../names/say-subject.ts';
import { sayValue } from '../names/say-value.ts';
import {
  byValue,
  frameOf,
  hasOneUnit,
  type PictureContext,
  pointOf,
  provisionalLegend,
  sayChartBreak,
  sayChartNotes,
  signLegend,
  subtitleOf,
  titleOf,
  toneOf,
} from './picture-parts.ts';

const MOST_BARS = 20;

interface Bars {
  readonly kind: PictureKind;
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly categories: readonly PictureCategory[];
  /** «5 / 20», where not all are shown. */
  readonly shown?: string;
  readonly notes?: readonly string[];
}

/** One bar (or tile) a figure; absent with fewer than two or where units are mixed. */
export function pictureBars(answer: Answered, bars: Bars, context: PictureContext): Picture | undefined {
  const { words } = context;
  const { figures, categories, title, kind } = bars;
  const ranked = byValue(figures);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (!highest || !lowest || figures.length < 2 || !hasOneUnit(figures)) return undefined;
  const nameOf = (figure: Figure) => categories[figures.indexOf(figure)]?.label ?? '';
  const isOnePeriod = new Set(figures.map(({ period }) => sayPeriod(words, period))).size === 1;
  const period = isOnePeriod ? capitalize(sayPeriod(words, highest.period)) : '';
  const parts = [...(period ? [period] : []), ...(bars.shown ? [bars.shown] : [])];
  const subtitle = subtitleOf(context, parts.join(', '), highest);
  // Tiles are too small for an outline to be told from a border.
  const hollow: LegendEntry[] = kind === 'tiles' ? [] : provisionalLegend(context, figures);
  return frameOf(context, kind, answer, figures, {
    title,
    subtitle,
    categories,
    series: [{ name: title, tone: 'plain', points: figures.map((figure) => pointOf(context, figure, toneOf(figure))) }],
    scale: [],
    marks: [],
    legend: [...signLegend(context, figures), ...hollow],
    notes: [
      ...(bars.notes ?? []),
      ...answer.breaks.map((change) => sayChartBreak(words, change, true)),
      ...sayChartNotes(context, figures),
    ],
    alt: words.say('chart-alt-bars', {
      title,
      subtitle,
      form: kind === 'tiles' ? 'tiles' : 'bars',
      highestName: nameOf(highest),
      highest: sayValue(words, highest),
      lowestName: nameOf(lowest),
      lowest: sayValue(words, lowest),
    }),
  });
}

export function titleOfRanking(words: Words, figure: Figure): string {
  return words.say('chart-title', {
    place: words.say('chart-regions'),
    what: sayIndicatorOf(words, figure.subject),
  });
}

export function withoutNote(words: Words, body: RankingBody): string[] {
  if (body.without.length === 0) return [];
  return [words.say('chart-without', { names: body.without.map((code) => sayPlace(words, code)).join(', ') })];
}

/** Regions in the order asked for, gains and losses in two colours. */
export function pictureRanking(answer: Answered, body: RankingBody, context: PictureContext): Picture | undefined {
  const { words } = context;
  const figures = body.rows.map(({ figure }) => figure);
  const [first] = figures;
  if (!first) return undefined;
  return pictureBars(
    answer,
    {
      kind: 'bars',
      title: titleOfRanking(words, first),
      figures,
      categories: figures.map(({ subject }) => ({ label: sayPlace(words, subject.area), area: subject.area })),
      ...(figures.length < body.of
        ? { shown: words.say('chart-shown-of', { shown: String(figures.length), all: String(body.of) }) }
        : {}),
      notes: withoutNote(words, body),
    },
    context,
  );
}

/** Blocks of countries are left out beside countries. */
export function partsDrawn(words: Words, { by, figures }: BreakdownBody): readonly Figure[] {
  if (by !== 'counterpart') return figures;
  const countries = figures.filter(
    ({ subject }) => words.codebook.countries.get(subject.counterpart ?? '')?.kind !== 'block',
  );
  return countries.length > 1 ? countries : figures;
}

/** The parts in the order of the answer, ages from young to old. */
export function pictureBreakdown(answer: Answered, body: BreakdownBody, context: PictureContext): Picture | undefined {
  const { words } = context;
  const orderOf = (figure: Figure) => words.codebook.groups.get(figure.subject.group ?? '')?.order ?? 0;
  const parts = partsDrawn(words, body);
  const sorted =
    body.by === 'age' || body.by === 'education' ? [...parts].sort((a, b) => orderOf(a) - orderOf(b)) : parts;
  const figures = sorted.slice(0, MOST_BARS);
  const [first] = figures;
  if (!first) return undefined;
  const { counterpart: _counterpart, group: _group, ...subject } = first.subject;
  const labelOf = ({ subject: part }: Figure) => {
    if (body.by === 'counterpart') return sayCounterpart(words, part.counterpart ?? '');
    return body.by === 'area' ? sayPlace(words, part.area) : capitalize(sayGroup(words, part.group ?? ''));
  };
  const shared =
    body.by === 'counterpart' || !first.subject.counterpart
      ? subject
      : { ...subject, counterpart: first.subject.counterpart };
  return pictureBars(
    answer,
    {
      kind: 'bars',
      title: body.by === 'area' ? titleOfRanking(words, { ...first, subject: shared }) : titleOf(context, shared),
      figures,
      categories: figures.map((figure) => ({ label: labelOf(figure), area: figure.subject.area })),
      ...(figures.length < parts.length
        ? { shown: words.say('chart-shown-of', { shown: String(figures.length), all: String(parts.length) }) }
        : {}),
    },
    context,
  );
}

/** The vintages of a value, one bar a day of publication. */
export function pictureRevisions(answer: Answered, body: RevisionsBody, context: PictureContext): Picture | undefined {
  const { words } = context;
  const [first] = body.vintages;
  if (!first) return undefined;
  const dayOf = (figure: Figure): string =>
    figure.proof.kind === 'observation' ? figure.proof.observation.published : dayOf(figure.proof.inputs[0] as Figure);
  return pictureBars(
    answer,
    {
      kind: 'bars',
      title: titleOf(context, first.subject),
      figures: body.vintages,
      categories: body.vintages.map((figure) => ({ label: sayDate(words, dayOf(figure)) })),
    },
    context,
  );
}
