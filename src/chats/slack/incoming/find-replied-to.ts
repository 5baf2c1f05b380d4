import type { webApi } from '@slack/bolt';

const MOST_MESSAGES = 100;

interface Replies {
  readonly messages?: readonly { readonly user?: string; readonly text?: string }[];
}

/** `Ask again: /net KZ-71 2025-Q1` at the end of an answer. */
const COMMAND = /(?:^|\s)(\/[\p{L}_]+(?: .*)?)$/u;

const unescapeEntities = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/**
 * The command under Koshi's last answer in a thread, for who goes on there when nothing is remembered any more; absent
 * where there is none or Slack does not show the thread. Only this one thread is read, and nothing of it is kept.
 */
export async function findRepliedTo(
  client: webApi.WebClient,
  { channel, thread, botUser }: { channel: string; thread: string; botUser: string },
): Promise<string | undefined> {
  let replies: Replies;
  try {
    replies = (await client.apiCall('conversations.replies', {
      channel,
      ts: thread,
      limit: MOST_MESSAGES,
    })) as Replies;
  } catch {
    // Not granted, or too slow: then the question must say by itself what it means.
    return undefined;
  }
  const lines = (replies.messages ?? []).flatMap(({ user, text = '' }) => (user === botUser ? text.split('\n') : []));
  const found = lines.findLast((line) => COMMAND.test(line));
  return found && unescapeEntities(COMMAND.exec(found)?.[1] ?? '');
}
