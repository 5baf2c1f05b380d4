import type { AskedAbout, MisreadReason } from '../../statistics/how-read.ts';
import type { Question } from '../../statistics/question.ts';
import type { Words } from '../messages/words.ts';
import { labelChoices, labelQuestions } from '../names/label-buttons.ts';
import { quotable } from '../notes/quotable.ts';
import type { Reply } from '../reply.ts';

const MOST_EXAMPLES = 3;

/** Asks back, one button for each reading that is really open. */
export function sayChoices(words: Words, about: AskedAbout, choices: readonly Question[]): Reply {
  return {
    language: words.language,
    outcome: 'asked',
    title: words.say('ask-title'),
    lines: [words.say(`ask-${about}`)],
    notes: [],
    links: [],
    buttons: labelChoices(words, choices),
    figures: [],
  };
}

export function sayMisread(
  words: Words,
  reason: MisreadReason,
  text: string | undefined,
  suggestions: readonly Question[],
  isWithout = false,
): Reply {
  const said =
    reason === 'empty' || reason === 'too_long' || reason === 'out_of_scope' || reason === 'too_many'
      ? words.say(`misread-${reason}`)
      : words.say(`misread-${reason}`, { words: quotable(text) });
  const buttons = labelQuestions(words, suggestions).slice(0, MOST_EXAMPLES);
  return {
    language: words.language,
    outcome: 'missing',
    title: words.say(reason === 'empty' ? 'misread-title-empty' : 'misread-title'),
    lines: [said, ...(buttons.length > 0 ? [words.say(isWithout ? 'misread-hint-without' : 'misread-hint')] : [])],
    notes: [],
    links: [],
    buttons: buttons.length > 0 ? buttons : [{ label: words.say('button-help'), command: '/help' }],
    figures: [],
  };
}
