import type { RequestReading } from '../../questions/reading.ts';
import { runnersUp } from '../../questions/talk/runners-up.ts';
import type { Replies } from '../../replies/create-replies.ts';
import type { Reply } from '../../replies/reply.ts';
import { ALL_COMMANDS } from '../../replies/talk/say-notice.ts';
import { toldFigures } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import { SLACK_COMMANDS } from '../../statistics/commands.ts';
import { isLanguage } from '../../statistics/language.ts';
import { QUIET_HOURS } from '../../statistics/subscription.ts';
import { TABLE_FORMS } from '../../stores/chat-store.ts';
import type { Exchange } from '../exchange.ts';
import { answerEntry } from './answer-entry.ts';
import { answerSubscription, heldIn, isAboutSubscriptions } from './answer-subscription.ts';
import { answerUndo } from './answer-undo.ts';
import type { RequestParts } from './request-parts.ts';

/** The word after `/forget` that deletes; buttons carry it. */
const CONFIRMED = 'yes';
/** After `/language`: in the language of each question. */
const AUTO = 'auto';

const isAllowed = async ({ key, person }: Exchange, { subscriptions }: RequestParts): Promise<boolean> =>
  subscriptions === undefined || subscriptions.mayChange(key, person);

/** `kk`, `ru`, `en` or `auto`, which chooses none; anything else asks. */
async function setLanguage({ argument }: RequestReading, exchange: Exchange, parts: RequestParts): Promise<Reply> {
  const { replies, store } = parts;
  const { key, person } = exchange;
  const before = (await store.find(key))?.language;
  const language = isLanguage(argument) ? argument : undefined;
  if (!language && argument !== AUTO) return replies.sayLanguageChoice(before, exchange.language);
  if (!(await isAllowed(exchange, parts))) return replies.sayNotAdmin(exchange.language);
  try {
    await store.setLanguage(key, language);
  } catch {
    // The store has told the operator why; the user must know that nothing was kept.
    return replies.sayNotSaved(language ?? exchange.language);
  }
  return { ...replies.sayLanguageSet(language, before, language ?? exchange.language), by: person };
}

/** The language, the form, the quiet hours and what is kept; `form rich` and `form text` choose. In groups for administrators. */
async function showSettings({ argument }: RequestReading, exchange: Exchange, parts: RequestParts): Promise<Reply> {
  const { replies, store, subscriptions } = parts;
  const { key, place, language } = exchange;
  if (!(await isAllowed(exchange, parts))) return replies.sayNotAdmin(language);
  const chosen = TABLE_FORMS.find((form) => argument === `form ${form}`);
  try {
    if (chosen) await store.setForm(key, chosen);
  } catch {
    return replies.sayNotSaved(language);
  }
  const settings = await store.find(key);
  const held = subscriptions ? await heldIn(key, subscriptions) : [];
  const deliveries = (await subscriptions?.deliveriesOf(place))?.length ?? 0;
  const hours = held.flatMap(({ terms }) => terms.quiet ?? (terms.rhythm === 'at_once' ? [] : QUIET_HOURS));
  const quiet = [...new Map(hours.map((each) => [JSON.stringify(each), each])).values()];
  const said = {
    ...key,
    ...(settings?.language && { language: settings.language }),
    subscriptions: held.length,
    deliveries,
    quiet,
  };
  const form = settings?.form ?? 'text';
  return replies.saySettings({ ...said, ...(key.platform === 'telegram' && { form }) }, language);
}

async function forget({ argument }: RequestReading, exchange: Exchange, parts: RequestParts): Promise<Reply> {
  const { replies, store, conversations, subscriptions } = parts;
  const { key, person } = exchange;
  const settings = await store.find(key);
  const held = subscriptions ? await heldIn(key, subscriptions) : [];
  const deliveries = (await subscriptions?.deliveriesOf(exchange.place))?.length ?? 0;
  const isHeld = settings !== undefined || held.length + deliveries > 0;
  if (argument !== CONFIRMED) {
    const said = { ...key, ...settings, subscriptions: held.length, deliveries };
    return replies.sayForget(isHeld ? said : undefined, exchange.language);
  }
  if (!(await isAllowed(exchange, parts))) return replies.sayNotAdmin(exchange.language);
  try {
    await subscriptions?.forget(key);
    await store.forget(key);
  } catch {
    return replies.sayNotSaved(exchange.language);
  }
  await conversations.forgetChat(`${exchange.key.platform}:${exchange.key.id}`);
  if (settings?.language === undefined && held.length === 0) return replies.sayForgotten(exchange.language);
  const undone = { language: settings?.language ?? null, subscriptions: held };
  return { ...replies.sayForgotten(exchange.language, undone), by: person };
}

/** Of the commands those that the platform has: Slack knows those of its manifest alone. */
function help({ argument }: RequestReading, { key, language }: Exchange, replies: Replies): Reply {
  const inSlack = new Set(SLACK_COMMANDS.map(({ name }) => name));
  const has = (command: string) => key.platform !== 'slack' || inSlack.has(command);
  return replies.sayHelp(language, has, argument === ALL_COMMANDS);
}

function checkClaims(text: string, exchange: Exchange, { reader, answers, replies }: RequestParts): Reply {
  const { today, language } = exchange;
  const checked = reader
    .readClaims(text, { today, language })
    .map((claim) => ({ claim, verdict: answers.judge(claim, { today }) }));
  return replies.sayChecked(checked, language);
}

function sendCsv(request: RequestReading, exchange: Exchange, { answers, replies }: RequestParts): Reply {
  const answer = request.question
    ? answers.answer(request.question, { today: exchange.today })
    : exchange.before?.answer;
  return answer ? replies.sayCsv(answer, exchange.language) : replies.sayNoAnswerYet(exchange.language);
}

/** `/notes net KZ-71 2024`, `/sources net KZ-71 2024`; with nothing behind it the last answer. */
function sayMore(request: RequestReading, exchange: Exchange, { answers, replies }: RequestParts): Reply {
  const answer = request.question
    ? answers.answer(request.question, { today: exchange.today })
    : exchange.before?.answer;
  if (!answer) return replies.sayNoAnswerYet(exchange.language);
  return replies.sayMore(request.name === 'notes' ? 'notes' : 'sources', answer, exchange.language);
}

/** What a reader doubts goes to the administrators: which question, which figures, and no word more. */
function report(request: RequestReading, exchange: Exchange, { answers, replies, subscriptions }: RequestParts): Reply {
  const answer = request.question
    ? answers.answer(request.question, { today: exchange.today })
    : exchange.before?.answer;
  if (!answer) return replies.sayNoAnswerYet(exchange.language);
  const figures = answer.outcome === 'answered' ? toldFigures(answer.body) : answer.nearest;
  const isTold = subscriptions?.report({ command: formatCommand(answer.question), figures }) ?? false;
  return replies.sayReported(isTold, exchange.language);
}

/** `/meant net KZ-71 2024`: what else the words may have asked. */
function sayMeant({ question }: RequestReading, exchange: Exchange, { replies }: RequestParts): Reply {
  const asked = question ?? exchange.before?.question;
  return asked
    ? replies.sayChoices('meant', runnersUp(asked), exchange.language)
    : replies.sayNoAnswerYet(exchange.language);
}

/** Requests about the conversation itself: language, what is kept, help. */
export async function answerRequest(request: RequestReading, exchange: Exchange, parts: RequestParts): Promise<Reply> {
  const { replies, answers, subscriptions } = parts;
  if (isAboutSubscriptions(request)) {
    return subscriptions
      ? answerSubscription(request, exchange, {
          ...subscriptions,
          answers,
          desk: replies,
          read: parts.counter.counts(),
        })
      : replies.saySubscribeElsewhere(exchange.language);
  }
  switch (request.name) {
    case 'start':
      return replies.sayStart(exchange.language, parts.channelOf?.(exchange.key.platform));
    case 'thanks':
      return replies.sayThanks(exchange.language);
    case 'language':
      return setLanguage(request, exchange, parts);
    case 'settings':
      return showSettings(request, exchange, parts);
    case 'forget':
      return forget(request, exchange, parts);
    case 'undo':
      return answerUndo(request.argument, exchange, parts);
    case 'privacy':
      return replies.sayPrivacy(exchange.language);
    case 'check':
      return checkClaims(request.argument, exchange, parts);
    case 'report':
      return report(request, exchange, parts);
    case 'enter':
      return (await answerEntry(request, exchange, parts)) ?? help(request, exchange, replies);
    case 'csv':
      return sendCsv(request, exchange, parts);
    case 'meant':
      return sayMeant(request, exchange, parts);
    case 'notes':
    case 'sources':
      return sayMore(request, exchange, parts);
    default:
      return help(request, exchange, replies);
  }
}
