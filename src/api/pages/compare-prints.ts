import type { Words } from '../../replies/messages/words.ts';
import { formatNumber } from '../../replies/names/format-number.ts';
import { sayDate } from '../../replies/names/say-period.ts';
import { sayQuestion } from '../../replies/names/say-question.ts';
import { type Answer, shownFigures } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import { questionOfFigure } from '../../statistics/question-of-figure.ts';

const MOST_SAID = 5;

const figuresBy = (answer: Answer) =>
  new Map(
    (answer.outcome === 'answered' ? shownFigures(answer.body) : []).map((figure) => [
      `${formatCommand(questionOfFigure(figure))} ${figure.unit}`,
      figure,
    ]),
  );

/** What a page that is pinned to a day says first: the day, and which of its figures have another value now. */
export function sayPrints(words: Words, pinned: Answer, current: Answer, asOf: string): string[] {
  const date = sayDate(words, asOf);
  const { language } = words;
  const now = figuresBy(current);
  const revised = [...figuresBy(pinned)].flatMap(([key, was]) => {
    const is = now.get(key);
    return is && is.value !== was.value ? [{ was, is }] : [];
  });
  return [
    words.say('page-as-of', { date }),
    ...(revised.length === 0
      ? [words.say('page-unrevised')]
      : revised.slice(0, MOST_SAID).map(({ was, is }) =>
          words.say('page-revised', {
            what: sayQuestion(words, questionOfFigure(was)),
            now: formatNumber(is.value, is, language),
            was: formatNumber(was.value, was, language),
            date,
          }),
        )),
  ];
}
