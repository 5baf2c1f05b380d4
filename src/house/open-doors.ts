/** The platforms there are. The configuration, the start, the operator's commands, ADMINS and exit codes all read this list. */
import type { Door } from '../chats/door.ts';
import type { Sender } from '../notices/delivery/sender.ts';
import type { Messages } from '../replies/messages/messages.ts';
import type { ConfiguredDoor, DoorKind, DoorParts } from './doors/door-kind.ts';
import { slackDoor } from './doors/slack-door.ts';
import { telegramDoor } from './doors/telegram-door.ts';

export const DOORS: readonly DoorKind[] = [telegramDoor, slackDoor];

export function openDoors(doors: readonly ConfiguredDoor[], parts: DoorParts): Promise<Door[]> {
  return Promise.all(doors.map((door) => door.open(parts)));
}

/** Ways out without a way in: the operator's command sends, and leaves messages to the Koshi that will run. */
export function openSenders(doors: readonly ConfiguredDoor[], messages: Messages): Promise<Sender[]> {
  return Promise.all(doors.map((door) => door.openSender(messages)));
}
