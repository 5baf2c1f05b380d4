import type { Answers } from '../../src/answers/create-answers.ts';
import type { Answer, Figure } from '../../src/statistics/answer.ts';
import { ANSWERS } from '../talk.ts';

/** The facts with one figure changed, wherever it is shown. */
export function withArrivals(value: number): Answers {
  const alter = (figure: Figure): Figure =>
    figure.subject.indicator === 'arrivals' && figure.subject.area === 'KZ' && !figure.subject.counterpart
      ? { ...figure, value }
      : figure;
  return {
    answer(question, moment): Answer {
      const answer = ANSWERS.answer(question, moment);
      if (answer.outcome === 'missing') return answer;
      const { body } = answer;
      if (body.kind === 'summary') return { ...answer, body: { ...body, figures: body.figures.map(alter) } };
      return body.kind === 'figures' ? { ...answer, body: { ...body, figures: body.figures.map(alter) } } : answer;
    },
  };
}
