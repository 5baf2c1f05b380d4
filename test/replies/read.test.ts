/**
 * A hundred replies in each language as they are sent, for proof-readers: `read/{kk,ru,en}.txt`. After a change of wording:
 * `npx vitest run test/replies/read.test.ts -u`, then read what has changed; what readers found stands in `read/remarks.md`.
 */
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/replies/layout/render-text.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { openHouse } from './house.ts';
import { readCommand } from './read-command.ts';
import { READ } from './read-commands.ts';

const { answers, codebook, problems, replies } = openHouse();

describe('replies to be read', () => {
  it('are a hundred', () => {
    expect(new Set(READ).size).toBe(100);
  });

  it.each(LANGUAGES)('are in %s as they lie in the file', async (language) => {
    const texts = READ.map((command) => {
      const answer = answers.answer(readCommand(command, codebook), { today: '2026-11-22' });
      const reply = replies.sayAnswer(answer, language);
      const buttons = reply.buttons.map(({ label }) => `[${label}]`).join(' ');
      return `${renderText({ ...reply, links: [] })}\n${buttons}\n`;
    });
    await expect(texts.join(`\n${'—'.repeat(30)}\n\n`)).toMatchFileSnapshot(`read/${language}.txt`);
    expect(problems).toEqual([]);
  });
});
