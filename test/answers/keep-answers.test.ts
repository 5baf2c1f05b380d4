import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/answers/create-answers.ts';
import { keepAnswers } from '../../src/answers/keep-answers.ts';
import type { Question } from '../../src/statistics/question.ts';

const glossary = (term: string): Question => ({ kind: 'glossary', term });

function countCalls() {
  const asked: string[] = [];
  const answers: Answers = {
    answer: (question, { today }) => {
      asked.push(`${today} ${question.kind === 'glossary' ? question.term : ''}`);
      return { outcome: 'missing', question, gaps: [], nearest: [], suggestions: [], breaks: [] };
    },
  };
  return { asked, answers };
}

describe('kept answers', () => {
  it('are worked out once a day for each question', () => {
    const { asked, answers } = countCalls();
    const kept = keepAnswers(answers);
    const first = kept.answer(glossary('arrivals'), { today: '2025-06-15' });
    expect(kept.answer(glossary('arrivals'), { today: '2025-06-15' })).toBe(first);
    kept.answer(glossary('arrivals'), { today: '2025-06-16' });
    kept.answer(glossary('departures'), { today: '2025-06-15' });
    expect(asked).toEqual(['2025-06-15 arrivals', '2025-06-16 arrivals', '2025-06-15 departures']);
  });

  it('give way to newer ones, the one unused for longest first', () => {
    const { asked, answers } = countCalls();
    const kept = keepAnswers(answers, 2);
    for (const term of ['a', 'b', 'a', 'c', 'a', 'b']) kept.answer(glossary(term), { today: '2025-06-15' });
    expect(asked).toEqual(['2025-06-15 a', '2025-06-15 b', '2025-06-15 c', '2025-06-15 b']);
  });
});
