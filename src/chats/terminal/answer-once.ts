import { renderText } from '../../replies/render-text.ts';
import type { Reply } from '../../replies/reply.ts';
import type { Figure } from '../../statistics/answer.ts';
import { formatPeriod } from '../../statistics/period.ts';
import type { Desk } from '../desk.ts';
import { createPaint } from './paint.ts';
import { showReply } from './show-reply.ts';

/** Exit codes of `npm run ask`. */
const EXIT_CODES: Readonly<Record<Reply['outcome'], number>> = { answered: 0, asked: 2, missing: 3 };
const OUTCOMES = ['answered', 'asked', 'missing'] as const;

/** Ids of the sources a figure rests on. */
function sourcesOf(figure: Figure): string[] {
  return figure.proof.kind === 'observation'
    ? [figure.proof.observation.source]
    : [...new Set(figure.proof.inputs.flatMap(sourcesOf))];
}

function describeFigure(figure: Figure) {
  const { subject, proof } = figure;
  return {
    value: figure.value,
    unit: figure.unit,
    period: formatPeriod(figure.period),
    status: figure.status,
    source: sourcesOf(figure).join(', '),
    indicator: subject.indicator,
    flow: subject.flow ?? '',
    area: subject.area,
    counterpart: subject.counterpart ?? '',
    group: subject.group ?? '',
    published: proof.kind === 'observation' ? proof.observation.published : '',
    derivation: proof.kind === 'derivation' ? proof.derivation : '',
  };
}

/** The best outcome of several: one answer makes the message answered. */
function outcomeOf(replies: readonly Reply[]): Reply['outcome'] {
  return OUTCOMES.find((outcome) => replies.some((reply) => reply.outcome === outcome)) ?? 'missing';
}

/** The replies to one message as one JSON object. */
function describeReplies(replies: readonly Reply[]) {
  const table = replies.find((reply) => reply.table)?.table;
  return {
    language: replies[0]?.language,
    outcome: outcomeOf(replies),
    command: replies.find((reply) => reply.command)?.command ?? null,
    text: replies.map(renderText).join('\n\n'),
    table: table ? { columns: table.columns.map((column) => column.label), rows: table.rows } : null,
    figures: replies.flatMap((reply) => reply.figures.map(describeFigure)),
    buttons: replies.flatMap((reply) => reply.buttons),
  };
}

export interface OnceParts {
  readonly desk: Desk;
  readonly text: string;
  readonly json: boolean;
  readonly userLanguage?: string;
  readonly print: (text: string) => void;
}

/** Answers one message and returns the exit code: 0 answered, 2 asked back, 3 nothing found. */
export async function answerOnce({ desk, text, json, userLanguage, print }: OnceParts): Promise<number> {
  const replies = await desk.receive({
    platform: 'terminal',
    chat: 'terminal',
    person: 'terminal',
    text,
    ...(userLanguage && { userLanguage }),
  });
  const plain = createPaint(false, {});
  print(json ? JSON.stringify(describeReplies(replies)) : replies.map((reply) => showReply(reply, plain)).join('\n\n'));
  return EXIT_CODES[outcomeOf(replies)];
}
