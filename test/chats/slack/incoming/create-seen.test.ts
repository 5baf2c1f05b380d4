import { expect, it } from 'vitest';
import { createSeen } from '../../../../src/chats/slack/incoming/create-seen.ts';

it('knows the last ids and forgets the oldest', () => {
  const seen = createSeen(2);
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map((id) => seen.isNew(id))).toEqual([true, true, false, true, false, true]);
});
