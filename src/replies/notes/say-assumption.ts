import type { Assumption } from '../../statistics/how-read.ts';
import type { Question } from '../../statistics/question.ts';
import type { Words } from '../messages/words.ts';
import { sayQuestion, scopeOfQuestion } from '../names/say-question.ts';
import { namePlace } from '../names/say-subject.ts';

/** What was filled in, said so that it can be put right. A follow-up, the whole country and the latest period need no word: the sentence says what was taken. */
export function sayAssumption(words: Words, assumption: Assumption, question: Question): string[] {
  switch (assumption) {
    case 'follow_up':
    case 'area':
    case 'period':
      return [];
    case 'spelling':
      return [words.say('assumed-spelling', { what: sayQuestion(words, question) })];
    case 'capital_for_region':
      return [
        words.say('assumed-capital_for_region', { place: namePlace(words, scopeOfQuestion(question).area ?? 'KZ') }),
      ];
    case 'indicator':
    case 'city_of_almaty':
      return [words.say(`assumed-${assumption}`)];
  }
}
