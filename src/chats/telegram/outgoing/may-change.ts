import type { Api } from 'grammy';

const ADMINISTRATORS: readonly string[] = ['creator', 'administrator'];

/**
 * In a private chat everybody may, in groups and channels administrators, as Telegram says at this moment. Who writes in
 * the name of the chat itself (an anonymous administrator, a channel's post) is one. False where Telegram does not tell.
 */
export async function mayChange(api: Api, chat: string, person: string): Promise<boolean> {
  if (!chat.startsWith('-') || person === chat) return true;
  if (person.startsWith('-')) return false;
  try {
    const { status } = await api.getChatMember(Number(chat), Number(person));
    return ADMINISTRATORS.includes(status);
  } catch {
    return false;
  }
}
