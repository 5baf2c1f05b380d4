/** «Not what you meant?»: what else the same words may have asked, worked out from the question alone, so that a button needs no memory. */
import { formatCommand } from '../../statistics/command.ts';
import { HEADLINES, isDirection } from '../../statistics/indicators.ts';
import type { FigureQuestion, Question } from '../../statistics/question.ts';
import { draftOf } from '../decide/draft-of.ts';
import { replaceArea } from './old-regions.ts';

const MOST = 5;
const TWINS: readonly (readonly [string, string])[] = [
  ['KZ-75', 'KZ-19'],
  ['KZ-19', 'KZ-75'],
];

/** The other way, the balance of both, and where it goes across the border or not. */
function ofFigure(question: FigureQuestion): Question[] {
  const { subject } = question;
  const { indicator, flow, counterpart: _counterpart, ...rest } = subject;
  const others = HEADLINES.filter((one) => one !== indicator);
  const isMove = indicator === 'net' || isDirection(indicator);
  return [
    ...others.map((other): Question => ({ ...question, subject: { ...subject, indicator: other } })),
    ...(isMove && !subject.counterpart && flow !== 'external'
      ? [{ ...question, subject: { ...subject, flow: 'external' as const } }]
      : []),
    ...(indicator === 'population' ? [] : [{ kind: 'summary', area: rest.area, period: question.period } as const]),
  ];
}

/** The nearest other readings of a question, at most five. */
export function runnersUp(question: Question): readonly Question[] {
  const twins = TWINS.map(([from, to]) => replaceArea(question, from, to));
  const draft = draftOf(question);
  const first = draft?.periods[0] ?? { kind: 'last' as const };
  const figure: Question[] =
    draft && question.kind !== 'figure'
      ? [
          {
            kind: 'figure',
            subject: { indicator: draft.indicators[0] ?? 'net', area: draft.areas[0] ?? 'KZ' },
            period: first,
          },
        ]
      : [];
  const found = [...twins, ...(question.kind === 'figure' ? ofFigure(question) : figure)];
  const commands = found.map(formatCommand);
  const own = formatCommand(question);
  return found.filter((_, at) => commands[at] !== own && commands.indexOf(commands[at] ?? '') === at).slice(0, MOST);
}
