import type { Question } from '../../statistics/question.ts';
import type { Frame } from '../frame/frame.ts';
import type { Reading } from '../reading.ts';
import { weightyStrangers } from '../refuse/weighty-stranger.ts';
import type { Item } from '../vocabulary/find-items.ts';
import type { Account, Entry } from './account.ts';
import { ACCOUNT_RULES } from './account-rules.ts';
import { partsOf } from './named-parts.ts';
import type { Seen } from './seen.ts';

export interface Read {
  readonly readings: readonly Reading[];
  /** The clauses that were read, each with its items. */
  readonly frames: readonly Frame[];
}

function settle(seen: Seen): Entry {
  for (const { name, settle: decide } of ACCOUNT_RULES) {
    const standing = decide(seen);
    if (standing) return { item: seen.item, standing, by: name };
  }
  return { item: seen.item, standing: 'named', by: 'nothing' };
}

/** What became of every word of the message. Words of no clause that was read are asides of the person who asks. */
export function takeAccount(said: readonly Item[], { readings, frames }: Read): Account {
  const questions: Question[] = readings.flatMap((reading) => (reading.kind === 'question' ? [reading.question] : []));
  const parts = partsOf(questions);
  const isFollowUp = readings.some(
    (reading) => reading.kind === 'question' && reading.assumptions.includes('follow_up'),
  );
  const places = new Map<Item, Pick<Seen, 'frame' | 'at' | 'weighty'>>();
  for (const frame of frames) {
    let found: readonly Item[] | undefined;
    const weighty = () => {
      found ??= weightyStrangers(frame, isFollowUp);
      return found;
    };
    for (const [at, item] of frame.items.entries()) places.set(item, { frame, at, weighty });
  }
  return said.map((item) => {
    const place = places.get(item);
    return place ? settle({ ...place, item, parts, questions }) : { item, standing: 'harmless', by: 'aside' };
  });
}
