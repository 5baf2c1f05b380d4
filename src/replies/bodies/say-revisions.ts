import type { Figure, RevisionsBody } from '../../statistics/answer.ts';
import type { RevisionsQuestion } from '../../statistics/question.ts';
import { fitTable } from '../layout/fit-table.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayDate, sayShortPeriod } from '../names/say-period.ts';
import { sayPeriodKind } from '../names/say-period-kind.ts';
import { sayIndicatorOf } from '../names/say-subject.ts';
import { sayTitle } from '../names/say-title.ts';
import { sayNumber, sayValue } from '../names/say-value.ts';
import { publishedOf } from '../notes/say-source.ts';
import type { Table } from '../reply.ts';
import type { Part } from './part.ts';

function sayVintages(words: Words, first: Figure, last: Figure): string[] {
  const said = (figure: Figure) => ({
    date: sayDate(words, publishedOf(figure)),
    value: sayValue(words, figure),
  });
  if (first === last && first.proof.kind === 'derivation') {
    return [sayValue(words, first), words.say('revisions-none')];
  }
  return first === last
    ? [words.say('revisions-only', said(first)), words.say('revisions-none')]
    : [words.say('revisions-now', said(last)), words.say('revisions-first', said(first))];
}

function tableOfVintages(words: Words, vintages: readonly Figure[]): Table {
  return fitTable(
    [
      { label: words.say('column-published'), align: 'left' },
      { label: words.say(`unit-${vintages[0]?.unit ?? 'persons'}`), align: 'right' },
    ],
    vintages.map((figure) => [
      sayShortPeriod(words, { kind: 'day', date: publishedOf(figure) }),
      sayNumber(words, figure),
    ]),
  );
}

/** The value now and as first printed; a table where there were more. */
export function sayRevisions(words: Words, { vintages }: RevisionsBody, question: RevisionsQuestion): Part {
  const [first] = vintages;
  const last = vintages.at(-1);
  return {
    title: sayTitle(words, question.subject.area, last?.period ?? question.period),
    lines: [
      capitalize(sayIndicatorOf(words, last?.subject ?? question.subject)),
      ...(first && last ? sayVintages(words, first, last) : []),
      ...sayPeriodKind(words, vintages),
    ],
    rows: vintages.map((figure) => sayShortPeriod(words, { kind: 'day', date: publishedOf(figure) })),
    ...(vintages.length > 2 && { table: tableOfVintages(words, vintages) }),
  };
}
