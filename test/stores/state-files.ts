/** The files of a state folder, as the stores of this version write them; the lock comes beside them. */
export const STATE_FILES = [
  'chats.json',
  'chats.json.bak',
  'chats.journal',
  'subscriptions.json',
  'subscriptions.json.bak',
  'subscriptions.journal',
  'notices.journal',
  'observations.jsonl',
  'contents.json',
] as const;
