import type { MeasureText, TextStyle } from '../fonts/measure-text.ts';

const GAP = 20;

/** Indexes of the categories whose labels are printed: every one, every second, every third …, the last always. */
export function thinCategories(
  labels: readonly string[],
  band: number,
  style: TextStyle,
  measure: MeasureText,
): number[] {
  const widest = Math.max(0, ...labels.map((label) => measure(label, style)));
  const step = Math.max(1, Math.ceil((widest + GAP) / band));
  return labels.flatMap((_, index) => ((labels.length - 1 - index) % step === 0 ? [index] : []));
}
