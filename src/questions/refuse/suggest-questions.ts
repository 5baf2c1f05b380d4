import { formatCommand } from '../../statistics/command.ts';
import type { PeriodAsked, Question } from '../../statistics/question.ts';
import { yearOf } from '../../statistics/time/period.ts';
import type { Frame } from '../frame/frame.ts';

const LAST: PeriodAsked = { kind: 'last' };

/** What can be asked by anybody: the country's net, the regions in order, the latest release at a glance. */
export function usualQuestions(): readonly Question[] {
  return [
    { kind: 'summary', area: 'KZ', period: LAST },
    { kind: 'figure', subject: { indicator: 'net', area: 'KZ-71' }, period: LAST },
    { kind: 'ranking', indicator: 'net', period: LAST, order: 'top', count: 5 },
  ];
}

/** Near to a message that could not be answered: its place and its period with what is counted. */
export function nearQuestions(frame: Frame | undefined, today: string): readonly Question[] {
  const area = frame?.places[0]?.code ?? 'KZ';
  const country = frame?.countries[0]?.code;
  const found = frame?.periods.find((one) => one.kind === 'period');
  const period: PeriodAsked =
    found?.kind === 'period' && found.period.kind === 'span' ? found.period : yearOf(Number(today.slice(0, 4)) - 1);
  const place = country ? { area: 'KZ', counterpart: country } : { area };
  return [
    { kind: 'figure', subject: { indicator: 'arrivals', ...place }, period },
    { kind: 'figure', subject: { indicator: 'departures', ...place }, period },
    { kind: 'figure', subject: { indicator: 'net', area }, period: area === 'KZ' ? period : LAST },
  ];
}

const MOST_SUGGESTED = 3;

/** The question as understood without the word that nobody knows, one tap away, then what is near to it. */
export function withoutStranger(question: Question, frame: Frame, today: string): readonly Question[] {
  const own = formatCommand(question);
  const near = nearQuestions(frame, today).filter((one) => formatCommand(one) !== own);
  return [question, ...near].slice(0, MOST_SUGGESTED);
}
