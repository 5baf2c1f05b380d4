const STEPS = [1, 2, 2.5, 5, 10];
const FEWEST_INTERVALS = 3;

export interface Scale {
  /** Ascending, evenly spaced, from below the least value to above the greatest. */
  readonly ticks: readonly number[];
  /** Decimals that print every tick exactly. */
  readonly decimals: number;
}

/**
 * Round lines for a value axis, three to six intervals. Zero is on it unless the values lie so close together that
 * their differences would not be seen.
 */
export function findScale(values: readonly number[]): Scale {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const isFarFromZero = least > 0 && greatest - least < greatest / 3;
  const low = isFarFromZero ? least : Math.min(0, least);
  const high = Math.max(greatest, 0);
  const width = high - low || Math.abs(high) || 1;
  const exponent = Math.floor(Math.log10(width / FEWEST_INTERVALS));
  const unit = 10 ** exponent;
  // The largest step that still gives enough intervals.
  const step = STEPS.findLast((candidate) => candidate * unit <= (width / FEWEST_INTERVALS) * 1.0000001) ?? 1;
  const decimals = Math.max(0, -exponent + (step === 2.5 ? 1 : 0));
  const first = Math.floor(low / unit / step + 1e-9);
  const last = Math.ceil(high / unit / step - 1e-9);
  const ticks = Array.from({ length: Math.max(2, last - first + 1) }, (_, index) =>
    Number(((first + index) * step * unit).toFixed(decimals)),
  );
  return { ticks, decimals };
}
