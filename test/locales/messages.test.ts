import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/replies/messages/load-messages.ts';
import type { MessageId } from '../../src/replies/messages/message-ids.ts';
import type { MessageProblem } from '../../src/replies/messages/messages.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { type Locale, readLocale } from './read-locale.ts';

const LOCALES = { kk: readLocale('kk'), ru: readLocale('ru'), en: readLocale('en') };

function sourceTexts(folder = 'src'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceTexts(path);
    return path.endsWith('.ts') && entry.name !== 'message-ids.ts' ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Ids named outright and shapes of ids put together (`flow-${flow}`). */
function readUses(): { literals: ReadonlySet<string>; shapes: readonly RegExp[] } {
  const text = sourceTexts().join('\n');
  const literals = new Set([...text.matchAll(/'([\w.-]+)'/g)].map((match) => match[1] ?? ''));
  const shapes = [...text.matchAll(/`((?:[\w.-]|\$\{[^}`]+\})+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((shape) => shape.includes('${') && shape.replace(/\$\{[^}]+\}/g, '').length >= 3)
    .map((shape) => new RegExp(`^${shape.replace(/\$\{[^}]+\}/g, '[\\w-]+').replaceAll('.', '\\.')}$`));
  return { literals, shapes };
}

const { literals, shapes } = readUses();
const isSaid = (id: string) => literals.has(id) || shapes.some((shape) => shape.test(id));

describe('the messages', () => {
  it.each(LANGUAGES)('of %s are all readable', (language) => {
    expect(LOCALES[language].junk).toEqual([]);
  });

  it.each(['kk', 'ru'] as const)('of %s are those of en with the same variables', (language) => {
    const strict = (locale: Locale) =>
      [...locale.variables]
        // What only other messages refer to is each language's own matter.
        .filter(([id]) => isSaid(id))
        .map(([id, names]) => [id, locale.phrases.has(id.split('.')[0] ?? '') ? 'free' : names]);
    expect(strict(LOCALES[language])).toEqual(strict(LOCALES.en));
  });

  it.each(LANGUAGES)('of %s come out whole when each variable is given', (language) => {
    const problems: MessageProblem[] = [];
    const messages = loadMessages('locales', (problem) => problems.push(problem));
    for (const [id, names] of LOCALES[language].variables) {
      const variables = Object.fromEntries(names.map((name) => [name, /count$|^quarter$/i.test(name) ? 2 : 'x']));
      expect(messages.say(language, id as MessageId, ...([variables] as unknown as [never]))).not.toMatch(
        /[{}\u2068\u2069]/,
      );
    }
    expect(problems).toEqual([]);
  });

  it.each(LANGUAGES)('of %s are all said somewhere', (language) => {
    const { variables, referenced } = LOCALES[language];
    expect([...variables.keys()].filter((id) => !isSaid(id) && !referenced.has(id))).toEqual([]);
  });

  it('tell of a message that is not there and of a variable that is missing, without throwing', () => {
    const problems: MessageProblem[] = [];
    const messages = loadMessages('locales', (problem) => problems.push(problem));
    expect(messages.say('en', 'no-such-message' as MessageId, ...([] as unknown as [never]))).toBe('no-such-message');
    expect(messages.say('ru', 'period-year', ...([{}] as unknown as [{ year: string }]))).toBe('{$year} год');
    expect(problems).toEqual([
      { language: 'en', id: 'no-such-message', reason: 'no such message' },
      { language: 'ru', id: 'period-year', reason: 'Unknown variable: $year' },
    ]);
  });
});
