/**
 * What a button that takes a change back carries after `/undo`: all that was there before, in so many words
 * (`language kk | subscribe net KZ-71 >0 | muted KZ-75 #45`, where 45 is a topic). Nothing has to be remembered for it, and it does nothing else.
 */
import { isLanguage, type Language } from '../language.ts';
import { formatTerms, parseTerms, type Terms } from '../subscription.ts';

export interface Undone {
  /** The language to choose again; null where none was chosen. */
  readonly language?: Language | null;
  readonly subscriptions: readonly {
    readonly terms: Terms;
    readonly muted: boolean;
    /** Of the forum that it goes to. */
    readonly topic?: string;
  }[];
}

const BETWEEN = ' | ';

export function formatUndo({ language, subscriptions }: Undone): string {
  return [
    ...(language === undefined ? [] : [`language ${language ?? 'auto'}`]),
    ...subscriptions.map(({ terms, muted, topic }) =>
      [muted ? 'muted' : 'subscribe', formatTerms(terms), topic === undefined ? '' : `#${topic}`]
        .filter((word) => word !== '')
        .join(' '),
    ),
  ].join(BETWEEN);
}

/** Absent for anything not written by `formatUndo`. */
export function parseUndo(text: string): Undone | undefined {
  let language: Undone['language'];
  const subscriptions: Undone['subscriptions'][number][] = [];
  for (const part of text.split(BETWEEN)) {
    const [head, ...words] = part.split(' ');
    const topic = /^#(\d+)$/.exec(words.at(-1) ?? '')?.[1];
    const rest = (topic === undefined ? words : words.slice(0, -1)).join(' ');
    if (head === 'language' && rest === 'auto') language = null;
    else if (head === 'language' && isLanguage(rest)) language = rest;
    else {
      const terms = head === 'subscribe' || head === 'muted' ? parseTerms(rest) : undefined;
      if (!terms) return undefined;
      subscriptions.push({ terms, muted: head === 'muted', ...(topic !== undefined && { topic }) });
    }
  }
  const undone: Undone = { ...(language !== undefined && { language }), subscriptions };
  return formatUndo(undone) === text ? undone : undefined;
}

/** The same in as few buttons as need be where one does not hold it all; what fits into none is left out. */
export function splitUndo(text: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const part of text.split(BETWEEN)) {
    const longer = [pieces.at(-1), part].filter((each) => each !== undefined).join(BETWEEN);
    if (pieces.length > 0 && fits(longer)) pieces[pieces.length - 1] = longer;
    else if (fits(part)) pieces.push(part);
  }
  return pieces;
}
