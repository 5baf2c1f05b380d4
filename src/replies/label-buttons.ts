import type { Suggestion } from '../statistics/answer.ts';
import { formatCommand } from '../statistics/command.ts';
import type { Question } from '../statistics/question.ts';
import { findDifferences, sayAspects } from './label-differences.ts';
import type { Button } from './reply.ts';
import { sayKind, sayQuestion, scopeOfQuestion } from './say-question.ts';
import type { Words } from './words.ts';

const MOST_BUTTONS = 6;

/** Each command once; where two labels are alike both name the whole question. */
function toButtons(words: Words, questions: readonly Question[], labelOf: (question: Question) => string): Button[] {
  const unique = [...new Map(questions.map((question) => [formatCommand(question), question])).entries()];
  const labels = unique.map(([, question]) => labelOf(question));
  return unique.map(([command, question], index) => {
    const label = labels[index] ?? '';
    const isClear = label !== '' && labels.filter((other) => other === label).length === 1;
    return { command, label: isClear ? label : sayQuestion(words, question) };
  });
}

/** What tells the question apart from the one just answered. */
function labelBeside(words: Words, question: Question, base: Question): string {
  const kind = sayKind(words, question);
  const scopes = [scopeOfQuestion(question), scopeOfQuestion(base)];
  const [scope = {}] = scopes;
  if (question.kind !== base.kind && kind) return kind;
  const difference = sayAspects(words, scope, findDifferences(scopes));
  return difference || kind || '';
}

function labelSuggestion(words: Words, { question, reason }: Suggestion, base: Question): string {
  if (reason === 'definition') return words.say('button-definition');
  if (reason === 'rest') return words.say('button-rest');
  if (reason === 'rate') return words.say('button-rate');
  return labelBeside(words, question, base);
}

/** At most six buttons for what could be asked next; none asks the same again. */
export function labelSuggestions(words: Words, suggestions: readonly Suggestion[], base: Question): Button[] {
  const reasons = new Map(suggestions.map((suggestion) => [suggestion.question, suggestion]));
  const same = formatCommand(base);
  const others = suggestions.map((each) => each.question).filter((question) => formatCommand(question) !== same);
  return toButtons(words, others, (question) => {
    const suggestion = reasons.get(question);
    return suggestion ? labelSuggestion(words, suggestion, base) : '';
  }).slice(0, MOST_BUTTONS);
}

/** One button for each choice, named by what sets the choices apart. */
export function labelChoices(words: Words, choices: readonly Question[]): Button[] {
  const differing = findDifferences(choices.map(scopeOfQuestion));
  const areOneKind = new Set(choices.map((choice) => choice.kind)).size === 1;
  return toButtons(words, choices, (choice) =>
    areOneKind ? sayAspects(words, scopeOfQuestion(choice), differing) : '',
  );
}

/** Buttons that stand alone, without an answer beside them: each names its whole question. */
export function labelQuestions(words: Words, questions: readonly Question[]): Button[] {
  return toButtons(words, questions, (question) => sayQuestion(words, question)).slice(0, MOST_BUTTONS);
}
