/** Telegram does not accept the token or the webhook; the message is a plain sentence for the operator. */
export class TelegramRefused extends Error {
  readonly code = 'TELEGRAM_REFUSED';
}
