import { describe, expect, it } from 'vitest';
import { createPaint, PLAIN } from '../../../src/chats/terminal/paint.ts';
import { type Look, showReply } from '../../../src/chats/terminal/show-reply.ts';
import { displayWidth } from '../../../src/replies/layout/display-width.ts';
import { createTalk } from '../../talk.ts';

async function show(text: string, look: Look = { paint: PLAIN }, userLanguage = 'en'): Promise<string> {
  const [reply] = await createTalk().receive({
    platform: 'terminal',
    chat: 'terminal',
    person: 'terminal',
    text,
    userLanguage,
  });
  return reply ? showReply(reply, look) : '';
}

describe('a picture in letters', () => {
  it('is a bar with its year for each point of a trend', async () => {
    const lines = (await show('/chart trend departures external KZ 2018..2023')).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'Departures from Kazakhstan to other countries fell from 41,868 people in 2018 to 16,094\u00a0ʳ in 2023.',
      '',
    ]);
    expect(lines.slice(2, 8).map((line) => line.replace(/█+ */, '█ '))).toEqual([
      '2018 █ 41,868',
      '2019 █ 45,225',
      '2020 █ 29,088',
      '2021 █ 32,256',
      '2022 █ 24,147',
      '2023 █ 16,094',
    ]);
  });

  it('is a row of blocks with the first and last year under it for a long one', async () => {
    const lines = (await show('/chart trend net external KZ 1999..2024')).split('\n');
    const at = lines.findIndex((line) => /^[▁▂▃▄▅▆▇█·]+$/.test(line));
    expect(lines[at]).toHaveLength(26);
    expect(lines[at + 1]).toMatch(/^1999 +2024$/);
    expect(lines[at + 1]).toHaveLength(26);
  });

  it('is bars of a ranking', async () => {
    expect(await show('/chart top net total 2024 5')).toMatch(/Astana.* █+ +\+75,854/);
  });

  it('is not there where no chart was asked for', async () => {
    expect(await show('/trend departures external KZ 2018..2023')).not.toMatch(/[▁▂▃▄▅▆▇█]/);
  });
});

describe('lines', () => {
  it.each([40, 80, 200])('end at words in a window of %i columns, and no button is broken', async (columns) => {
    for (const [language, text] of [
      ['kk', '/net KZ-71 2024'],
      ['ru', '/summary 2025'],
      ['en', '/start'],
      ['ru', '/privacy'],
    ] as const) {
      const shown = await show(text, { paint: PLAIN, columns }, language);
      const whole = await show(text, { paint: PLAIN }, language);
      const wide = shown.split('\n').filter((line) => displayWidth(line) > columns && !/^\S*:\/\/\S*$/.test(line));
      expect(wide.filter((line) => line.trim().includes(' ') && !/^\[\d+\] [^[]*$/.test(line))).toEqual([]);
      expect(shown.match(/\[\d+\] /g)).toEqual(whole.match(/\[\d+\] /g));
      expect(shown.replace(/\s+/g, ' ')).toBe(whole.replace(/\s+/g, ' '));
    }
  });
});

describe('in colours', () => {
  const look = { paint: createPaint(true, { TERM: 'xterm' }), columns: 80 };

  it('the figure is bold, the apparatus dim, and the name of a site leads to it', async () => {
    const shown = await show('/net KZ-71 2024', look);
    expect(shown).toContain('\u001B[1m75,854\u001B[22m');
    const source = shown.split('\n').find((line) => line.includes('Source:')) ?? '';
    expect(source.startsWith('\u001B[2m')).toBe(true);
    expect(shown).toContain('\u001B]8;;https://stat.gov.kz/');
    const [before = '', ...linked] = shown.split('\u001B]8;;');
    expect([before, ...linked.map((each) => each.slice(each.indexOf('\u001B')))].join('')).not.toContain('https://');
  });

  it('are not there where NO_COLOR asks for none, on a dumb terminal and off a terminal', () => {
    expect(createPaint(true, { NO_COLOR: '1' })).toBe(PLAIN);
    expect(createPaint(true, { TERM: 'dumb' })).toBe(PLAIN);
    expect(createPaint(false, {})).toBe(PLAIN);
  });
});
