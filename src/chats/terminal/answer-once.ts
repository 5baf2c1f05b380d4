import { writeFile } from 'node:fs/promises';
import type { Charts } from '../../charts/create-charts.ts';
import { renderText } from '../../replies/layout/render-text.ts';
import type { Reply } from '../../replies/reply.ts';
import type { Figure } from '../../statistics/answer.ts';
import type { Picture } from '../../statistics/picture.ts';
import { formatPeriod } from '../../statistics/time/period.ts';
import type { Desk } from '../desk.ts';
import { PLAIN } from './paint.ts';
import { showReply } from './show-reply.ts';

/** Exit codes of `npm run ask`. */
const EXIT_CODES: Readonly<Record<Reply['outcome'], number>> = { answered: 0, asked: 2, missing: 3 };
/** As sysexits.h has them: the picture could not be drawn, the file not be written. */
const EXIT_SOFTWARE = 70;
const EXIT_CANNOT_CREATE = 73;
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
    buttons: replies.flatMap((reply) => reply.buttons.map(({ label, command }) => ({ label, command }))),
  };
}

/** Where the picture of the answer goes. */
export interface ChartFile {
  readonly path: string;
  readonly charts: Pick<Charts, 'draw'>;
  /** To the operator, on standard error. */
  readonly complain: (sentence: string) => void;
}

export interface OnceParts {
  readonly desk: Desk;
  readonly text: string;
  readonly json: boolean;
  readonly userLanguage?: string;
  readonly chart?: ChartFile;
  readonly print: (text: string) => void;
}

/** The exit code where something went wrong. */
async function writeChart(picture: Picture, { path, charts, complain }: ChartFile): Promise<number | undefined> {
  let png: Buffer;
  try {
    ({ png } = await charts.draw(picture));
  } catch (error) {
    complain(String(error instanceof Error ? error.message : error));
    return EXIT_SOFTWARE;
  }
  try {
    await writeFile(path, png);
  } catch (error) {
    complain(`The chart could not be written to ${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
    return EXIT_CANNOT_CREATE;
  }
  return undefined;
}

/** Answers one message and returns the exit code: 0 answered, 2 asked back, 3 nothing found. */
export async function answerOnce({ desk, text, json, userLanguage, chart, print }: OnceParts): Promise<number> {
  const receive = (message: string, tapped = false) =>
    desk.receive({
      platform: 'terminal',
      chat: 'terminal',
      person: 'terminal',
      text: message,
      ...(tapped && { tapped }),
      ...(userLanguage && { userLanguage }),
    });
  const replies = await receive(text);
  const outcome = outcomeOf(replies);
  print(
    json
      ? JSON.stringify(describeReplies(replies))
      : replies.map((reply) => showReply(reply, { paint: PLAIN })).join('\n\n'),
  );
  if (!chart) return EXIT_CODES[outcome];
  // Whoever wants a file need not ask for a chart in words too.
  const drawn =
    replies.some((reply) => reply.picture) || outcome !== 'answered' ? replies : await receive('/chart', true);
  const picture = drawn.find((reply) => reply.picture)?.picture;
  if (!picture) chart.complain(`No chart was written to ${chart.path}: this answer has none.`);
  return (picture && (await writeChart(picture, chart))) ?? EXIT_CODES[outcome];
}
