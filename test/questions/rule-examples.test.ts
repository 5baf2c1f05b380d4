/** What the rules are for: each example is read as it says, by the rule it stands under. */
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/dataset/words/read-examples.ts';
import { reader } from './reader.ts';
import { showReading } from './show-reading.ts';

const TODAY = '2026-11-29';
const EXAMPLES = readExamples('data');

function readExample(before: string, text: string): { reading: string; taken: ReadonlySet<string> } {
  const taken = new Set<string>();
  const previous = reader.readCommand(before);
  const read = reader.read(text, {
    today: TODAY,
    ...(previous && { previous }),
    tell: (list, rule, isTaken) => isTaken && taken.add(`${list}: ${rule}`),
  });
  return { reading: showReading(read), taken };
}

describe('the rules of questions', () => {
  it.each(EXAMPLES.map(({ rule, text, before, reading }) => [rule, text, before, reading] as const))(
    '%s, as in "%s"',
    (rule, text, before, reading) => {
      const read = readExample(before, text);
      expect(read.reading).toBe(reading);
      expect([...read.taken]).toContain(rule);
    },
  );

  it('have examples, most of them in three languages', () => {
    const rules = new Set(EXAMPLES.map(({ rule }) => rule));
    const inThree = [...rules].filter(
      (rule) => new Set(EXAMPLES.filter((one) => one.rule === rule).map(({ language }) => language)).size >= 3,
    );
    expect(inThree.length / rules.size).toBeGreaterThan(0.5);
  });
});
