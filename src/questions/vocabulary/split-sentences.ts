import { endsInCue, type Item, isCue, isKind, marksBefore } from './find-items.ts';

/** An abbreviation does not end a sentence: «г. Алматы», «2024 ж. Астана». */
function endsByFullStop(previous: Item | undefined, item: Item, isCapital: boolean): boolean {
  const before = previous?.tokens.at(-1);
  const isWord = endsInCue(previous, 'sentence_end');
  const isLong = before !== undefined && (before.raw.length > 3 || isWord);
  // «… кетті ғой. 2025 жылы …»
  if (item.tokens[0]?.number !== undefined && before?.number === undefined) return isLong;
  // «ищу работу. сколько уехало»: many write no capitals.
  return before !== undefined && (before.number !== undefined || isLong) && (isCapital || isCue(item, 'opening'));
}

function endsSentence(previous: Item | undefined, item: Item): boolean {
  const marks = marksBefore(item);
  const raw = item.tokens[0]?.raw ?? '';
  const isCapital = raw[0] !== raw[0]?.toLowerCase();
  // «в область (не город!) приехало»: what stands in brackets is inside its sentence.
  if (/[?!…]\)[^.?!…\n]*$/.test(marks) && !isCapital) return false;
  if (/[?!…\n]/.test(marks)) return true;
  return marks.includes('.') && !marks.includes('..') && endsByFullStop(previous, item, isCapital);
}

/** The items of each sentence. «Ал сұрағым» and «Вопрос» open a new one even where the full stop was forgotten. */
export function splitSentences(items: readonly Item[]): readonly (readonly Item[])[] {
  const sentences: Item[][] = [];
  let current: Item[] = [];
  for (const [at, item] of items.entries()) {
    const raw = item.tokens[0]?.raw ?? '';
    const opens =
      isKind(item, 'follow') &&
      isCue(item, 'opener') &&
      raw[0] !== raw[0]?.toLowerCase() &&
      raw !== raw.toUpperCase() &&
      at > 0;
    if (current.length > 0 && (endsSentence(items[at - 1], item) || opens)) {
      sentences.push(current);
      current = [];
    }
    current.push(item);
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

/** Where «и», «және», "and" or a comma stands between two questions of one sentence: the indices after the joint. */
export function findJoints(items: readonly Item[]): readonly number[] {
  return items.flatMap((item, at) =>
    at > 0 && (isKind(item, 'and') || marksBefore(item).includes(',') || marksBefore(item).includes(';')) ? [at] : [],
  );
}
