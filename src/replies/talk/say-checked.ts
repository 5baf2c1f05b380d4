import type { CheckedClaim } from '../../statistics/claim.ts';
import { formatCommand } from '../../statistics/command.ts';
import { questionOfFigure } from '../../statistics/question-of-figure.ts';
import type { Words } from '../messages/words.ts';
import { labelQuestions } from '../names/label-buttons.ts';
import { sayDate } from '../names/say-period.ts';
import { sayQuestion } from '../names/say-question.ts';
import { sayValue } from '../names/say-value.ts';
import { publishedOf } from '../notes/say-source.ts';
import type { Reply } from '../reply.ts';
import { sayNotice } from './say-notice.ts';

const MOST_LETTERS = 80;

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS - 1)}…`;
}

function sayClaim(words: Words, { claim, verdict }: CheckedClaim): string {
  const quoted = quote(claim.words);
  switch (verdict.kind) {
    case 'unclear':
      return words.say('check-unclear', { quoted });
    case 'not_held':
      return words.say('check-not-held', { quoted, what: sayQuestion(words, verdict.question) });
    case 'earlier':
      return words.say('check-earlier', {
        quoted,
        what: sayQuestion(words, questionOfFigure(verdict.figure)),
        was: sayValue(words, verdict.was),
        date: sayDate(words, publishedOf(verdict.was)),
        now: sayValue(words, verdict.figure),
      });
    case 'another':
      return words.say('check-another', {
        quoted,
        what: sayQuestion(words, questionOfFigure(verdict.figure)),
        now: sayValue(words, verdict.figure),
        other: sayQuestion(words, questionOfFigure(verdict.other)),
      });
    case 'equal':
    case 'rounded':
    case 'differs':
      return words.say(`check-${verdict.kind}`, {
        quoted,
        what: sayQuestion(words, questionOfFigure(verdict.figure)),
        now: sayValue(words, verdict.figure),
      });
  }
}

/** What is to be said of each figure that a text states; how to ask where it states none. */
export function sayChecked(words: Words, checked: readonly CheckedClaim[]): Reply {
  const title = words.say('check-title');
  if (checked.length === 0) {
    return sayNotice(words, { outcome: 'missing', title, lines: [words.say('check-nothing')] });
  }
  const figures = checked.flatMap(({ verdict }) => ('figure' in verdict ? [verdict.figure] : []));
  const open = checked.flatMap(({ verdict }) => (verdict.kind === 'unclear' ? verdict.questions : []));
  const questions = [...figures.map(questionOfFigure), ...open];
  const unique = [...new Map(questions.map((one) => [formatCommand(one), one])).values()];
  return {
    ...sayNotice(words, {
      title,
      lines: checked.map((one) => sayClaim(words, one)),
      buttons: labelQuestions(words, unique),
    }),
    figures,
  };
}
