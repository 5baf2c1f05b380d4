import type { Reply } from './reply.ts';

/** A notice goes to thousands: what it says in words is one reply, which is laid out once. */
const known = new WeakMap<Reply, Reply>();

/** The same without its picture. */
export function inWords(reply: Reply): Reply {
  if (!reply.picture) return reply;
  const { picture: _, withoutPicture, ...words } = reply;
  const found = withoutPicture ?? known.get(reply) ?? words;
  known.set(reply, found);
  return found;
}
