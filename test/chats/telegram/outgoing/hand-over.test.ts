/** The steps that a message goes down, for answers and notices alike: what was called, and how it stood there. */
import { GrammyError, HttpError } from 'grammy';
import type { Message } from 'grammy/types';
import { expect, it } from 'vitest';
import { encodePng } from '../../../../src/charts/drawing/encode-png.ts';
import { createPhotos } from '../../../../src/chats/telegram/outgoing/create-photos.ts';
import {
  createHandOver,
  type FormCalls,
  type Spot,
  type Step,
} from '../../../../src/chats/telegram/outgoing/hand-over.ts';
import type { Picture } from '../../../../src/statistics/picture.ts';
import { reply } from '../open-door.ts';

const REPLY = reply({ title: 'Net <migration>', picture: { key: 'net', title: 'net' } as Picture });
const TOPIC: Spot = { chat: -7, thread: 5, replyTo: 12 };
const photos = createPhotos({
  draw: async () => ({ png: encodePng(Buffer.alloc(4, 255), 1, 1), width: 1, height: 1 }),
});
const refusal = (description: string) =>
  new GrammyError('', { ok: false, error_code: 400, description: `Bad Request: ${description}` }, 'sendMessage', {});

/** The calls, which fail with these errors in turn and then succeed. */
function play(...errors: readonly Error[]) {
  const left = [...errors];
  const called: string[] = [];
  const take =
    (form: string) =>
    async ({ at, marks, text, into }: Step<Spot>) => {
      const quoting = into.reply_parameters ? ` to ${into.reply_parameters.message_id}` : '';
      const topic = into.message_thread_id ? ` in ${into.message_thread_id}` : '';
      called.push(`${form} ${marks.parse_mode ?? 'bare'} "${text}" → ${at.chat}${topic}${quoting}`);
      const error = left.shift();
      if (error) throw error;
      return { message_id: 1 } as Message;
    };
  return { called, calls: { picture: take('picture'), text: take('text') } satisfies FormCalls<Spot, Message> };
}

it('goes one step down for each refusal: no markup, no picture, no quotation, no topic', async () => {
  const { called, calls } = play(
    refusal("can't parse entities: unexpected end"),
    refusal('not enough rights to send photos to the chat'),
    refusal("can't parse entities: unexpected end"),
    refusal('message to be replied not found'),
    refusal('TOPIC_CLOSED'),
  );
  const handed = await createHandOver({ photos }).show(TOPIC, REPLY, calls);
  expect(called).toEqual([
    'picture HTML "<b>Net &lt;migration&gt;</b>" → -7 in 5 to 12',
    'picture bare "Net <migration>" → -7 in 5 to 12',
    'text HTML "<b>Net &lt;migration&gt;</b>" → -7 in 5 to 12',
    'text bare "Net <migration>" → -7 in 5 to 12',
    'text bare "Net <migration>" → -7 in 5',
    'text bare "Net <migration>" → -7',
  ]);
  expect(handed.at).toEqual({ chat: -7 });
});

it.each([
  ['the connection broke', new HttpError('broken', new Error('ECONNRESET'))],
  ['the server failed', new GrammyError('', { ok: false, error_code: 500, description: 'Internal' }, 'sendPhoto', {})],
  ['nobody is there', refusal('chat not found')],
  ['the message is there', refusal('MESSAGE_NOT_MODIFIED')],
])('sends nothing a second time where %s', async (_, error) => {
  const { called, calls } = play(error);
  await expect(createHandOver({ photos }).show(TOPIC, REPLY, calls)).rejects.toBe(error);
  expect(called).toHaveLength(1);
});

it('goes along to the supergroup where somebody can be told of the move, else tells the move', async () => {
  const moved = new GrammyError(
    '',
    { ok: false, error_code: 400, description: 'moved', parameters: { migrate_to_chat_id: -100 } },
    'sendMessage',
    {},
  );
  const moves: unknown[] = [];
  const along = play(moved);
  await createHandOver({ onMoved: (from, to) => moves.push([from, to]) }).show({ chat: -7 }, REPLY, along.calls);
  expect([moves, along.called.at(-1)]).toEqual([[[-7, -100]], 'text HTML "<b>Net &lt;migration&gt;</b>" → -100']);
  await expect(createHandOver({}).show({ chat: -7 }, REPLY, play(moved).calls)).rejects.toBe(moved);
});

it('gives back what no call shows, in words', async () => {
  const { calls } = play(refusal('not enough rights to send photos to the chat'));
  const { picture } = calls;
  expect(await createHandOver({ photos }).show({ chat: 1 }, REPLY, { picture })).toEqual({
    left: reply({ title: 'Net <migration>' }),
  });
});

it('sends one message where it is alone, with all its buttons and no picture that cannot hold its words', async () => {
  const long = { ...REPLY, lines: ['w'.repeat(5000)], buttons: [{ label: 'more', command: '/net KZ' }] };
  const buttons: unknown[] = [];
  const text = async ({ marks }: Step<Spot>) => {
    buttons.push(marks.reply_markup?.inline_keyboard.length);
    return { message_id: 1 } as Message;
  };
  const { called, calls } = play();
  await createHandOver({ photos, isAlone: true }).show({ chat: 1 }, long, { picture: calls.picture, text });
  expect([called, buttons]).toEqual([[], [1]]);
});
