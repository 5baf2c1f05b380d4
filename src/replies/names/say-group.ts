import type { PeopleNames } from '../../statistics/facts/codebook.ts';
import type { Words } from '../messages/words.ts';

export function sayGroup(words: Words, code: string): string {
  return words.codebook.groups.get(code)?.name[words.language] ?? code;
}

/** The forms of a group in a sentence: those of people, or what is said of where or what for; empty where there is none. */
export interface GroupForms {
  /** "people", "reason" or "none". */
  readonly group: string;
  readonly people: string;
  readonly ofPeople: string;
  /** What the move is for: «на учёбу», "for study". */
  readonly reason: string;
  /** "urban", "rural" or "none". */
  readonly settlement: string;
}

const NOBODY: GroupForms = { group: 'none', people: '', ofPeople: '', reason: '', settlement: 'none' };

export function formsOfGroup({ codebook, language }: Words, code: string | undefined): GroupForms {
  const group = code === undefined ? undefined : codebook.groups.get(code);
  if (!group) return NOBODY;
  const { people, name, dimension } = group;
  if (people) return { ...NOBODY, group: 'people', people: people.name[language], ofPeople: people.of[language] };
  return dimension === 'settlement'
    ? { ...NOBODY, settlement: group.code.slice(dimension.length + 1) }
    : { ...NOBODY, group: 'reason', reason: name[language] };
}

export function findPeople(words: Words, code: string | undefined): PeopleNames | undefined {
  return code === undefined ? undefined : words.codebook.groups.get(code)?.people;
}
