import type { Suggestion } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import type { Question } from '../../statistics/question.ts';
import { cutToWidth } from '../layout/display-width.ts';
import type { Words } from '../messages/words.ts';
import type { Button } from '../reply.ts';
import { findDifferences, nameAspects, sayAspects } from './label-differences.ts';
import { sayKind, sayQuestion, scopeOfQuestion } from './say-question.ts';

/** Below a reply, the one that tells of changes among them. */
export const MOST_BUTTONS = 6;
/** Slack takes 75 letters; on a phone much less can be read. */
const WIDEST_LABEL = 60;

/** Alike labels get what sets their questions apart; where that is nothing, each names its whole question. */
function setApart(words: Words, label: string, question: Question, alike: readonly Question[]): string {
  if (label !== '' && alike.length === 1) return label;
  const differing = findDifferences(alike.map(scopeOfQuestion));
  const value = nameAspects(words, scopeOfQuestion(question), differing);
  return label === '' || value === '' ? sayQuestion(words, question) : words.say('figure', { what: label, value });
}

/** Each command once, each label once. */
function toButtons(words: Words, questions: readonly Question[], labelOf: (question: Question) => string): Button[] {
  const unique = [...new Map(questions.map((question) => [formatCommand(question), question])).values()];
  const labels = unique.map(labelOf);
  return unique.map((question, index) => {
    const label = labels[index] ?? '';
    const alike = unique.filter((_, other) => labels[other] === label);
    return {
      command: formatCommand(question),
      label: cutToWidth(setApart(words, label, question, alike), WIDEST_LABEL),
    };
  });
}

function isOtherOrder(question: Question, base: Question): boolean {
  return 'order' in question && 'order' in base && question.order !== base.order;
}

/** What tells the question apart from the one just answered. */
function labelBeside(words: Words, { question, reason }: Suggestion, base: Question): string {
  const kind = sayKind(words, question);
  if (kind && (question.kind !== base.kind || isOtherOrder(question, base))) return kind;
  const scopes = [scopeOfQuestion(question), scopeOfQuestion(base)];
  const [scope = {}, baseScope = {}] = scopes;
  // Where no flow was named the answer chose one, and the suggestion keeps to it.
  const isFlowNews = baseScope.flow !== undefined || reason === 'other_flow';
  const differing = findDifferences(scopes).filter((aspect) => aspect !== 'flow' || isFlowNews);
  return sayAspects(words, scope, differing) || kind || '';
}

function labelSuggestion(words: Words, suggestion: Suggestion, base: Question): string {
  const { question, reason } = suggestion;
  if (reason === 'definition' && question.kind === 'glossary') return words.say('button-definition');
  if (reason === 'rest' && question.kind === base.kind && question.kind !== 'releases') return words.say('button-rest');
  if (reason === 'rate' && question.kind === 'figure') return words.say('button-rate');
  return labelBeside(words, suggestion, base);
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
