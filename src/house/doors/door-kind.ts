import { z } from 'zod';
import type { Charts } from '../../charts/create-charts.ts';
import type { TrayStore } from '../../chats/create-tray.ts';
import type { Desk } from '../../chats/desk.ts';
import type { Door, PageOf } from '../../chats/door.ts';
import type { Sender } from '../../notices/delivery/sender.ts';
import { ConfigInvalid } from '../../operations/config-invalid.ts';
import type { HttpServer } from '../../operations/create-http-server.ts';
import type { Log } from '../../operations/create-log.ts';
import type { Replies } from '../../replies/create-replies.ts';
import type { Messages } from '../../replies/messages/messages.ts';
import type { Language } from '../../statistics/language.ts';
import type { Platform } from '../../stores/chat-store.ts';

/** What the house gives to a door. */
export interface DoorParts {
  readonly desk: Desk;
  readonly replies: Replies;
  readonly messages: Messages;
  readonly defaultLanguage: Language;
  readonly log: Log;
  readonly http: HttpServer;
  readonly charts: Charts;
  readonly tray: TrayStore;
  /** The address of the page that answers a command; absent where there are no pages. */
  readonly pageOf?: PageOf;
}

/** A door that the environment configures. */
export interface ConfiguredDoor {
  readonly name: Platform;
  /** Where each release is announced to everybody, as the platform names it. */
  readonly channel?: string;
  open(parts: DoorParts): Promise<Door>;
  /** The way out without a way in, for the operator's command. */
  openSender(messages: Messages): Promise<Sender>;
}

/** A platform, as far as the house knows it. */
export interface DoorKind {
  readonly name: Platform;
  /** The variables of the environment that belong to it. */
  readonly variables: readonly string[];
  /** Code of the error with which it tells that the platform refuses what is configured. */
  readonly refusal: string;
  /** Absent where it is not configured; throws ConfigInvalid where it is wrongly. */
  configure(variables: Readonly<Record<string, string>>): ConfiguredDoor | undefined;
}

/** The checked values; throws ConfigInvalid with the sentence of the first that is wrong. */
export function checkVariables<Shape extends z.ZodRawShape>(
  shape: Shape,
  variables: Readonly<Record<string, string>>,
): z.output<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new ConfigInvalid(parsed.error.issues[0]?.message ?? 'the configuration cannot be read');
}

export const httpUrl = (name: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:\/\//.test(text), `${name} must be an http or https address`);
