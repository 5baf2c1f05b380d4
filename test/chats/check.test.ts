import { describe, expect, it } from 'vitest';
import { createTalk } from '../talk.ts';

const say = async (text: string) => {
  const [reply] = await createTalk({ today: '2026-11-29' }).receive({
    platform: 'terminal',
    chat: 'c',
    person: 'p',
    text: `/check ${text}`,
  });
  return reply?.lines.map((line) => line.replaceAll(/[\u00A0\u202F]/g, ' ')) ?? [];
};

describe('/check', () => {
  it('finds a figure right, in full or rounded', async () => {
    expect((await say('В 2024 году в Казахстан приехало 29 282 человека'))[0]).toMatch(
      /: верно\. .* 29 282 человека\.$/,
    );
    expect((await say('В 2024 году в Казахстан приехало 29,3 тысячи человек'))[0]).toContain('верно с округлением');
    expect((await say('2024 жылы Қазақстанға 29 282 адам көшіп келді'))[0]).toContain(': дұрыс.');
    expect((await say('In 2024, 29,282 people arrived in Kazakhstan'))[0]).toContain(': right.');
  });

  it('tells a wrong figure from the value of an earlier print and from that of another quantity', async () => {
    expect((await say('В 2024 году в Казахстан приехало 29 382 человека'))[0]).toContain('расходится');
    expect((await say('Сальдо миграции за 2024 год составило 17 164 человека'))[0]).toContain(
      'столько было в публикации',
    );
    expect((await say('В 2024 году в Казахстан приехало 12 732 человека'))[0]).toContain(
      'относится к другому показателю',
    );
  });

  it('never takes a gain for a loss of the same size', async () => {
    expect((await say('В 2024 году Жамбылская область потеряла 16 943 человека'))[0]).toContain(': верно.');
    expect(
      (await say('Миграционный прирост Жамбылской области в 2024 году составил 16 943 человека'))[0],
    ).not.toContain('верно');
  });

  it('checks each figure of a paragraph by itself', async () => {
    const lines = await say('In 2024, 29,282 people arrived in Kazakhstan and 12,832 left.');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(': right.');
    expect(lines[1]).toContain(': differs.');
  });

  it('guesses nothing where the sentence is not clear, and says how to ask where it states nothing', async () => {
    expect((await say('В 2024 году из Зимбабве приехало 20 000 человек'))[0]).toMatch(/неясно|проверить нельзя/);
    expect((await say(''))[0]).toContain('/check');
    expect((await say('в 2024 году'))[0]).toContain('/check');
  });
});
