import type { FigureDescribed } from './describe-figure.ts';

interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly codeOf: (figure: FigureDescribed) => string;
  readonly labelOf: (figure: FigureDescribed) => string;
}

const DIMENSIONS: readonly Dimension[] = [
  { id: 'INDICATOR', label: 'Indicator', codeOf: (one) => one.indicator, labelOf: (one) => one.indicator },
  { id: 'FLOW', label: 'Flow', codeOf: (one) => one.flow ?? '_Z', labelOf: (one) => one.flow ?? 'not applicable' },
  { id: 'REF_AREA', label: 'Area', codeOf: (one) => one.area.code, labelOf: (one) => one.area.name },
  {
    id: 'COUNTERPART_AREA',
    label: 'Counterpart',
    codeOf: (one) => one.counterpart?.code ?? '_T',
    labelOf: (one) => one.counterpart?.name ?? 'all',
  },
  { id: 'GROUP', label: 'Group', codeOf: (one) => one.group?.code ?? '_T', labelOf: (one) => one.group?.name ?? 'all' },
  { id: 'UNIT_MEASURE', label: 'Unit', codeOf: (one) => one.unit, labelOf: (one) => one.unit },
  { id: 'TIME_PERIOD', label: 'Period', codeOf: (one) => one.period.id, labelOf: (one) => one.period.id },
];

/** Prints of one figure stand in one cell unless the day of each is a dimension too. */
function listDimensions(figures: readonly FigureDescribed[]): readonly Dimension[] {
  const prints = new Map<string, FigureDescribed[]>();
  for (const figure of figures) {
    const cell = DIMENSIONS.map(({ codeOf }) => codeOf(figure)).join('|');
    prints.set(cell, [...(prints.get(cell) ?? []), figure]);
  }
  if (prints.size === figures.length) return DIMENSIONS;
  const days = new Map<FigureDescribed, string>();
  for (const same of prints.values()) {
    for (const [place, figure] of same.entries()) {
      // Two prints of one day are told apart by their order.
      const isSecond = same.findIndex(({ published }) => published === figure.published) < place;
      days.set(figure, isSecond ? `${figure.published}.${place + 1}` : figure.published);
    }
  }
  const dayOf = (figure: FigureDescribed) => days.get(figure) ?? '';
  return [...DIMENSIONS, { id: 'PUBLISHED', label: 'Day of the print', codeOf: dayOf, labelOf: dayOf }];
}

/** JSON-stat 2.0 (https://json-stat.org/full/): a cube with the cells that are held, each with its status. */
export function writeJsonStat(
  figures: readonly FigureDescribed[],
  { label, href, updated }: { readonly label: string; readonly href: string; readonly updated?: string },
): object {
  const dimensions = listDimensions(figures).map((dimension) => {
    const codes = [...new Map(figures.map((one) => [dimension.codeOf(one), dimension.labelOf(one)]))];
    return { ...dimension, codes };
  });
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  for (const figure of figures) {
    const at = dimensions.reduce(
      (index, { codes, codeOf }) => index * codes.length + codes.findIndex(([code]) => code === codeOf(figure)),
      0,
    );
    value[at] = figure.value;
    status[at] = figure.status;
  }
  return {
    version: '2.0',
    class: 'dataset',
    label,
    href,
    ...(updated && { updated }),
    source: 'Bureau of National Statistics of Kazakhstan',
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ codes }) => codes.length),
    role: { time: ['TIME_PERIOD'], geo: ['REF_AREA', 'COUNTERPART_AREA'], metric: ['INDICATOR'] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label: title, codes }) => [
        id,
        {
          label: title,
          category: {
            index: Object.fromEntries(codes.map(([code], index) => [code, index])),
            label: Object.fromEntries(codes),
          },
        },
      ]),
    ),
    value,
    status,
  };
}
