import { KEYBOARD } from '../languages/ru/letters.ts';

/** Text typed in the wrong keyboard layout, both ways: «туе» was "net", "cfkmlj" was «сальдо». */
const { latin: LATIN, cyrillic: CYRILLIC } = KEYBOARD;

const TO_CYRILLIC = new Map([...LATIN].map((letter, index) => [letter, CYRILLIC[index] ?? letter]));
const TO_LATIN = new Map([...CYRILLIC].map((letter, index) => [letter, LATIN[index] ?? letter]));

function swap(text: string, map: ReadonlyMap<string, string>): string {
  let swapped = '';
  for (const letter of text.toLowerCase()) swapped += map.get(letter) ?? letter;
  return swapped;
}

/** The text as it would be had the other layout been on. */
export function fixLayout(text: string): string {
  return /\p{Script=Cyrillic}/u.test(text) ? swap(text, TO_LATIN) : swap(text, TO_CYRILLIC);
}
