import { readFileSync } from 'node:fs';
import { renderText } from '../../src/replies/layout/render-text.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { openPlayed } from '../notices/open-notices.ts';
import { createTalk } from '../talk.ts';
import { loadFacts, score, summary } from './score.mjs';

export interface BankQuestion {
  readonly id: string;
  readonly lang: string;
  readonly kind: string;
  readonly text: string;
  readonly turns?: readonly string[];
  readonly ui_lang: string;
  readonly today?: string;
}

export interface Scored {
  readonly question: BankQuestion;
  readonly result: {
    id: string;
    pass: boolean;
    outcome: string;
    reason: string;
    lang: string;
    kind: string;
    lang_ok: boolean;
  };
  readonly text: string;
}

export function readQuestions(path: string): BankQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Texts and buttons of several replies to one message, as the judge reads them. */
function asBankReply(replies: readonly Reply[]) {
  return {
    text: replies.map(renderText).join('\n\n'),
    buttons: replies.flatMap((reply) => reply.buttons.map(({ label, command }) => ({ label, data: command }))),
    images: 0,
  };
}

/** Every question through the desk, after its earlier turns, judged. */
export async function scoreDesk(questions: readonly BankQuestion[]): Promise<Scored[]> {
  const facts = loadFacts('data');
  const scored: Scored[] = [];
  const { parts: subscriptions, close } = await openPlayed();
  for (const question of questions) {
    const desk = createTalk({ subscriptions, ...(question.today && { today: question.today }) });
    const say = (text: string) =>
      desk.receive({ platform: 'telegram', chat: question.id, person: '1', text, userLanguage: question.ui_lang });
    for (const turn of question.turns ?? []) await say(turn);
    const reply = asBankReply(await say(question.text));
    scored.push({ question, result: score(question, reply, facts), text: reply.text });
  }
  await close();
  return scored;
}

export function describeScore(scored: readonly Scored[]): string {
  const failed = scored.filter(({ result }) => !result.pass);
  const lines = failed.map(
    ({ question, result }) =>
      `${result.outcome.toUpperCase().padEnd(11)}${question.id}  ${result.reason}\n${' '.repeat(11)}«${question.text.slice(0, 100)}»`,
  );
  return [...lines, '', summary(scored.map(({ result }) => result)).text].join('\n');
}
