/** Figures side by side: two as lines, more as a table where their names fit; what they share is said above them. */
import type { Figure } from '../../statistics/answer.ts';
import { fitTable } from '../layout/fit-table.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { type Aspect, findDifferences, labelRows, nameAspects, scopeOf } from '../names/label-differences.ts';
import { sayIndicatorOf } from '../names/say-subject.ts';
import { sayNumber, sayValue } from '../names/say-value.ts';
import type { Table } from '../reply.ts';

/** More figures than these stand in a table. */
const MOST_LINES = 2;

export interface RowsSaid {
  readonly lines: readonly string[];
  readonly table?: Table;
}

/** What all figures are, without what sets them apart; absent where their indicators differ. */
function sayShared(words: Words, figures: readonly Figure[]): string[] {
  const [first] = figures;
  const differing = findDifferences(figures.map(scopeOf));
  if (!first || differing.includes('indicator')) return [];
  const { flow, counterpart, group, ...subject } = first.subject;
  return [
    capitalize(
      sayIndicatorOf(words, {
        ...subject,
        ...(flow && !differing.includes('flow') && { flow }),
        ...(counterpart && !differing.includes('counterpart') && { counterpart }),
        ...(group && !differing.includes('group') && { group }),
      }),
    ),
  ];
}

function headingOf(words: Words, differing: readonly Aspect[], figures: readonly Figure[]): string {
  const [only, ...more] = differing;
  if (more.length > 0) return words.say('column-what');
  if (only === 'area') return words.say('column-region');
  if (only === 'period') return words.say('column-period');
  if (only === 'counterpart') {
    const isAmongRegions = figures[0]?.subject.flow === 'interregional';
    return words.say(isAmongRegions ? 'column-region' : 'column-country');
  }
  return words.say(only === 'group' ? 'column-group' : 'column-what');
}

/** A table by `aspect` names it even where it has a single row, which nothing sets apart. */
export function tableOfFigures(words: Words, figures: readonly Figure[], aspect?: Aspect): Table {
  const isNamed = aspect !== undefined && figures.length === 1;
  const labels = isNamed
    ? figures.map((figure) => capitalize(nameAspects(words, scopeOf(figure), [aspect])))
    : labelRows(words, figures);
  const differing = isNamed ? [aspect] : findDifferences(figures.map(scopeOf));
  const units = new Set(figures.map((figure) => figure.unit));
  const [unit = 'persons'] = units;
  return fitTable(
    [
      { label: headingOf(words, differing, figures), align: 'left' },
      { label: units.size === 1 ? words.say(`unit-${unit}`) : '', align: 'right' },
    ],
    figures.map((figure, index) => [
      labels[index] ?? '',
      units.size === 1 || figure.unit === 'persons' ? sayNumber(words, figure) : sayValue(words, figure),
    ]),
  );
}

export function sayRows(words: Words, figures: readonly Figure[]): RowsSaid {
  const shared = sayShared(words, figures);
  const labels = labelRows(words, figures);
  if (figures.length > MOST_LINES) {
    const table = tableOfFigures(words, figures);
    // A name that was cut may be the name of another row as well.
    const isWhole = table.rows.every((row, index) => row[0] === labels[index]);
    if (isWhole) return { lines: shared, table };
  }
  return {
    lines: [
      // A single figure says in full what it is.
      ...(figures.length > 1 ? shared : []),
      ...figures.map((figure, index) =>
        words.say('figure', {
          what: labels[index] || capitalize(sayIndicatorOf(words, figure.subject)),
          value: sayValue(words, figure),
        }),
      ),
    ],
  };
}
