import type { Break, Figure } from '../../statistics/answer.ts';
import type { ObservationStatus } from '../../statistics/facts/observation.ts';
import type { Words } from '../messages/words.ts';
import { nameRows } from '../names/label-differences.ts';

/** Said in the source line (`secondary_copy`, `date_assumed`, `date_of_copy`), or no doubt at all (`confirmed`). */
const NOT_NOTED: ReadonlySet<string> = new Set(['secondary_copy', 'date_assumed', 'date_of_copy', 'confirmed']);

/** These notes tell in so many words what the status only hints at. */
const EXPLAINED_BY: Readonly<Partial<Record<ObservationStatus, RegExp>>> = {
  E: /^(derived_|summed_|back_calculated$|corrected)/,
  B: /^(census_recount|territory_change)$/,
  D: /^external_plus_interregional$/,
};

/** Said by a sign at the figure and the line that explains it. */
const STATUS_AT_FIGURE: ReadonlySet<ObservationStatus> = new Set(['P', 'E']);

/** A note that concerns more rows than these does not list them. */
const MOST_ROWS = 4;

function sayStatus(words: Words, figure: Figure): string | undefined {
  const { status } = figure;
  if (status === 'A') return undefined;
  // What was computed here is said by its formula.
  if (status === 'E' && figure.proof.kind === 'derivation') return undefined;
  const explained = EXPLAINED_BY[status];
  if (explained && figure.notes.some((note) => explained.test(note))) return undefined;
  return words.say(`status-${status}`);
}

/** A note with the rows it concerns, where these are not all there are. */
export function sayOfRows(words: Words, text: string, concerned: readonly string[], all: number): string {
  const named = [...new Set(concerned.filter((row) => row !== ''))];
  if (concerned.length === all || named.length === 0) return text;
  const note = text.replace(/\.$/, '');
  return named.length > MOST_ROWS
    ? words.say('note-rows-many', { note })
    : words.say('note-rows', { note, rows: named.join('; ') });
}

function sayNotesOf(
  words: Words,
  figure: Figure,
  breaks: readonly Break[],
  isWanted: ((code: string) => boolean) | undefined,
): string[] {
  const isCensusSaid = breaks.some((each) => each.kind === 'census');
  const isCountry = figure.subject.area === 'KZ';
  const codes = figure.notes.filter(
    (code) =>
      (isWanted?.(code) ?? true) &&
      !NOT_NOTED.has(code) &&
      !(isCensusSaid && code === 'census_recount') &&
      // The borders of the country did not change with those of its regions.
      !(isCountry && code === 'today_extent'),
  );
  const isHidden = isWanted !== undefined && STATUS_AT_FIGURE.has(figure.status);
  const status = isHidden ? undefined : sayStatus(words, figure);
  const notes = codes.flatMap((code) => words.codebook.notes.get(code)?.[words.language] ?? []);
  return status ? [status, ...notes] : notes;
}

/**
 * Each status and note once, with the rows it concerns where it does not concern all; `rows` names the rows, `isWanted`
 * picks the notes that cannot wait behind the button.
 */
export function sayNotes(
  words: Words,
  figures: readonly Figure[],
  breaks: readonly Break[],
  rows?: readonly string[],
  isWanted?: (code: string) => boolean,
): string[] {
  const labels = rows ?? nameRows(words, figures);
  const rowsOf = new Map<string, string[]>();
  for (const [index, figure] of figures.entries()) {
    for (const note of sayNotesOf(words, figure, breaks, isWanted)) {
      rowsOf.set(note, [...(rowsOf.get(note) ?? []), labels[index] ?? '']);
    }
  }
  return [...rowsOf].map(([text, concerned]) => sayOfRows(words, text, concerned, figures.length));
}
