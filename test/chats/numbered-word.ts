/** The `place`th made-up word: a reply that names what it did not understand is known by it. */
export function numberedWord(place: number): string {
  const number = String(place).padStart(3, '0');
  return `zz${[...number].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('')}zz`;
}
