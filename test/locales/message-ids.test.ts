import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { readLocale } from './read-locale.ts';

const HEAD = `/**
 * The messages there are and the variables each takes. Written from locales/ by test/locales/message-ids.test.ts:
 * \`npx vitest run test/locales -u\` after a change there.
 */
`;

const key = (id: string) => (/^[a-z_]\w*$/.test(id) ? id : `'${id}'`);

/** As the formatter lays it out: on one line while it fits, else one variable a line. */
function writeMember(id: string, names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  const line = `  ${key(id)}: ${quoted.length > 0 ? quoted.join(' | ') : 'never'};\n`;
  return line.length <= 121 ? line : `  ${key(id)}:\n${quoted.map((name) => `    | ${name}`).join('\n')};\n`;
}

it('types every message with its variables', async () => {
  const locales = LANGUAGES.map((language) => readLocale(language).variables);
  const ids = [...new Set(locales.flatMap((variables) => [...variables.keys()]))].sort();
  const members = ids.map((id) =>
    writeMember(id, [...new Set(locales.flatMap((variables) => variables.get(id) ?? []))].sort()),
  );
  const text = `${HEAD}export interface MessageVariables {\n${members.join('')}}\n\nexport type MessageId = keyof MessageVariables;\n`;
  await expect(text).toMatchFileSnapshot('../../src/replies/messages/message-ids.ts');
});
