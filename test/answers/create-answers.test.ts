import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { figuresOf } from '../../src/statistics/answer.ts';
import { formatCommand } from '../../src/statistics/command.ts';
import { arbitraryQuestion } from '../questions/arbitrary-question.ts';
import { answers, dataset, figureOf } from './ask.ts';

const questions = arbitraryQuestion(dataset.codebook);
const days = fc.constantFrom('2025-06-15', '2026-04-01', '2026-11-22', '1990-01-01', '2150-12-31');
const RUNS = 2_000;

describe('answers to any question', () => {
  it('are always given, with two to six suggestions and a reason for what is missing', () => {
    fc.assert(
      fc.property(questions, days, (question, today) => {
        const answer = answers.answer(question, { today });
        expect(answer.suggestions.length).toBeLessThanOrEqual(6);
        expect(answer.suggestions.length).toBeGreaterThanOrEqual(today < '1991' ? 1 : 2);
        if (answer.outcome === 'missing') expect(answer.gaps.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('hold only figures with a proof, rounded to their decimals, never minus zero', () => {
    fc.assert(
      fc.property(questions, days, (question, today) => {
        for (const figure of figuresOf(answers.answer(question, { today }))) {
          expect(Number(figure.value.toFixed(figure.decimals))).toBe(figure.value);
          expect(Object.is(figure.value, -0)).toBe(false);
          if (figure.proof.kind === 'observation') expect(figure.proof.observation.value).toBe(figure.value);
          else expect(figure.proof.inputs.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('suggest only what can be answered', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const today = '2025-06-15';
        for (const suggestion of answers.answer(question, { today }).suggestions) {
          expect([formatCommand(suggestion.question), answers.answer(suggestion.question, { today }).outcome]).toEqual([
            formatCommand(suggestion.question),
            'answered',
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on what was asked before', () => {
    const question = figureOf('arrivals KZ', 'last');
    const fresh = createAnswers({ dataset }).answer(question, { today: '2025-06-15' });
    expect(answers.answer(question, { today: '2025-06-15' })).toEqual(fresh);
  });

  it('answer settled questions the same again', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const today = '2025-06-15';
        const answer = answers.answer(question, { today });
        const again = answers.answer(answer.question, { today });
        expect(again.outcome).toBe(answer.outcome);
        expect(figuresOf(again)).toEqual(figuresOf(answer));
      }),
      { numRuns: 500 },
    );
  });
});
