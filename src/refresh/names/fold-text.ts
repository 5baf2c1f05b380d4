// Published texts mix alphabets: a Latin c in «cентябрь», a Latin e in «pегион». A word with one Cyrillic letter is Cyrillic.
// Folding keeps every character in its place, so that positions in the folded text hold in the original too.

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'а',
    c: 'с',
    e: 'е',
    i: 'і',
    o: 'о',
    p: 'р',
    x: 'х',
    y: 'у',
    k: 'к',
    m: 'м',
    t: 'т',
    h: 'н',
    b: 'в',
  }),
);

const CYRILLIC = /\p{Script=Cyrillic}/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** One text for all ways to space and encode it: composed letters, plain spaces, nothing invisible. Case is kept. */
export function tidyText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g, ' ')
      // Footnote marks set high; as plain digits they would become part of the number before them.
      .replace(/[\u00B9\u00B2\u00B3\u2070-\u2079][)\u207E]?/g, ' ')
  );
}

/** Small letters, one alphabet a word. Same length as the tidied text. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\p{L}+/gu, (word) =>
      CYRILLIC.test(word) ? word.replace(/[a-z]/g, (letter) => LOOK_ALIKES.get(letter) ?? letter) : word,
    );
}
