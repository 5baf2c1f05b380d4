import type { Api } from 'grammy';
import type { Place } from './create-sender.ts';

const SECOND_MS = 1000;
/** Quicker answers need no sign of life. */
const SLOW_MS = SECOND_MS;
/** Telegram shows it for five seconds. */
const REPEAT_MS = 4.5 * SECOND_MS;

/** Shows "typing" in the chat while the work takes longer than a second; what comes of the work comes back. */
export async function showTyping<Result>(api: Api, { chat, thread }: Place, work: Promise<Result>): Promise<Result> {
  const show = () => {
    timer = setTimeout(show, REPEAT_MS);
    // Not worth a word when it fails: the answer is on its way.
    api
      .sendChatAction(chat, 'typing', thread === undefined ? {} : { message_thread_id: thread })
      .catch(() => undefined);
  };
  let timer = setTimeout(show, SLOW_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
