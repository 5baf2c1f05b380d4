import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { openKnowledge } from '../house/open-knowledge.ts';
import { readLoaded } from '../house/open-stores.ts';
import { UsageWrong } from '../operations/usage-wrong.ts';
import { wordsOf } from '../questions/account/account.ts';
import { createReader } from '../questions/create-reader.ts';
import type { MessageRead, Reading } from '../questions/reading.ts';
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

/** How a message was understood, for the person who mends a misreading; it holds the message's own words. */
function explainRead({ readings, language, account = [] }: MessageRead) {
  return {
    ...(language && { language }),
    words: account.map(({ item, standing, by }) => ({
      words: wordsOf(item),
      ...(item.corrected && { corrected: true }),
      kinds: [
        ...new Set(item.matches.map(({ phrase: { kind, value } }) => (value === '' ? kind : `${kind}:${value}`))),
      ],
      standing,
      by,
    })),
    readings: readings.map(outcomeOf),
  };
}

/** Prints what became of every word of a question, and what it was read as. */
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
  const told = explainRead(reader.read(text, { today, ...(language && { language }) }));
  if (values.json) {
    console.log(JSON.stringify(told, null, 2));
    return 0;
  }
  for (const { words, kinds, standing, by } of told.words)
    console.log(`${words.padEnd(24)} ${standing.padEnd(9)} ${by.padEnd(18)} ${kinds.join(' ')}`.trimEnd());
  for (const reading of told.readings) console.log(`→ ${reading}`);
  return 0;
}
