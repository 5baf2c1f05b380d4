/**
 * Places value labels around the points of lines. The labels that matter most come first and always find a place;
 * the others are left out where they would touch another label, since their values are in the table as well.
 */
import { type Box, crosses, isInside, overlaps, type Segment } from './boxes.ts';

export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  /** Prefers the place under the point: for valleys. */
  readonly under: boolean;
  /** Is placed even where it covers lines, as long as it covers no other label. */
  readonly must: boolean;
}

export interface PlacedLabel {
  readonly wish: LabelWish;
  readonly box: Box;
}

export interface Surroundings {
  readonly room: Box;
  /** Boxes that no label may touch. */
  readonly taken: readonly Box[];
  /** Lines that labels had better not cover. */
  readonly lines: readonly Segment[];
  /** Points that labels had better not cover. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const DISTANCE = 18;
const POINT = 9;
/** A label that covers this much of the lines is left out: each line crossed costs 10, each step of preference 1. */
const TOO_MUCH = 25;
/** A label a line away from its point is the last resort. */
const FAR = 12;
const NEAR_PLACES = 8;

function candidates(wish: LabelWish): Box[] {
  const { x, y, width, height } = wish;
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const over = y - DISTANCE - height;
  const under = y + DISTANCE;
  const near = wish.under ? [under, over] : [over, under];
  const beside = y - height / 2;
  return [
    ...near.flatMap((top) => [box(x - width / 2, top), box(x - width - 4, top), box(x + 4, top)]),
    box(x + DISTANCE, beside),
    box(x - width - DISTANCE, beside),
    ...near.map((top) => box(x - width / 2, top + (top < y ? -height : height))),
  ];
}

function costOf(box: Box, surroundings: Surroundings): number {
  const lines = surroundings.lines.filter((line) => crosses(line, box)).length;
  const points = surroundings.points.filter((point) =>
    overlaps(box, { left: point.x - POINT, right: point.x + POINT, top: point.y - POINT, bottom: point.y + POINT }),
  ).length;
  return 10 * (lines + points);
}

export function placeLabels(wishes: readonly LabelWish[], surroundings: Surroundings): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const taken = [...surroundings.taken, ...placed.map(({ box }) => box)];
    let best: { box: Box; cost: number } | undefined;
    for (const [step, box] of candidates(wish).entries()) {
      if (!isInside(box, surroundings.room) || taken.some((other) => overlaps(box, other))) continue;
      const cost = step + (step >= NEAR_PLACES ? FAR : 0) + costOf(box, surroundings);
      if (!best || cost < best.cost) best = { box, cost };
    }
    if (best && (wish.must || best.cost < TOO_MUCH)) placed.push({ wish, box: best.box });
  }
  return placed;
}
