/** A rule: named, so that its examples (`data/lexicon/examples/`) and `explain` can speak of it. */
export interface Rule<Facts, Result> {
  readonly name: string;
  /** What follows from the facts; absent where the rule does not hold. */
  readonly take: (facts: Facts) => Result | undefined;
}

/** Hears of every rule that was tried: its list, its name, whether it held. */
export type Tell = (list: string, rule: string, isTaken: boolean) => void;

/** What follows from the first rule that holds; the order of the list is the order in which words bind. */
export function takeFirst<Facts, Result>(
  list: string,
  rules: readonly Rule<Facts, Result>[],
  facts: Facts,
  tell?: Tell,
): Result | undefined {
  for (const { name, take } of rules) {
    const result = take(facts);
    tell?.(list, name, result !== undefined);
    if (result !== undefined) return result;
  }
  return undefined;
}
