import type { Words } from '../messages/words.ts';
import { labelQuestions } from '../names/label-buttons.ts';
import type { Reply } from '../reply.ts';
import { EXAMPLES, sayNotice } from './say-notice.ts';

/** What people send instead of words, as far as it is told apart. */
export const WORDLESS = ['voice', 'sticker', 'poll', 'picture', 'file'] as const;
export type Wordless = (typeof WORDLESS)[number];

/** One line, and questions that can be tapped; `abroad` is a place outside the country. */
export function sayWordless(words: Words, kind: Wordless | 'abroad'): Reply {
  const title = words.say(kind === 'abroad' ? 'location-abroad' : `wordless-${kind}`);
  return sayNotice(words, { outcome: 'missing', title, lines: [], buttons: labelQuestions(words, EXAMPLES) });
}
