import { describe, expect, it } from 'vitest';
import { findRefusal, TELEGRAM_REFUSALS } from '../../../../src/chats/telegram/outgoing/refusals.ts';
import { KNOWN_REFUSALS } from '../../../fakes/telegram/bot-api-error.ts';

describe('the table of refusals', () => {
  it.each(KNOWN_REFUSALS.map(({ description, means }) => [description, means]))('knows %s', (description, means) => {
    expect(findRefusal(description)?.means).toBe(means);
  });

  it('has no row that no known description meets', () => {
    const met = new Set(KNOWN_REFUSALS.map(({ description }) => findRefusal(description)?.says));
    expect(TELEGRAM_REFUSALS.map(({ says }) => says).filter((says) => !met.has(says))).toEqual([]);
  });

  it.each([
    'Bad Request: the chat not found in this galaxy',
    'Bad Request: your bot was blocked by the user of the moon',
    'Bad Request: CHAT_SEND_NOTHING',
    'Bad Request: MESSAGE_NOT_MODIFIED_YET',
    'Forbidden: bot was kicked from the chat room',
    'Forbidden: something new',
  ])('guesses nothing from the words in %s', (description) => {
    expect(findRefusal(description)).toBeUndefined();
  });

  it('has each description once, and says where each was read', () => {
    const says = TELEGRAM_REFUSALS.map((row) => row.says);
    expect(says.filter((each, place) => says.indexOf(each) !== place)).toEqual([]);
    expect([...TELEGRAM_REFUSALS, ...KNOWN_REFUSALS].filter(({ read }) => read.length < 10)).toEqual([]);
  });
});
