/**
 * Exact arithmetic: every figure is a fraction of whole numbers, so that 0.1 + 0.2 is 0.3 and a half is rounded away
 * from zero, as the Bureau does. Floating point is met only when the last result is printed.
 */
export interface Exact {
  readonly over: bigint;
  /** Always positive. */
  readonly under: bigint;
}

export const ZERO: Exact = { over: 0n, under: 1n };

export function exactOf(value: number, decimals: number): Exact {
  return { over: BigInt(Math.round(value * 10 ** decimals)), under: 10n ** BigInt(decimals) };
}

export function plus(a: Exact, b: Exact): Exact {
  return a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(a: Exact, factor: number): Exact {
  return { over: a.over * BigInt(factor), under: a.under };
}

/** `b` must not be zero. */
export function dividedBy(a: Exact, b: Exact): Exact {
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

export function isNegative(a: Exact): boolean {
  return a.over < 0n;
}

export function isZero(a: Exact): boolean {
  return a.over === 0n;
}

/** The value with so many decimals, half away from zero, never minus zero. */
export function rounded(a: Exact, decimals: number): number {
  const scaled = a.over * 10n ** BigInt(decimals);
  const absolute = scaled < 0n ? -scaled : scaled;
  const nearest = (absolute * 2n + a.under) / (a.under * 2n);
  const units = Number(scaled < 0n ? -nearest : nearest);
  return units === 0 ? 0 : units / 10 ** decimals;
}
