import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/replies/layout/display-width.ts';
import { renderTable } from '../../src/replies/layout/render-table.ts';
import { renderText } from '../../src/replies/layout/render-text.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { Answer } from '../../src/statistics/answer.ts';
import { LANGUAGES, type Language } from '../../src/statistics/language.ts';
import type { Question } from '../../src/statistics/question.ts';
import { anyQuestion } from './any-question.ts';
import { openHouse } from './house.ts';
import { strayNumbers } from './numbers-in.ts';

const { answers, codebook, problems, replies } = openHouse();
const today = fc.constantFrom('2025-06-15', '2026-11-22');
const RUNS = 600;
/** Another one in each run; the properties of a run look at the same questions, each of which is answered and worded once. */
const SEED = Math.trunc(Math.random() * 2 ** 31);
const worded = new Map<string, { readonly answer: Answer; readonly reply: Reply }>();

function sayOnce(question: Question, day: string, language: Language) {
  const key = JSON.stringify([question, day, language]);
  const known = worded.get(key);
  if (known) return known;
  const answer = answers.answer(question, { today: day });
  const said = { answer, reply: replies.sayAnswer(answer, language) };
  worded.set(key, said);
  return said;
}

/** Buttons are words too: what they promise may be a period, never a figure. */
const labelsOf = (reply: Reply) => reply.buttons.map((button) => button.label).join('\n');

beforeEach(() => {
  problems.length = 0;
});

describe.each(LANGUAGES)('a reply in %s', (language) => {
  it('prints no number that its answer cannot account for', () => {
    fc.assert(
      fc.property(anyQuestion(codebook), today, (question, day) => {
        const { answer, reply } = sayOnce(question, day, language);
        expect(strayNumbers(renderText(reply), reply, answer, codebook)).toEqual([]);
        if (answer.outcome === 'missing') expect(reply.figures).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(problems).toEqual([]);
  });

  it('answers a simple question in at most 8 lines and 500 characters, its source in 120', () => {
    fc.assert(
      fc.property(anyQuestion(codebook), today, (question, day) => {
        const { reply } = sayOnce(question, day, language);
        expect((reply.source ?? '').length).toBeLessThanOrEqual(120);
        if (question.kind !== 'figure') return;
        const sent = renderText({ ...reply, links: [] });
        expect([sent.split('\n').length <= 8, sent.length <= 500, sent]).toEqual([true, true, sent]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('fits a phone and offers at most eight different buttons, two of them about the answer itself', () => {
    fc.assert(
      fc.property(anyQuestion(codebook), today, (question, day) => {
        const { reply } = sayOnce(question, day, language);
        for (const line of reply.table ? renderTable(reply.table) : [])
          expect(displayWidth(line)).toBeLessThanOrEqual(34);
        expect(reply.title).not.toBe('');
        const more = reply.buttons.filter(({ command }) => /^\/(?:notes|sources) /.test(command)).length;
        expect(more).toBeLessThanOrEqual(2);
        // All terms are buttons.
        const isGlossary = question.kind === 'glossary' && question.term === undefined;
        if (!isGlossary) expect(reply.buttons.length - more).toBeLessThanOrEqual(6);
        expect(new Set(reply.buttons.map((button) => button.label)).size).toBe(reply.buttons.length);
        expect(reply.buttons.every((button) => button.label !== '' && button.label.length <= 64)).toBe(true);
        expect(labelsOf(reply)).not.toMatch(/undefined|\{|\}/);
      }),
      { numRuns: RUNS / 3, seed: SEED },
    );
    expect(problems).toEqual([]);
  });
});
