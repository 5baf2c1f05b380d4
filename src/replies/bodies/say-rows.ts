/** Figures side by side as a table: each named by what sets it apart. */
import type { Figure } from '../../statistics/answer.ts';
import { fitTable } from '../layout/fit-table.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { type Aspect, findDifferences, labelRows, nameAspects, scopeOf } from '../names/label-differences.ts';
import type { Table } from '../reply.ts';
import { sayCells } from '../sentences/say-cells.ts';

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
  const cells = sayCells(words, figures);
  return fitTable(
    [
      { label: headingOf(words, differing, figures), align: 'left' },
      { label: units.size === 1 ? words.say(`unit-${unit}`) : '', align: 'right' },
    ],
    figures.map((_, index) => [labels[index] ?? '', cells[index] ?? '']),
  );
}
