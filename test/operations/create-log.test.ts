import { describe, expect, it } from 'vitest';
import { collectLines } from './collect-lines.ts';

const TELEGRAM = '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-abc';
// Put together here so that no scanner takes the file for a leak.
const SLACK_BOT = ['xoxb', '1111111111', '2222222222', 'AbCdEfGhIjKl'].join('-');
const SLACK_APP = ['xapp', '1', 'A0123', '456', 'abcdef'].join('-');

function tell(write: (log: ReturnType<typeof collectLines>['log']) => void): string {
  const { log, lines } = collectLines();
  write(log);
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

describe('the log', () => {
  it('writes one JSON object a line with level, time and message', () => {
    const line = JSON.parse(tell((log) => log.info({ platform: 'telegram', ms: 3 }, 'replied')));
    expect(line).toMatchObject({ level: 'info', platform: 'telegram', ms: 3, msg: 'replied' });
    expect(line.time).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  });

  it.each([
    ['a message', (log: ReturnType<typeof collectLines>['log']) => log.info(`token ${TELEGRAM} and ${SLACK_BOT}`)],
    ['a field', (log) => log.info({ url: `https://api.telegram.org/bot${TELEGRAM}/getMe` }, 'called')],
    ['an encoded address', (log) => log.info({ url: `https://x/bot${TELEGRAM.replace(':', '%3A')}` }, 'called')],
    ['an error', (log) => log.error(new Error(`request to /bot${TELEGRAM}/sendMessage failed, ${SLACK_APP}`))],
    ['a cause', (log) => log.error({ err: new Error('no', { cause: new Error(TELEGRAM) }) }, 'failed')],
    ['a list deep inside', (log) => log.warn({ a: { b: [{ c: SLACK_BOT }, TELEGRAM] } }, 'odd')],
    ['a child', (log) => log.child({ from: SLACK_APP }).info('hello')],
    ['a field named so', (log) => log.info({ config: { botToken: TELEGRAM, signingSecret: 'abcdef' } }, 'read')],
  ] as [string, (log: ReturnType<typeof collectLines>['log']) => void][])(
    'never shows a token within %s',
    (_, write) => {
      const line = tell(write);
      for (const secret of ['AAEhBOweik6ad9r', 'AbCdEfGhIjKl', 'abcdef']) expect(line).not.toContain(secret);
      expect(() => JSON.parse(line)).not.toThrow();
    },
  );

  it('hides passwords in addresses and response addresses of Slack', () => {
    const line = tell((log) =>
      log.info({ at: 'postgres://koshi:pa55word@db/koshi', to: 'https://hooks.slack.com/commands/T1/22/xyz' }, 'x'),
    );
    expect(line).toContain('postgres://koshi:[secret]@db/koshi');
    expect(line).not.toMatch(/pa55word|xyz/);
  });

  it('never shows the words of a message, however deep in an update', () => {
    const update = { message: { chat: { id: 5 }, text: 'my secret question', caption: 'and a picture' } };
    expect(tell((log) => log.warn({ seen: update }, 'odd update'))).not.toMatch(/secret question|a picture/);
  });

  it('tells an error by type, message, stack and code, and not by what hangs on it', () => {
    const error = Object.assign(new TypeError('Bad Request'), {
      error_code: 400,
      method: 'sendMessage',
      payload: { chat_id: 5, text: 'private words' },
      ctx: { update: { message: { text: 'private words' } } },
    });
    const line = tell((log) => log.error({ err: error }, 'could not send'));
    expect(JSON.parse(line).err).toMatchObject({
      type: 'TypeError',
      message: 'Bad Request',
      error_code: 400,
      method: 'sendMessage',
    });
    expect(JSON.parse(line).err.stack).toContain('create-log.test.ts');
    expect(line).not.toContain('private words');
  });

  it('tells what grammY wraps: the error inside of a BotError', () => {
    const wrapped = Object.assign(new Error('in middleware'), { error: new RangeError('the real one') });
    expect(JSON.parse(tell((log) => log.error(wrapped))).err.cause.message).toBe('the real one');
  });

  it('survives fields that point at themselves', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(JSON.parse(tell((log) => log.info({ circle }, 'round'))).msg).toBe('round');
  });

  it('leaves figures, times and commands as they are', () => {
    expect(tell((log) => log.info({ at: '12:30:45', command: '/net KZ-71 2025-Q1' }, 'x'))).toContain('12:30:45');
  });

  it('is quiet below its level', () => {
    const { log, lines } = collectLines('warn');
    log.info('nothing to see');
    expect(lines).toEqual([]);
  });
});
