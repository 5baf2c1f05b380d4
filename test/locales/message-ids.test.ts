import { expect, it } from 'vitest';
import { readLocale } from './read-locale.ts';

const HEAD = `/**
 * The messages there are and the variables each takes. Written from locales/en/*.ftl by test/locales/message-ids.test.ts:
 * \`npx vitest run test/locales -u\` after a change there.
 */
`;

const key = (id: string) => (/^[a-z_]\w*$/.test(id) ? id : `'${id}'`);

it('types every message with its variables', async () => {
  const lines = [...readLocale('en').variables].map(
    ([id, names]) => `  ${key(id)}: ${names.length > 0 ? names.map((name) => `'${name}'`).join(' | ') : 'never'};\n`,
  );
  const text = `${HEAD}export interface MessageVariables {\n${lines.join('')}}\n\nexport type MessageId = keyof MessageVariables;\n`;
  await expect(text).toMatchFileSnapshot('../../src/replies/message-ids.ts');
});
