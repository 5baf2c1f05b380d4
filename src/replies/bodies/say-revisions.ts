import type { Figure, RevisionsBody } from '../../statistics/answer.ts';
import type { RevisionsQuestion } from '../../statistics/question.ts';
import { fitTable } from '../layout/fit-table.ts';
import type { Words } from '../messages/words.ts';
import { sayShortPeriod, sayWhen } from '../names/say-period.ts';
import { sayPhrase, tidy } from '../names/say-phrase.ts';
import { sayNumber } from '../names/say-value.ts';
import { sayPhrased } from '../notes/flags.ts';
import { isCopied, publishedOf, sayPublished } from '../notes/say-source.ts';
import type { Table } from '../reply.ts';
import { sayStated } from '../sentences/say-stated.ts';
import type { Part } from './part.ts';

const sayDay = (words: Words, figure: Figure) => sayShortPeriod(words, { kind: 'day', date: publishedOf(figure) });

function tableOfVintages(words: Words, vintages: readonly Figure[]): Table {
  return fitTable(
    [
      { label: words.say('column-published'), align: 'left' },
      { label: words.say(`unit-${vintages[0]?.unit ?? 'persons'}`), align: 'right' },
    ],
    vintages.map((figure) => [sayDay(words, figure), sayNumber(words, figure)]),
  );
}

/** The value now and as first printed; a table where there were more. */
export function sayRevisions(words: Words, { vintages }: RevisionsBody, question: RevisionsQuestion): Part {
  const [first] = vintages;
  const last = vintages.at(-1);
  if (!first || !last) return { title: '', lines: [] };
  const phrase = sayPhrase(words, last.subject, 'number');
  const when = sayWhen(words, last.period ?? question.period);
  const now = sayPhrased(words, last);
  if (first === last) {
    return { title: sayStated(words, tidy(words.say('finding-never-revised', { phrase, when, now }))), lines: [] };
  }
  return {
    title: sayStated(words, tidy(words.say('finding-revised', { phrase, when, now, first: sayPhrased(words, first) }))),
    lines: [
      words.say(isCopied(first) ? 'revisions-first-copied' : 'revisions-first', { date: sayPublished(words, first) }),
      words.say(isCopied(last) ? 'revisions-now-copied' : 'revisions-now', { date: sayPublished(words, last) }),
    ],
    rows: vintages.map((figure) => sayDay(words, figure)),
    ...(vintages.length > 2 && { table: tableOfVintages(words, vintages) }),
  };
}
