/**
 * The conversation that all platforms share: read the message, answer it, say it in the right language, remember what a
 * follow-up may lean on. Nothing thrown reaches a chat: what goes wrong becomes a reply with a reference for the log.
 */
import { randomBytes } from 'node:crypto';
import type { Answers, ClaimJudge } from '../answers/create-answers.ts';
import type { Settlement } from '../dataset/find-region.ts';
import type { Reader } from '../questions/create-reader.ts';
import type { MessageRead, Reading, ReadingContext } from '../questions/reading.ts';
import { earlierThan } from '../questions/talk/earlier-questions.ts';
import type { Replies } from '../replies/create-replies.ts';
import type { Reply } from '../replies/reply.ts';
import { EXAMPLES } from '../replies/talk/say-notice.ts';
import { formatCommand } from '../statistics/command.ts';
import { findNearestCommand } from '../statistics/commands.ts';
import type { EntryTable } from '../statistics/facts/entry.ts';
import type { Language } from '../statistics/language.ts';
import type { Question } from '../statistics/question.ts';
import { dayInAlmaty } from '../statistics/time/today.ts';
import { placeIn } from '../stores/chat-place.ts';
import type { ChatKey, ChatStore, Platform, TableForm } from '../stores/chat-store.ts';
import type { Conversation, ConversationStore, Talk } from '../stores/conversation-store.ts';
import { moveSettings } from '../stores/move-settings.ts';
import { chooseLanguage, readLanguageTag } from './choose-language.ts';
import type { Desk, Incoming } from './desk.ts';
import type { Exchange } from './exchange.ts';
import type { FloodGuard } from './flood-guard.ts';
import { questionOfReading, questionsOf } from './read-asked.ts';
import { readCharted } from './read-charted.ts';
import { createReadCounter } from './read-counts.ts';
import { readLink } from './read-link.ts';
import { readPlace } from './read-place.ts';
import { answerRequest } from './requests/answer-request.ts';
import type { SubscriptionParts } from './requests/answer-subscription.ts';
import { withAnswer } from './with-answer.ts';

/** What the desk tells the operator: never a word of a message. */
export interface DeskEvents {
  replied(event: { platform: string; language: Language; outcome: Reply['outcome']; ms: number }): void;
  failed(event: { platform: string; reference: string; error: unknown }): void;
}

export interface DeskParts {
  readonly reader: Reader;
  readonly answers: Answers & ClaimJudge;
  readonly replies: Replies;
  readonly store: ChatStore;
  /** The day that «last year» counts from; may be fixed. */
  readonly now: () => Date;
  /** Milliseconds that always run on, for what expires and what refills. */
  readonly elapsedMs?: () => number;
  readonly defaultLanguage: Language;
  readonly floodGuard?: FloodGuard;
  readonly events?: DeskEvents;
  readonly conversations: ConversationStore;
  /** In which each release is announced, by platform. */
  readonly channelOf?: (platform: Platform) => string | undefined;
  /** Where places that people send lie; without it they are taken for no words. */
  readonly settlements?: () => readonly Settlement[];
  /** Absent where nobody could be told anything: a question from the command line. */
  readonly subscriptions?: SubscriptionParts;
  /** Where administrators enter figures. */
  readonly entries?: EntryTable;
}

type ReadingOf<Kind extends Reading['kind']> = Extract<Reading, { kind: Kind }>;

interface Turn {
  readonly reply: Reply;
  readonly after?: Conversation;
}

const MOST_SUGGESTED = 5;
/** Fits into a button of every platform. */
const LONGEST_OFFERED = 60;

export function createDesk(parts: DeskParts): Desk {
  const { reader, answers, replies, store, conversations, now, floodGuard, events } = parts;
  const elapsedMs = parts.elapsedMs ?? Date.now;
  const { subscriptions } = parts;
  const counter = createReadCounter();
  const requestParts = { ...parts, counter };
  const chatKeyOf = (key: ChatKey) => `${key.platform}:${key.id}`;

  /** What came without words asks by where it lies, if by anything. */
  function readContent({ content }: Incoming, context: ReadingContext): MessageRead {
    const place =
      content?.kind === 'location' ? readPlace(reader, content.point, parts.settlements?.() ?? [], context) : undefined;
    return place ?? { readings: [] };
  }

  function sayWithoutWords({ content }: Incoming, language: Language): Turn[] {
    if (!content) return [];
    return [{ reply: replies.sayWordless(content.kind === 'location' ? 'abroad' : content.kind, language) }];
  }

  function read(incoming: Incoming, before: Conversation | undefined, today: string, known?: Language): MessageRead {
    const spoken = { today, ...(known && { language: known }) };
    if (incoming.content) return readContent(incoming, spoken);
    if (incoming.linked) return readLink(reader, incoming.text, spoken);
    const picked = pickedChoice(incoming.text, before);
    return reader.read(picked ? formatCommand(picked) : incoming.text, {
      ...spoken,
      ...(before?.question && { previous: before.question }),
      ...(before?.earlierQuestions && { earlierQuestions: before.earlierQuestions }),
    });
  }

  function answerQuestion(question: Question, exchange: Exchange, reading?: ReadingOf<'question'>): Turn {
    const first = answers.answer(question, { today: exchange.today });
    const isFallen = first.outcome === 'missing' && reading?.fallback !== undefined;
    const answer = isFallen ? answers.answer(reading.fallback, { today: exchange.today }) : first;
    return {
      reply: reading?.chart
        ? replies.sayChart(answer, exchange.language, { form: reading.chart, reading, ask: askOn(exchange.today) })
        : replies.sayAnswer(answer, exchange.language, reading),
      after: { question: answer.question, answer, language: exchange.language },
    };
  }

  /** Answers to the questions, and to what is nearest where there is none. */
  function suggestFor(questions: readonly Question[], exchange: Exchange): Reply[] {
    const said = new Map<string, Reply>();
    const wanted = [...questions];
    for (let at = 0; at < wanted.length && said.size < MOST_SUGGESTED; at += 1) {
      const answer = answers.answer(wanted[at] as Question, { today: exchange.today });
      if (answer.outcome === 'missing') wanted.push(...answer.suggestions.map(({ question }) => question));
      if (at < questions.length || answer.outcome === 'answered') {
        const reply = replies.sayAnswer(answer, exchange.language);
        said.set(reply.command ?? String(at), reply);
      }
    }
    return [...said.values()];
  }

  const askOn = (today: string) => (question: Question) => answers.answer(question, { today });

  /** `/chart top net 2024`, `/chart map …`; with nothing behind it the last answer. */
  async function answerChart({ argument }: ReadingOf<'request'>, exchange: Exchange): Promise<Turn> {
    const { language, today, before } = exchange;
    const { form, reading, isBare } = readCharted(reader, argument, { today, language });
    if (reading && reading.kind !== 'question') return turn(reading, exchange);
    const asked = reading?.question ?? (isBare ? before?.question : undefined);
    if (!asked) return { reply: replies.sayNoChartYet(language) };
    const answer = answers.answer(asked, { today });
    return {
      reply: replies.sayChart(answer, language, { form, ask: askOn(today) }),
      after: { question: answer.question, answer, language },
    };
  }

  /** A misspelt command is offered as it was probably meant. */
  function sayMisread(reading: ReadingOf<'misread'>, { text, language }: Exchange): Reply {
    const { reason, words, suggestions, isWithout } = reading;
    const reply = replies.sayMisread(reason, words, suggestions, language, isWithout);
    const [, name = '', rest = ''] = (reason === 'unknown_command' && /^\/(\p{L}+)(.*)$/su.exec(text)) || [];
    const nearest = findNearestCommand(name.toLowerCase());
    if (nearest === undefined) return reply;
    const whole = `/${nearest}${rest.replace(/\s+/g, ' ').trimEnd()}`;
    const command = whole.length <= LONGEST_OFFERED ? whole : `/${nearest}`;
    return { ...reply, buttons: [{ label: command, command }, ...reply.buttons] };
  }

  async function turn(reading: Reading, exchange: Exchange): Promise<Turn> {
    const { language, before } = exchange;
    switch (reading.kind) {
      case 'question':
        return answerQuestion(reading.question, exchange, reading);
      case 'ask': {
        const [question] = reading.choices;
        return {
          reply: replies.sayChoices(reading.about, reading.choices, language),
          after: { ...(question && { question }), choices: reading.choices, language },
        };
      }
      case 'misread':
        return { reply: sayMisread(reading, exchange), after: { ...before, language } };
      case 'request':
        if (reading.name === 'chart') return answerChart(reading, exchange);
        return { reply: await answerRequest(reading, exchange, requestParts) };
    }
  }

  /** The conversation as it stood at the message that is replied to: its command stands in it. */
  function contextOf(command: string | undefined, before: Conversation | undefined, today: string) {
    if (command === undefined) return undefined;
    const [reading] = reader.read(command, { today }).readings;
    const question = reading && questionOfReading(reader, reading, { today });
    if (!question) return undefined;
    const isLast = before?.question !== undefined && formatCommand(before.question) === formatCommand(question);
    return isLast ? before : { question, answer: answers.answer(question, { today }) };
  }

  /** What the message leans on: the message it replies to, else the person's own last question there, else the thread's. */
  async function recall(incoming: Incoming, talk: Talk, at: number, today: string): Promise<Conversation | undefined> {
    const before = withAnswer(await conversations.recall(talk, at), askOn(today));
    if (incoming.linked) return before;
    const replied = contextOf(incoming.repliedTo, before, today);
    if (replied ?? before) return replied ?? before;
    return incoming.tapped ? undefined : contextOf(await incoming.findRepliedTo?.(), before, today);
  }

  /** Who had gone is back: whatever comes from the chat says so. A failed write is made good by the next message. */
  async function wake(key: ChatKey): Promise<void> {
    await subscriptions?.wake(key).catch(() => undefined);
  }

  /** The form tapped, kept where it is to be; what could not be written holds for this answer. */
  async function settleForm({ form }: Incoming, key: ChatKey, before: 'rich' | undefined): Promise<TableForm> {
    if (form?.isKept) await store.setForm(key, form.chosen).catch(() => undefined);
    return form?.chosen ?? before ?? 'text';
  }

  async function converse(incoming: Incoming): Promise<readonly Reply[]> {
    const key: ChatKey = { platform: incoming.platform, id: incoming.chat };
    const { topic, thread, person, opens } = incoming;
    const talk: Talk = { chat: chatKeyOf(key), topic, thread, person };
    const guarded = `${talk.chat}|${person}`;
    const at = elapsedMs();
    const today = dayInAlmaty(now());
    const [before, settings] = await Promise.all([
      recall(incoming, talk, at, today),
      // What cannot be read at the moment keeps nobody from an answer.
      store.find(key).catch(() => undefined),
      wake(key),
    ]);
    const chosen = settings?.language;
    const known = { chosen, spoken: before?.language, user: incoming.userLanguage, fallback: parts.defaultLanguage };
    // Reading is the dearest step: what is too much is turned away before it.
    const admission = floodGuard?.admit(guarded, at) ?? 'admitted';
    if (admission !== 'admitted') {
      const language = chooseLanguage({ ...known, written: undefined });
      return admission === 'refused' ? [replies.sayTooFast(language)] : [];
    }

    const user = readLanguageTag(incoming.userLanguage);
    const work = createStopwatch();
    const message = work.time(() => read(incoming, before, today, chosen ?? before?.language ?? user));
    if (!incoming.tapped) counter.count(message);
    const language = chooseLanguage({ ...known, written: incoming.tapped ? undefined : message.language });
    const place = placeIn(key, topic);
    const exchange: Exchange = { key, place, person, text: incoming.text, language, today, before };
    const turns: Turn[] = [];
    // Only what it does before it waits for something is the work of this message.
    for (const reading of message.readings) turns.push(await work.time(() => turn(reading, exchange)));
    if (turns.length === 0) turns.push(...sayWithoutWords(incoming, language));
    floodGuard?.charge(guarded, work.spentMs());
    const after = turns.findLast((each) => each.after)?.after;
    if (after) {
      const isNew = after.question !== undefined && after.question !== before?.question;
      const earlierQuestions = isNew
        ? earlierThan(before?.question, before?.earlierQuestions)
        : before?.earlierQuestions;
      const kept = { ...after, ...(earlierQuestions && { earlierQuestions }) };
      await conversations.remember(talk, kept, at);
      if (opens !== undefined) await conversations.remember({ ...talk, thread: opens }, kept, at);
    }
    const form = await settleForm(incoming, key, settings?.form);
    return turns.map(({ reply }) => (form === 'rich' ? { ...reply, form } : reply));
  }

  return {
    async receive(incoming) {
      const started = performance.now();
      let said: readonly Reply[];
      try {
        said = await converse(incoming);
      } catch (error) {
        const reference = randomBytes(4).toString('hex');
        events?.failed({ platform: incoming.platform, reference, error });
        said = [replies.sayFailed(reference, readLanguageTag(incoming.userLanguage) ?? parts.defaultLanguage)];
      }
      const ms = performance.now() - started;
      for (const { language, outcome } of said) {
        events?.replied({ platform: incoming.platform, language, outcome, ms });
      }
      return said;
    },

    hear: ({ platform, chat }) => wake({ platform, id: chat }),

    async move(platform, from, to) {
      const [before, after] = [{ platform, id: from } as const, { platform, id: to } as const];
      await moveSettings(store, before, after);
      await subscriptions?.move(before, after);
    },

    async suggest(incoming) {
      const person = `inline:${incoming.platform}:${incoming.person}`;
      if ((floodGuard?.admit(person, elapsedMs()) ?? 'admitted') !== 'admitted') return [];
      const work = createStopwatch();
      const today = dayInAlmaty(now());
      const user = readLanguageTag(incoming.userLanguage);
      const message = work.time(() => reader.read(incoming.text, { today, ...(user && { language: user }) }));
      const language = chooseLanguage({
        written: message.language,
        user: incoming.userLanguage,
        fallback: parts.defaultLanguage,
      });
      const key: ChatKey = { platform: incoming.platform, id: incoming.chat };
      const exchange: Exchange = {
        key,
        place: key,
        person: incoming.person,
        text: incoming.text,
        language,
        today,
        before: undefined,
      };
      const questions = incoming.text === '' ? EXAMPLES : message.readings.flatMap(questionsOf);
      const said = work.time(() => suggestFor(questions, exchange));
      floodGuard?.charge(person, work.spentMs());
      return said;
    },
  };
}

/** The choice that a typed number stands for, where the last reply asked back. */
function pickedChoice(text: string, before: Conversation | undefined): Question | undefined {
  return /^[1-9]$/.test(text.trim()) ? before?.choices?.[Number(text.trim()) - 1] : undefined;
}

interface Stopwatch {
  /** What the work returns; counted until it returns, not until a promise of its is kept. */
  time<Result>(work: () => Result): Result;
  spentMs(): number;
}

function createStopwatch(): Stopwatch {
  let spentMs = 0;
  return {
    time(work) {
      const started = performance.now();
      try {
        return work();
      } finally {
        spentMs += performance.now() - started;
      }
    },
    spentMs: () => spentMs,
  };
}
