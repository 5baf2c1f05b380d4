import { afterEach, describe, expect, it } from 'vitest';
import { buttonsOf, readText } from '../../fakes/slack/shown.ts';
import { createTalk, PROBLEMS } from '../../talk.ts';
import { type OpenSlack, openSlack, TRANSPORTS } from './open-slack.ts';

let opened: OpenSlack;
afterEach(async () => {
  await opened.close();
  expect(PROBLEMS).toEqual([]);
});

describe.each(TRANSPORTS)('the real desk over %s', (transport) => {
  it.each([
    ['UKK', 'kk', '17\u00A0579'],
    ['URU', 'ru', '17\u00A0579'],
    ['UEN', 'en', '17,579'],
  ])('answers /net KZ-71 2025Q1 of %s in %s with %s', async (user, _, figure) => {
    opened = await openSlack({ transport, desk: createTalk() });
    await opened.slack.command({ user, channel: 'CGENERAL', command: '/net', text: 'KZ-71 2025Q1' });
    const shown = await opened.slack.next();
    expect(readText(shown)).toContain(figure);
    expect(buttonsOf(shown).length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['UKK', 'kk', 'Жауап беті'],
    ['URU', 'ru', 'Страница ответа'],
    ['UEN', 'en', 'Page of this answer'],
  ])(
    'leads %s in %s to the page of the answer by «%s», and takes the tap for no question',
    async (user, language, label) => {
      const pageOf = (command: string, reader: string) =>
        `https://koshi.example/${reader}${command.replaceAll(' ', '/')}`;
      opened = await openSlack({ transport, desk: createTalk(), pageOf });
      await opened.slack.dm({ user, text: '/net KZ-71 2025Q1' });
      const shown = await opened.slack.next();
      const [button] = buttonsOf(shown).filter(({ text }) => text.text === label);
      expect(button).toMatchObject({ url: `https://koshi.example/${language}/net/KZ-71/2025-Q1` });
      await opened.slack.tap(user, shown, label);
      await opened.slack.dm({ user, text: '/help' });
      expect(readText(await opened.slack.next())).not.toContain('17');
    },
  );

  it('answers mentions, direct messages and every button of an answer', async () => {
    opened = await openSlack({ transport, desk: createTalk() });
    const { slack } = opened;
    await slack.mention({ user: 'URU', channel: 'CGENERAL', text: 'сальдо Астана 1 квартал 2025' });
    expect(readText(await slack.next())).toContain('17\u00A0579');
    await slack.dm({ user: 'UKK', text: 'Астана көші-қон айырымы 2025 жылғы 1-тоқсан' });
    const shown = await slack.next();
    expect(readText(shown)).toContain('17\u00A0579');
    for (const { text } of buttonsOf(shown)) {
      await slack.tap('UKK', shown, text.text);
      expect(readText(await slack.next())).not.toBe('');
    }
  });

  it('knows a thread for itself, for whoever joins it, and after a restart by the answer that stands in it', async () => {
    opened = await openSlack({ transport, desk: createTalk() });
    const { slack } = opened;
    await slack.mention({ user: 'UEN', channel: 'CGENERAL', text: 'net migration of Astana in 2022' });
    const { thread = '' } = await slack.next();
    await slack.mention({ user: 'UEN', channel: 'CGENERAL', text: 'net migration of Almaty in 2022' });
    await slack.next();
    await slack.mention({ user: 'UKK', channel: 'CGENERAL', text: 'and in 2023?', thread });
    expect((await slack.next()).text).toContain('/net Astana 2023');
  });

  it('tells the channel who chose its language, and takes it back with one tap', async () => {
    opened = await openSlack({ transport, desk: createTalk() });
    const { slack } = opened;
    await slack.command({ user: 'UEN', channel: 'CGENERAL', command: '/language', text: 'kk' });
    const shown = await slack.next();
    expect([shown.how, readText(shown)]).toEqual(['posted', expect.stringContaining('Тіл таңдалды')]);
    expect(JSON.stringify(shown.blocks)).toContain('UEN');
    await slack.tap('URU', shown, 'Болдырмау');
    expect(readText(await slack.next())).toContain('Тіл таңдалмаған');
  });

  it('sends /csv as a file and keeps the language that /language sets', async () => {
    opened = await openSlack({ transport, desk: createTalk() });
    const { slack } = opened;
    await slack.dm({ user: 'UEN', text: '/language kk' });
    await slack.next();
    await slack.dm({ user: 'UEN', text: '/net KZ-71 2025Q1' });
    expect(readText(await slack.next())).toContain('17\u00A0579');
    await slack.dm({ user: 'UEN', text: '/csv' });
    expect((await slack.next(({ how }) => how === 'file')).file?.content).toContain('17579');
  });
});
