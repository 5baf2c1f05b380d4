/** What must be known to read the figures of an answer: the few that stand under it, and all of them behind a button. */
import { type AnswerBody, type Answered, type Figure, toldFigures } from '../../statistics/answer.ts';
import type { Part } from '../bodies/part.ts';
import type { Words } from '../messages/words.ts';
import { sayPeriodKind } from '../names/say-period-kind.ts';
import { sayFoot } from './flags.ts';
import { sayBreak } from './say-break.ts';
import { sayDerivations } from './say-derivation.ts';
import { sayNotes } from './say-notes.ts';
import { saySource } from './say-source.ts';

/** Notes without which a figure would be taken for another one; the others can wait behind the button. */
const CHANGES_MEANING: ReadonlySet<string> = new Set([
  'old_extent',
  'doubtful',
  'conflicting_sources',
  'swapped_in_release',
  'misprint_in_release',
  'parts_not_adding',
  'aged_15_plus',
  'of_working_age',
  'external_plus_interregional',
]);
const MOST_SHOWN = 2;

export const changesMeaning = (note: string): boolean => CHANGES_MEANING.has(note);

/** Figures whose formula has to be told: the difference of two figures shown stands beside them. */
function figuresToExplain(body: AnswerBody): Figure[] {
  return body.kind === 'comparison' ? [...body.figures] : toldFigures(body);
}

const shownOf = ({ title, lines, table }: Part): string[] => [title, ...lines, ...(table?.rows.flat() ?? [])];

export interface NotesListed {
  readonly shown: readonly string[];
  readonly all: readonly string[];
  /** True where the button leads to more than stands under the answer. */
  readonly hasMore: boolean;
}

export function listNotes(words: Words, { body, breaks }: Answered, part: Part, most = MOST_SHOWN): NotesListed {
  const figures = toldFigures(body);
  const said = saySource(words, figures);
  const borders = breaks.map((each) => sayBreak(words, each));
  const important = sayNotes(words, figures, breaks, part.rows, changesMeaning);
  const all = [
    ...sayDerivations(words, figuresToExplain(body)),
    ...sayNotes(words, figures, breaks, part.rows),
    ...borders,
    ...sayPeriodKind(words, figures),
    ...said.notes,
  ];
  const shown = [
    ...(part.notes ?? []),
    ...sayFoot(words, figures, shownOf(part)),
    ...[...important, ...borders].slice(0, most),
    ...said.notes,
  ];
  return { shown, all, hasMore: all.some((note) => !shown.includes(note)) };
}
