import type { Api } from 'grammy';

/** A chat, or a topic of it. */
interface Somewhere {
  readonly chat: number;
  readonly thread?: number;
}

const SECOND_MS = 1000;
/** Quicker answers need no sign of life. */
const SLOW_MS = SECOND_MS;
/** Telegram shows it for five seconds. */
const REPEAT_MS = 4.5 * SECOND_MS;

/** Shows what Koshi is doing. Not worth a word when it fails: the answer is on its way. */
export function showAction(api: Api, { chat, thread }: Somewhere, action: 'typing' | 'upload_photo'): void {
  api.sendChatAction(chat, action, thread === undefined ? {} : { message_thread_id: thread }).catch(() => undefined);
}

/** Shows "typing" in the chat while the work takes longer than a second; what comes of the work comes back. */
export async function showTyping<Result>(api: Api, place: Somewhere, work: Promise<Result>): Promise<Result> {
  const show = () => {
    timer = setTimeout(show, REPEAT_MS);
    showAction(api, place, 'typing');
  };
  let timer = setTimeout(show, SLOW_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
