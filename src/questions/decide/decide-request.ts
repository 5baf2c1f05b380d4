import { isRequestName, type RequestName } from '../../statistics/commands.ts';
import type { Frame } from '../frame/frame.ts';
import { has } from '../frame/frame.ts';
import type { Reading } from '../reading.ts';
import { isCue, isKind, phraseValue } from '../vocabulary/find-items.ts';

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

/** "don't ping me about it", «перестань присылать»: what is asked for is taken back. */
function isTakenBack({ items }: Frame): boolean {
  return items.some((item, at) => phraseValue(item, 'request') === 'subscribe' && isCue(items[at - 1], 'refusing'));
}

/** A request about the conversation itself, in words. */
export function decideRequest(frame: Frame): Reading | undefined {
  const asked = (frame.values.get('request') ?? []).map((value) => {
    const [name = '', argument = ''] = value.split(':');
    return { name, argument };
  });
  const found = ORDER.map((name) => asked.find((one) => one.name === name)).find((one) => one !== undefined);
  if (found && isRequestName(found.name)) {
    if (isGuessed(frame) && isAboutFigures(frame)) return undefined;
    const quiet = found.name === 'unsubscribe' || found.name === 'subscribe' || found.name === 'subscriptions';
    if (found.name === 'subscribe' && isTakenBack(frame)) return { kind: 'request', name: 'unsubscribe', argument: '' };
    if (quiet || !isAboutFigures(frame)) {
      return { kind: 'request', name: found.name, argument: found.argument };
    }
  }
  if (has(frame, 'csv') && !isAboutFigures(frame)) return { kind: 'request', name: 'csv', argument: '' };
  return undefined;
}
