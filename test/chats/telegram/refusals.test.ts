import { describe, expect, it } from 'vitest';
import { findRefusal, TELEGRAM_REFUSALS } from '../../../src/chats/telegram/outgoing/refusals.ts';

describe('the table of refusals', () => {
  it.each([
    ['Forbidden: bot was blocked by the user', 'blocked'],
    ['Forbidden: bot was kicked from the supergroup chat', 'kicked'],
    ['Forbidden: bot is not a member of the channel chat', 'kicked'],
    ['Forbidden: user is deactivated', 'deleted'],
    ['Forbidden: the group chat was deleted', 'deleted'],
    ["Forbidden: bot can't initiate conversation with a user", 'forbidden'],
    ['Bad Request: chat not found', 'deleted'],
    ['Bad Request: need administrator rights in the channel chat', 'forbidden'],
    ['Bad Request: have no rights to send a message', 'forbidden'],
    ['Bad Request: not enough rights to send text messages to the chat', 'forbidden'],
    ['Bad Request: not enough rights to send photos to the chat', 'no_media'],
    ['Bad Request: CHAT_WRITE_FORBIDDEN', 'forbidden'],
    ['Bad Request: CHAT_SEND_PLAIN_FORBIDDEN', 'forbidden'],
    ['Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN', 'no_media'],
    ['Forbidden: USER_IS_BLOCKED', 'blocked'],
    ['Bad Request: TOPIC_CLOSED', 'unknown_topic'],
    ['Bad Request: message thread not found', 'unknown_topic'],
    ['Bad Request: message to be replied not found', 'unknown_question'],
    ['Bad Request: BALANCE_TOO_LOW', 'unpaid'],
    ['Bad Request: ALLOW_PAYMENT_REQUIRED_5', 'forbidden'],
    ['Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 3', 'unparsable'],
    [
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      'unchanged',
    ],
    ['Bad Request: wrong remote file identifier specified: Wrong character in the string', 'unknown_file'],
    ['Bad Request: query is too old and response timeout expired or query ID is invalid', 'too_old'],
    ['Bad Request: message is too long', 'ours'],
  ])('knows %s', (description, means) => {
    expect(findRefusal(description)?.means).toBe(means);
  });

  it.each([
    'Bad Request: the chat not found in this galaxy',
    'Bad Request: your bot was blocked by the user of the moon',
    'Bad Request: CHAT_SEND_NOTHING',
    'Forbidden: something new',
  ])('guesses nothing from the words in %s', (description) => {
    expect(findRefusal(description)).toBeUndefined();
  });

  it('has each description once, and says where each was read', () => {
    const says = TELEGRAM_REFUSALS.map((row) => row.says);
    expect(says.filter((each, place) => says.indexOf(each) !== place)).toEqual([]);
    expect(TELEGRAM_REFUSALS.filter(({ read }) => read.length < 10)).toEqual([]);
    expect(TELEGRAM_REFUSALS.length).toBeGreaterThan(150);
  });
});
