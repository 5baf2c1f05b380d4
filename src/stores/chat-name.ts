import { z } from 'zod';
import { type ChatKey, PLATFORMS, type Platform } from './chat-store.ts';

/** `platform:id`, by which files name a chat. */
export const nameOfChat = ({ platform, id }: ChatKey): string => `${platform}:${id}`;

export function chatOfName(name: string): ChatKey {
  const platform = PLATFORMS.find((each) => name.startsWith(`${each}:`)) as Platform;
  return { platform, id: name.slice(platform.length + 1) };
}

export const chatNameSchema = z.string().regex(new RegExp(`^(${PLATFORMS.join('|')}):.`, 's'));
