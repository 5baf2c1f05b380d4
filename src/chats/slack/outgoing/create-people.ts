import { LRUCache } from 'lru-cache';
import type { Caller } from './create-caller.ts';

/** What a Slack profile tells of a person. Kept in memory for an hour, never on disk. */
interface Person {
  /** IETF tag of the app's language. */
  readonly locale?: string;
  /** As others see it. */
  readonly name?: string;
}

export interface People {
  /** Empty when Slack does not tell. Never rejects. */
  find(user: string): Promise<Person>;
}

const MINUTE_MS = 60_000;
const KNOWN_FOR_MS = 60 * MINUTE_MS;
/** After a failure: soon again, but not with every message. */
const UNKNOWN_FOR_MS = MINUTE_MS;
const MOST_PEOPLE = 5000;

interface UserInfo {
  readonly locale?: string;
  readonly name?: string;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
}

export function createPeople({ call }: Pick<Caller, 'call'>, now: () => number): People {
  const known = new LRUCache<string, { readonly person: Promise<Person>; until: number }>({ max: MOST_PEOPLE });

  async function fetchPerson(user: string): Promise<Person> {
    const { user: info } = (await call('users.info', { user, include_locale: true })) as { user?: UserInfo };
    const name = info?.profile?.display_name || info?.profile?.real_name || info?.name;
    return { ...(info?.locale && { locale: info.locale }), ...(name && { name }) };
  }

  return {
    find(user) {
      const found = known.get(user);
      if (found && found.until > now()) return found.person;
      const person: Promise<Person> = fetchPerson(user).catch((): Person => {
        known.set(user, { person, until: now() + UNKNOWN_FOR_MS });
        return {};
      });
      known.set(user, { person, until: now() + KNOWN_FOR_MS });
      return person;
    },
  };
}
