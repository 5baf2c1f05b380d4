/** `npm run lexicon`: what of the lexicon is used, what collides, and what passes unremarked before "people". */
import { LANGUAGES } from '../../src/statistics/language.ts';
import { findColliding, findUnused, generalWords, passesAs } from './lexicon-use.ts';
import { lexicon } from './reader.ts';

const MOST_SHOWN = 12;

const unused = findUnused();
const all = lexicon.entries.reduce((sum, { words }) => sum + words.length, 0);
console.log(`${unused.length} of ${all} phrases stand in no text of the tests:`);
for (const meaning of new Set(unused.map((one) => one.meaning))) {
  const phrases = unused.filter((one) => one.meaning === meaning).map(({ phrase }) => phrase);
  console.log(`  ${meaning}: ${phrases.join('; ')}`);
}

const colliding = findColliding();
console.log(`\n${colliding.length} phrases have two values of one kind:`);
for (const { phrase, meanings } of colliding) console.log(`  ${phrase}: ${meanings.join(', ')}`);

for (const language of LANGUAGES) {
  const words = generalWords(language);
  const kinds = new Map<string, string[]>();
  for (const word of words) {
    const kind = passesAs(word, language);
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), word]);
  }
  const passed = [...kinds.values()].reduce((sum, found) => sum + found.length, 0);
  console.log(
    `\n${language}: ${passed} of ${words.length} general words (${((100 * passed) / words.length).toFixed(1)} %) pass unremarked before "people":`,
  );
  for (const [kind, found] of [...kinds].sort(([, a], [, b]) => b.length - a.length))
    console.log(
      `  ${kind} ${found.length} (${((100 * found.length) / words.length).toFixed(2)} %): ${found.slice(0, MOST_SHOWN).join(' ')}`,
    );
}
