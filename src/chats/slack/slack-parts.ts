/** What the door is given. */
import type { Charts } from '../../charts/create-charts.ts';
import type { Replies } from '../../replies/create-replies.ts';
import type { Messages } from '../../replies/messages/messages.ts';
import type { Language } from '../../statistics/language.ts';
import type { TrayStore } from '../create-tray.ts';
import type { Desk } from '../desk.ts';
import type { PageOf } from '../door.ts';
import type { WebhookRoutes } from '../webhook-routes.ts';

export type SlackConfig = { readonly botToken: string; readonly apiUrl?: string } & (
  | { readonly appToken: string }
  | { readonly signingSecret: string }
);

/** pino's logger fits. */
export interface SlackLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface SlackParts {
  readonly desk: Desk;
  readonly log: SlackLog;
  readonly messages: Messages;
  /** Without it there is no form to pick from. */
  readonly replies?: Pick<Replies, 'sayPickers'>;
  /** Where nothing else is known of the language. */
  readonly defaultLanguage: Language;
  /** Without them answers come in words. */
  readonly charts?: Pick<Charts, 'draw'>;
  readonly tray: TrayStore;
  readonly pageOf?: PageOf;
  /** Needed with a signing secret only. */
  readonly http: WebhookRoutes;
  /** Milliseconds; stands in for the clock in tests. */
  readonly now?: () => number;
  /** Waits before a repeated call; stands in for the timer in tests. */
  readonly wait?: (ms: number) => Promise<void>;
}
