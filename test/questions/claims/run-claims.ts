/** What `/check` says of each figure of the sentences in a file of claims: `node --import tsx test/questions/claims/run-claims.ts FILE`. */
import { readFileSync } from 'node:fs';
import { openKnowledge } from '../../../src/house/open-knowledge.ts';
import type { Language } from '../../../src/statistics/language.ts';

interface ExpectedClaim {
  readonly verdict: string | readonly string[];
  readonly said: number;
}

interface ClaimText {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  readonly claims: readonly ExpectedClaim[];
}

export interface JudgedClaim {
  readonly id: string;
  readonly said: number;
  readonly expected: readonly string[];
  /** `silent` where the figure was not seen at all. */
  readonly got: string;
}

const NAMES: Readonly<Record<string, string>> = { earlier: 'earlier_print', another: 'other_quantity' };
const TODAY = '2026-11-29';
const EQUAL = ['equal', 'rounded'];

export const isRight = ({ expected, got }: JudgedClaim): boolean => expected.includes(got);
/** The worst there is: a figure that is not the one that is held is confirmed. */
export const isWronglyConfirmed = ({ expected, got }: JudgedClaim): boolean =>
  EQUAL.includes(got) && !EQUAL.some((verdict) => expected.includes(verdict));

export function judgeClaims(file: string): readonly JudgedClaim[] {
  const { reader, answers } = openKnowledge('data');
  const texts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ClaimText);
  return texts.flatMap(({ id, lang, text, claims }) => {
    const judged = reader.readClaims(text, { today: TODAY, language: lang }).map((claim) => ({
      value: Math.abs(claim.amount.value),
      kind: answers.judge(claim, { today: TODAY }).kind as string,
    }));
    return claims.map(({ said, verdict }) => {
      const at = judged.findIndex(({ value }) => Math.abs(value - Math.abs(said)) < 1e-6);
      const [found] = at < 0 ? [] : judged.splice(at, 1);
      const got = found ? (NAMES[found.kind] ?? found.kind) : 'silent';
      return { id, said, expected: [verdict].flat(), got };
    });
  });
}

if (process.argv[1]?.endsWith('run-claims.ts')) {
  const all = judgeClaims(process.argv[2] ?? 'test/questions/claims/claims.jsonl');
  for (const claim of all) {
    if (!isRight(claim))
      console.log(`${claim.id}  ${claim.said}  expected ${claim.expected.join('|')}, got ${claim.got}`);
  }
  const texts = new Set(all.map(({ id }) => id));
  const broken = new Set(all.filter((claim) => !isRight(claim)).map(({ id }) => id));
  console.log(
    `${all.filter(isRight).length} of ${all.length} figures judged right, ${texts.size - broken.size} of ${texts.size} sentences; wrongly confirmed: ${all.filter(isWronglyConfirmed).length}`,
  );
}
