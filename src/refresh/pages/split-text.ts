import { tidyText } from '../names/fold-text.ts';

export interface PageLine {
  readonly text: string;
  /** Counted from 1; in HTML, of the visible text. */
  readonly number: number;
  /** 1 is the title; absent for text. */
  readonly heading?: number;
  /** Said of the page, not by it. */
  readonly isMetadata?: boolean;
  /** ISO day of publication. */
  readonly published?: string;
  /** One entry of a list. */
  readonly isItem?: boolean;
  /** Rows of cells, where a table stands. */
  readonly table?: readonly (readonly string[])[];
}

/** Shorter lines end because they are headings or entries of a list. */
const WRAPPED_AT = 55;
/** Longer ones are no prose; nobody reads them. */
const LONGEST_LINE = 20_000;
/** Stands in the text for the table of that number. */
const TABLE_MARK = /^\uE000(\d+)$/;

/** A line that stands alone, says no sentence and holds no count is a heading in plain text. */
function isHeadingAlone(line: string, before: string, after: string): boolean {
  return (
    before.trim() === '' &&
    after.trim() === '' &&
    line.length <= 120 &&
    !/[.;:,!?–—-]$/.test(line) &&
    !/\d{2}\.\d{2}\.\d{4}|\d [\d%]|\d%|\d (?:people|человек|адам)/.test(line)
  );
}

/** Lines of plain text or Markdown. A line that goes on in the middle of a sentence is joined to the one before. */
export function splitText(text: string, tables: readonly string[][][] = []): PageLine[] {
  const lines: { text: string; number: number; heading?: number; isItem?: boolean; table?: string[][] }[] = [];
  let isOpen = false;
  let lastLength = 0;
  const raws = tidyText(text).split(/\r\n|\r|\n/);
  for (const [index, raw] of raws.entries()) {
    if (raw.length > LONGEST_LINE) {
      isOpen = false;
      continue;
    }
    const mark = TABLE_MARK.exec(raw.trim());
    if (mark) {
      const table = tables[Number(mark[1])];
      if (table) lines.push({ text: '', number: index + 1, table });
      isOpen = false;
      continue;
    }
    const hashes = /^\s*(#{1,6})\s+/.exec(raw)?.[1]?.length;
    const isItem = /^\s*[*•▪·–—-]\s+/.test(raw);
    const line = raw
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s*(?:#{1,6}|[*•▪·])\s+/, '')
      .replace(/\*\*|__/g, '')
      .trim();
    const last = lines.at(-1);
    const isPlain =
      !/^\d+\.\s/.test(line) && !/\d{2}\.\d{2}\.\d{4}/.test(line) && !/\d{2}\.\d{2}\.\d{4}$/.test(last?.text ?? '');
    // Wrapped text goes on small or, after a long line, with a name.
    const goesOn =
      isOpen &&
      isPlain &&
      last &&
      line !== '' &&
      !/[.;:!?]$/.test(last.text) &&
      (/^[\p{Ll}\d(–—-]/u.test(line) ||
        lastLength >= WRAPPED_AT ||
        /(?<!\p{L})(?:from|of|in|the|to|из|в|на|за|–|—)$/u.test(last.text));
    if (goesOn && hashes === undefined && !isItem) last.text = `${last.text} ${line}`;
    else if (line !== '') {
      const heading =
        hashes ?? (!isItem && isHeadingAlone(line, raws[index - 1] ?? '', raws[index + 1] ?? '') ? 2 : undefined);
      lines.push({ text: line, number: index + 1, ...(heading && { heading }), ...(isItem && { isItem }) });
    }
    isOpen = line !== '' && hashes === undefined;
    lastLength = raw.trim().length;
  }
  return lines;
}

// A full stop ends a sentence only when a capital follows, and not after «г.», «тыс.» and the like.
const SENTENCE_END = /(?<!(?<!\p{L})(?:г|гг|тыс|чел|обл|ж|қ|т|млн|им|ст|no))[.!?]\s+(?=[\p{Lu}\d"«(])/u;

export function splitPageSentences(line: PageLine): { text: string; where: string }[] {
  return line.text.split(new RegExp(SENTENCE_END, 'u')).map((text) => ({ text, where: `line ${line.number}` }));
}
