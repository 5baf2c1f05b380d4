import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/replies/layout/display-width.ts';
import { renderTable } from '../../src/replies/layout/render-table.ts';
import { renderText } from '../../src/replies/layout/render-text.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { anyQuestion } from './any-question.ts';
import { openHouse } from './house.ts';
import { strayNumbers } from './numbers-in.ts';

const { answers, codebook, problems, replies } = openHouse();
const today = fc.constantFrom('2025-06-15', '2026-11-22');
const RUNS = 600;

/** Buttons are words too: what they promise may be a period, never a figure. */
const labelsOf = (reply: Reply) => reply.buttons.map((button) => button.label).join('\n');

beforeEach(() => {
  problems.length = 0;
});

describe.each(LANGUAGES)('a reply in %s', (language) => {
  it('prints no number that its answer cannot account for', () => {
    fc.assert(
      fc.property(anyQuestion(codebook), today, (question, day) => {
        const answer = answers.answer(question, { today: day });
        const reply = replies.sayAnswer(answer, language);
        expect(strayNumbers(renderText(reply), reply, answer, codebook)).toEqual([]);
        if (answer.outcome === 'missing') expect(reply.figures).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(problems).toEqual([]);
  });

  it('answers a simple question in at most 8 lines and 500 characters, its source in 120', () => {
    fc.assert(
      fc.property(anyQuestion(codebook), today, (question, day) => {
        const reply = replies.sayAnswer(answers.answer(question, { today: day }), language);
        expect((reply.source ?? '').length).toBeLessThanOrEqual(120);
        if (question.kind !== 'figure') return;
        const sent = renderText({ ...reply, links: [] });
        expect([sent.split('\n').length <= 8, sent.length <= 500, sent]).toEqual([true, true, sent]);
      }),
      { numRuns: RUNS },
    );
  });

  it('fits a phone and offers at most eight different buttons, two of them about the answer itself', () => {
    fc.assert(
      fc.property(anyQuestion(codebook), today, (question, day) => {
        const reply = replies.sayAnswer(answers.answer(question, { today: day }), language);
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
      { numRuns: RUNS / 3 },
    );
    expect(problems).toEqual([]);
  });
});
