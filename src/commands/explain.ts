import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { readExamples } from '../dataset/words/read-examples.ts';
import { openKnowledge } from '../house/open-knowledge.ts';
import { readLoaded } from '../house/open-stores.ts';
import { UsageWrong } from '../operations/usage-wrong.ts';
import { wordsOf } from '../questions/account/account.ts';
import { createReader } from '../questions/create-reader.ts';
import type { MessageRead, Reading } from '../questions/reading.ts';
import type { Tell } from '../questions/rule.ts';
import { formatCommand } from '../statistics/command.ts';
import { dayInAlmaty } from '../statistics/time/today.ts';
import { readLanguage } from './words/read-language.ts';

function outcomeOf(reading: Reading): string {
  switch (reading.kind) {
    case 'question':
      return [formatCommand(reading.question), ...reading.assumptions.map((one) => `assumed ${one}`)].join(', ');
    case 'ask':
      return `asks back about ${reading.about}: ${reading.choices.map(formatCommand).join(' | ')}`;
    case 'misread':
      return `${reading.reason} «${reading.words ?? ''}», offered: ${reading.suggestions.map(formatCommand).join(' | ')}`;
    case 'request':
      return `request ${reading.name}`;
  }
}

/** The rules of one list, in the order in which they were tried. */
interface ListTried {
  readonly list: string;
  readonly tried: readonly string[];
  readonly taken: readonly string[];
}

/** Hears of rules and tells of them list by list; a list that is tried for each word is told once. */
function createHearing(): { tell: Tell; lists(): readonly ListTried[] } {
  const lists = new Map<string, { tried: Set<string>; taken: Set<string> }>();
  return {
    tell(list, rule, isTaken) {
      const found = lists.get(list) ?? { tried: new Set(), taken: new Set() };
      lists.set(list, found);
      found.tried.add(rule);
      if (isTaken) found.taken.add(rule);
    },
    lists: () => [...lists].map(([list, { tried, taken }]) => ({ list, tried: [...tried], taken: [...taken] })),
  };
}

/** How a message was understood, for the person who mends a misreading; it holds the message's own words. */
function explainRead({ readings, language, account = [], weighed = [] }: MessageRead, rules: readonly ListTried[]) {
  return {
    ...(language && { language }),
    tokens: account.flatMap(({ item }) =>
      item.tokens.map(({ raw, forms, ending, cues }) => ({
        raw,
        forms,
        ...(ending !== undefined && { ending }),
        ...(cues && { cues: [...cues] }),
      })),
    ),
    rules,
    words: account.map(({ item, standing, by }) => ({
      words: wordsOf(item),
      ...(item.corrected && { corrected: true }),
      kinds: [
        ...new Set(item.matches.map(({ phrase: { kind, value } }) => (value === '' ? kind : `${kind}:${value}`))),
      ],
      standing,
      by,
    })),
    weighed: weighed.map(({ candidates, isClose }) => ({ candidates, isClose })),
    readings: readings.map(outcomeOf),
  };
}

/** Prints a question's words with their cues, what became of them, the rules that were tried, and what it was read as. */
export async function explain(config: Config, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { lang: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const text = positionals.join(' ').trim();
  if (text === '') throw new UsageWrong('There is no question.');
  const language = readLanguage(values.lang);
  const { codebook, lexicon } = openKnowledge(config.dataDir, undefined, await readLoaded(config));
  // Kept readings hold no words of the person.
  const reader = createReader({ codebook, lexicon });
  const today = dayInAlmaty(config.fixedNow ?? new Date());
  const hearing = createHearing();
  const read = reader.read(text, { today, ...(language && { language }), tell: hearing.tell });
  const told = explainRead(read, hearing.lists());
  if (values.json) {
    console.log(JSON.stringify(told, null, 2));
    return 0;
  }
  for (const { raw, forms, cues = [] } of told.tokens)
    console.log(`${raw.padEnd(24)} ${forms.join(' ').padEnd(24)} ${cues.join(' ')}`.trimEnd());
  console.log();
  for (const { words, kinds, standing, by } of told.words)
    console.log(`${words.padEnd(24)} ${standing.padEnd(9)} ${by.padEnd(18)} ${kinds.join(' ')}`.trimEnd());
  console.log();
  const examples = readExamples(config.dataDir);
  for (const { list, tried, taken } of told.rules) {
    console.log(`${list}: tried ${tried.join(', ')}`);
    for (const rule of taken) {
      const like = examples.filter((one) => one.rule === `${list}: ${rule}`).map(({ text }) => `«${text}»`);
      console.log(`  took ${rule}${like.length > 0 ? `, as in ${like.join(', ')}` : ''}`);
    }
  }
  for (const { candidates, isClose } of told.weighed) {
    const told = candidates.map(({ reading, weight, by }) => `${reading} ${weight} (${by.join(', ')})`);
    console.log(`weighed: ${told.join(' | ')}${isClose ? ' — too near to call' : ''}`);
  }
  for (const reading of told.readings) console.log(`→ ${reading}`);
  return 0;
}
