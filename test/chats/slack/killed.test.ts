/** Koshi is killed again and again while people ask in Slack: every question is answered, and only those under way twice. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { APP_TOKEN, BOT_TOKEN, createFakeSlack, type FakeSlack } from '../../fakes/slack/create-fake-slack.ts';
import { createStateDir, runKoshi } from '../../run-koshi.ts';
import { numberedWord } from '../numbered-word.ts';

/** More for a longer look: `KILLS=20 npx vitest run test/chats/slack/killed.test.ts`. */
const KILLS = Number(process.env.KILLS ?? 3);
const PEOPLE = ['UEN', 'URU', 'UKK'];
const QUESTIONS = 2;
const MINUTE_MS = 60_000;

let slack: FakeSlack;
beforeEach(async () => {
  slack = await createFakeSlack();
  for (const person of PEOPLE) slack.workspace.addPerson(person, 'en-GB', 'Ann');
});
afterEach(() => slack.close());

it(
  'loses no question and doubles only those under way when it is killed',
  async () => {
    const STATE_DIR = createStateDir();
    const start = () =>
      runKoshi([], {
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_APP_TOKEN: APP_TOKEN,
        SLACK_API_URL: slack.apiUrl,
        FIXED_NOW: '2025-06-15T12:00:00+05:00',
        STATE_DIR,
      });
    const asked: string[] = [];
    const deliveries: Promise<unknown>[] = [];
    const answers = () => asked.map((word) => slack.workspace.shown.filter(({ text }) => text.includes(word)).length);
    const unanswered = () => answers().filter((count) => count === 0).length;
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const koshi = start();
      for (let place = 0; place < QUESTIONS; place += 1) {
        for (const user of PEOPLE) {
          // The reply names what it did not understand, so that each is known by its answer.
          const word = numberedWord(asked.length);
          asked.push(word);
          deliveries.push(slack.dm({ user, text: `glossary ${word}` }));
        }
      }
      if (kill === KILLS) {
        while (unanswered() > 0) await slack.next();
        koshi.kill('SIGTERM');
      } else {
        // At another moment each time, and few enough under way that Slack's three repeats suffice for each.
        while (unanswered() > 1 + ((kill * 5) % PEOPLE.length)) await slack.next();
        koshi.kill('SIGKILL');
      }
      await koshi.ended;
    }
    await Promise.all(deliveries);
    const doubled = answers().reduce((sum, count) => sum + count - 1, 0);
    // One of each person may be under way.
    expect(doubled).toBeLessThanOrEqual(KILLS * PEOPLE.length);
  },
  5 * MINUTE_MS,
);
