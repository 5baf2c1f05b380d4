import { type Frame, has } from './frame.ts';

export function asksFigures(frame: Frame): boolean {
  const abroad = frame.abroad === 'from' || frame.abroad === 'to';
  return frame.indicators.length > 0 || abroad || has(frame, 'migration', 'move', 'crossing', 'net_loss', 'net_gain');
}

/** Names an indicator outright, not only «миграция» or «переехать». */
export function asksOutright(frame: Frame): boolean {
  return frame.indicators.length > 0 || has(frame, 'net_loss', 'net_gain');
}

export function isPlaced(frame: Frame): boolean {
  return (
    frame.places.length > 0 || frame.countries.length > 0 || frame.home !== undefined || frame.abroad !== undefined
  );
}

export function lendsSomething(frame: Frame): boolean {
  const some = isPlaced(frame) || frame.periods.length > 0 || frame.flows.length > 0 || frame.groups.length > 0;
  return some && frame.unknown.length <= 1 && frame.items.length <= 8;
}

/** A question of its own: the rest of the message is not needed to answer it. */
export function isFull(frame: Frame): boolean {
  return asksFigures(frame) && (isPlaced(frame) || frame.periods.length > 0);
}

/** «А уехало?» behind a full question of the same message. */
export function leansOnBefore(frame: Frame): boolean {
  return asksOutright(frame) && !isFull(frame) && frame.items.length <= 5 && has(frame, 'follow', 'and');
}
