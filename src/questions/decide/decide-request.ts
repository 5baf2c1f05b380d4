import { isRequestName, type RequestName } from '../../statistics/commands.ts';
import { lastDay } from '../../statistics/time/period.ts';
import type { Cue } from '../../statistics/word-kinds.ts';
import type { Frame } from '../frame/frame.ts';
import { has } from '../frame/frame.ts';
import type { Reading } from '../reading.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { hasCue, isCue, isKind, numberOf, phraseValue } from '../vocabulary/find-items.ts';

/** Off before on: «отмени подписку» holds the word for subscribing too. */
const ORDER: readonly RequestName[] = [
  'unsubscribe',
  'subscriptions',
  'subscribe',
  'forget',
  'privacy',
  'language',
  'help',
  'start',
];

function isAboutFigures(frame: Frame): boolean {
  const named = frame.indicators.length > 0 || has(frame, 'net_loss', 'net_gain', 'move', 'migration');
  return named && (frame.periods.length > 0 || frame.places.length > 0 || frame.countries.length > 0);
}

/** «жіберсеңіз» is near to the word for not sending: beside a question about figures a slip is no request. */
function isGuessed(frame: Frame): boolean {
  return frame.items.filter((item) => isKind(item, 'request')).every((item) => item.corrected);
}

/** More words tell more than a request. */
const MOST_WORDS = 9;

/** "don't ping me about it", «перестань присылать»: what is asked for is taken back. */
function isTakenBack({ items }: Frame): boolean {
  // «не отключайте», «не нужно отключать»
  const isRefused = (at: number) => isCue(items[isCue(items[at - 1], 'wanted') ? at - 2 : at - 1], 'refusing');
  // «отключите, пожалуйста, уведомления»; «не отключайте» takes nothing back, and with hours it is for the night only.
  const isPlain = items.length <= MOST_WORDS && items.every((item) => numberOf(item) === undefined);
  if (isPlain && items.some((item, at) => hasCue(item, 'switching_off') && !isRefused(at))) return true;
  // «хабарлама керек емес»
  const isDenied = (at: number) => isRefused(at) || isCue(items[at + 1], 'denial_behind');
  // «уведомления мне не нужны», "I don't need notifications"; «не нужно отключать» keeps them.
  const isSwitching = items.some((item) => hasCue(item, 'switching_off'));
  if (!isSwitching && items.some((item, at) => isCue(item, 'wanted') && isDenied(at))) return true;
  // "I get no notifications, subscribe me"
  const asked = items.flatMap((item, at) => (phraseValue(item, 'request') === 'subscribe' ? [at] : []));
  return asked.length > 0 && asked.every(isDenied);
}

const hasAny = ({ items }: Frame, ...cues: readonly Cue[]) => items.some((item) => hasCue(item, ...cues));

/** «больше не пишите»; «бот не біледі? … жіберші» asks what the bot knows. */
function refusesMessages(frame: Frame): boolean {
  const { items } = frame;
  const isOfBot = (at: number) => isCue(items[at - 1], 'bot') && isCue(items[at + 1], 'ability');
  return hasAny(frame, 'messaging') && items.some((item, at) => hasCue(item, 'refusing') && !isOfBot(at));
}

/** «больше не пишите», «жаңалық болса жазып жіберші», "what is this bot for": put together from words that mean nothing alone. */
const COMPOSED: readonly Rule<Frame, RequestName>[] = [
  {
    name: 'no more messages',
    take: (frame) => (hasAny(frame, 'silencing') || refusesMessages(frame) ? 'unsubscribe' : undefined),
  },
  {
    name: 'messages once something is new',
    take: (frame) =>
      hasAny(frame, 'once') && hasAny(frame, 'messaging') && has(frame, 'next', 'release') ? 'subscribe' : undefined,
  },
  {
    name: 'what the bot is able to do',
    take: (frame) =>
      hasAny(frame, 'bot') && hasAny(frame, 'ability') && !has(frame, 'release', 'what_is', 'sources')
        ? 'help'
        : undefined,
  },
];

/** Neither figures nor a place or a time are named, so that it can only be about the conversation. */
function isAboutTalk(frame: Frame): boolean {
  const named = frame.places.length + frame.countries.length + frame.groups.length + frame.periods.length;
  const isOther = has(
    frame,
    'thanks',
    'outside',
    'near',
    'term',
    'injection',
    'insult',
    'unheld_place',
    'migration',
    'move',
  );
  return named === 0 && frame.indicators.length === 0 && !isOther && frame.items.length <= MOST_WORDS;
}

function isOfThePast({ periods, today }: Frame): boolean {
  return periods.some((found) => found.kind === 'period' && !found.assumed && lastDay(found.period) < today);
}

/** Of what is told by itself, which may name figures; what is over needs none: «2022 жылғы айырымды хабарлаңыз». */
function isQuiet(frame: Frame, name: RequestName): boolean {
  if (name === 'subscribe') return !isAboutFigures(frame) || !isOfThePast(frame);
  return name === 'unsubscribe' || name === 'subscriptions';
}

/** «өңіраралық көші-қонға анықтама беріңіз»: of a word of the trade it is what the word means that is asked. */
function isOfTrade(frame: Frame): boolean {
  return (
    frame.indicators.length > 0 || frame.flows.length > 0 || has(frame, 'migration', 'term', 'net_gain', 'net_loss')
  );
}

/** «помогите понять, что такое сальдо», «напомните формулу коэффициента миграции»: the word for it begs for an answer. */
function isBeggedFor(frame: Frame, name: RequestName): boolean {
  if (!isOfTrade(frame)) return false;
  if (name === 'help') return has(frame, 'what_is');
  return name === 'subscribe' && has(frame, 'how_counted') && !has(frame, 'next', 'release', 'when');
}

/** Named by a phrase of the lexicon. */
function decideNamed(frame: Frame): Reading | undefined {
  const named = frame.values.get('request');
  if (!named) return undefined;
  const asked = named.map((value) => {
    const [name = '', argument = ''] = value.split(':');
    return { name, argument };
  });
  const found = ORDER.map((name) => asked.find((one) => one.name === name)).find((one) => one !== undefined);
  if (!found || !isRequestName(found.name)) return undefined;
  if (isGuessed(frame) && isAboutFigures(frame)) return undefined;
  if (isBeggedFor(frame, found.name)) return undefined;
  // "start it from 2015"
  if (found.name === 'start' && frame.periods.length > 0) return undefined;
  if (found.name === 'subscribe' && isTakenBack(frame)) return { kind: 'request', name: 'unsubscribe', argument: '' };
  return isQuiet(frame, found.name) || !isAboutFigures(frame)
    ? { kind: 'request', name: found.name, argument: found.argument }
    : undefined;
}

/** A request about the conversation itself, in words. */
export function decideRequest(frame: Frame): Reading | undefined {
  const named = decideNamed(frame);
  if (named) return named;
  const composed = isAboutTalk(frame) ? takeFirst('requests', COMPOSED, frame, frame.tell) : undefined;
  if (composed) return { kind: 'request', name: composed, argument: '' };
  return has(frame, 'csv') && !isAboutFigures(frame) ? { kind: 'request', name: 'csv', argument: '' } : undefined;
}
