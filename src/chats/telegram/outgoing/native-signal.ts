import type { Api } from 'grammy';

type TelegramSignal = Exclude<Parameters<Api['getMe']>[0], undefined>;

/** The signal as grammY wants it: its types know only an older stand-in, its code takes Node's own. */
export function nativeSignal(signal: AbortSignal): TelegramSignal {
  return signal as unknown as TelegramSignal;
}
