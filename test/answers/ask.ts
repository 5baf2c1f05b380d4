import { type Answer, type Answered, type Figure, type Missing, shownFigures } from '../../src/statistics/answer.ts';
import { formatCommand } from '../../src/statistics/command.ts';
import type { Flow, Indicator } from '../../src/statistics/indicators.ts';
import type { FigureQuestion, PeriodAsked, Question, Subject } from '../../src/statistics/question.ts';
import { formatPeriod, parsePeriod } from '../../src/statistics/time/period.ts';
import { DATASET, PLAIN_ANSWERS } from '../facts.ts';

export const dataset = DATASET;
export const answers = PLAIN_ANSWERS;

/** The clock of most tests: between the releases of May and August 2025. */
const TODAY = '2025-06-15';

function ask(question: Question, today = TODAY): Answer {
  return answers.answer(question, { today });
}

export function answered(question: Question, today = TODAY): Answered {
  const answer = ask(question, today);
  if (answer.outcome !== 'answered') {
    throw new Error(`${formatCommand(question)} is missing: ${JSON.stringify(answer.gaps)}`);
  }
  return answer;
}

export function missing(question: Question, today = TODAY): Missing {
  const answer = ask(question, today);
  if (answer.outcome !== 'missing') {
    throw new Error(`${formatCommand(question)} is answered: ${showAll(answer).join('; ')}`);
  }
  return answer;
}

export function period(text: string): PeriodAsked {
  if (text === 'last') return { kind: 'last' };
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`no period: ${text}`);
  return parsed;
}

/** `net interregional KZ-71`, `arrivals external KZ RUS`, `departures KZ ethnic:russian`. */
export function subject(text: string): Subject {
  const [indicator = '', ...rest] = text.split(' ');
  const areas = rest.filter((part) => /^KZ/.test(part));
  const flow = rest.find((part) => /^(external|internal|interregional|intraregional|total)$/.test(part));
  const counterpart = areas[1] ?? rest.find((part) => /^([A-Z]{3}|NONCIS)$/.test(part));
  const group = rest.find((part) => part.includes(':'));
  return {
    indicator: indicator as Indicator,
    area: areas[0] ?? 'KZ',
    ...(flow ? { flow: flow as Flow } : {}),
    ...(counterpart ? { counterpart } : {}),
    ...(group ? { group } : {}),
  };
}

export function figureOf(subjectText: string, periodText: string, vintage?: 'first'): FigureQuestion {
  const question: FigureQuestion = { kind: 'figure', subject: subject(subjectText), period: period(periodText) };
  return vintage ? { ...question, vintage } : question;
}

/** `net interregional KZ-71 2025-Q1 = 17579` */
export function show(figure: Figure): string {
  const { indicator, flow, area, counterpart, group } = figure.subject;
  const name = [indicator, flow, area, counterpart, group, formatPeriod(figure.period)].filter(Boolean).join(' ');
  return `${name} = ${figure.value.toFixed(figure.decimals)}`;
}

export function showAll(answer: Answered): string[] {
  return shownFigures(answer.body).map(show);
}

/** The first figure of an answer to a question about one figure. */
export function lead(question: Question, today = TODAY): Figure {
  const [figure] = shownFigures(answered(question, today).body);
  if (!figure) throw new Error(`${formatCommand(question)} shows no figure`);
  return figure;
}

export function suggestions(answer: Answer): string[] {
  return answer.suggestions.map((suggestion) => `${suggestion.reason}: ${formatCommand(suggestion.question)}`);
}
