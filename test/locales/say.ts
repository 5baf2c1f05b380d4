/** `npm run say -- MESSAGE_ID [NAME=VALUE …]`: how a message reads in the three languages. What is not given stays as its placeholder. */
import { loadMessages } from '../../src/replies/messages/load-messages.ts';
import type { MessageId } from '../../src/replies/messages/message-ids.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';

const [id, ...given] = process.argv.slice(2);
if (id === undefined) {
  console.error('Usage: npm run say -- MESSAGE_ID [NAME=VALUE …]');
  process.exit(64);
}
const values = Object.fromEntries(
  given.map((each) => {
    const [name = '', value = ''] = each.split(/=(.*)/s);
    return [name, /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value];
  }),
);
const messages = loadMessages('locales', ({ reason }) => {
  if (reason !== 'no such message') return;
  console.error(`There is no message "${id}" in locales/.`);
  process.exit(1);
});
for (const language of LANGUAGES) {
  console.log(`${language}  ${messages.say(language, id as MessageId, values as never)}`);
}
