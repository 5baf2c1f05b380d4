import { describe, expect, it } from 'vitest';
import { keepReplies } from '../../src/replies/keep-replies.ts';
import { ANSWERS, REPLIES } from '../talk.ts';

const ANSWER = ANSWERS.answer(
  {
    kind: 'figure',
    subject: { indicator: 'arrivals', area: 'KZ' },
    period: { kind: 'span', year: 2024, month: 1, months: 12 },
  },
  { today: '2025-06-15' },
);

describe('kept replies', () => {
  it('are worded once in each language', () => {
    const said: string[] = [];
    const kept = keepReplies({
      ...REPLIES,
      sayAnswer: (answer, language, reading) => {
        said.push(language);
        return REPLIES.sayAnswer(answer, language, reading);
      },
    });
    expect(kept.sayAnswer(ANSWER, 'kk')).toBe(kept.sayAnswer(ANSWER, 'kk'));
    expect(kept.sayAnswer(ANSWER, 'ru').title).toContain('из-за рубежа прибыло 29\u00a0282\u00a0ʳ человека');
    expect(said).toEqual(['kk', 'ru']);
  });

  it('differ where the message was read differently', () => {
    const kept = keepReplies(REPLIES);
    const plain = kept.sayAnswer(ANSWER, 'en', { assumptions: [], alternatives: [] });
    const assumed = kept.sayAnswer(ANSWER, 'en', { assumptions: ['indicator'], alternatives: [] });
    expect(plain).not.toEqual(assumed);
    expect(assumed).toEqual(REPLIES.sayAnswer(ANSWER, 'en', { assumptions: ['indicator'], alternatives: [] }));
  });
});
