import type { Answer } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import type { Picture } from '../../statistics/picture.ts';
import type { Question } from '../../statistics/question.ts';
import { sayAnswer, sayFreshness } from '../bodies/say-answer.ts';
import { renderTable } from '../layout/render-table.ts';
import type { Words } from '../messages/words.ts';
import { MOST_BUTTONS } from '../names/label-buttons.ts';
import type { Button, Reply } from '../reply.ts';
import type { ReadingSaid } from '../said-reading.ts';
import { type ChartForm, chartCommand } from './chart-command.ts';
import { mapAnswer } from './map-answer.ts';
import { pictureAnswer } from './picture-answer.ts';
import type { PictureContext } from './picture-parts.ts';

export interface ChartAsked {
  readonly form: ChartForm;
  /** Of the dataset. */
  readonly version: string;
  readonly ask: (question: Question) => Answer;
  /** Set where the chart was asked for in words. */
  readonly reading?: ReadingSaid;
}

/** Figures in so many characters still are a caption. */
const SHORT = 600;

function drawn(answer: Answer, form: ChartForm, context: PictureContext): Picture | undefined {
  return form === 'map' ? mapAnswer(answer, context) : pictureAnswer(answer, context);
}

/** Back to the words, and to the other form where there is one. */
function sayButtons(words: Words, answer: Answer, form: ChartForm, context: PictureContext, text: Reply): Button[] {
  const { question } = answer;
  const other: ChartForm = form === 'map' ? 'chart' : 'map';
  const hasOther = question.kind === 'ranking' && drawn(answer, other, context) !== undefined;
  const own: Button[] = [
    { label: words.say('button-table'), command: formatCommand(question) },
    ...(hasOther ? [{ label: words.say(`button-${other}`), command: chartCommand(question, other) }] : []),
  ];
  const isAbout = ({ command }: Button) => /^\/(?:notes|sources) /.test(command);
  const more = text.buttons.filter((button) => button.command !== chartCommand(question) && !isAbout(button));
  // The last one tells of new figures; it stays.
  return [...own, ...more.slice(0, -1).slice(0, MOST_BUTTONS - 1 - own.length), ...more.slice(-1)];
}

/**
 * The answer as a picture under which its finding stands; what the picture shows is read aloud by its alternative text.
 * Asked for in words, nobody has seen the figures yet: they stand in the caption
 * while they are few; after a tap on a button they stood in the message tapped.
 */
export function sayChart(words: Words, answer: Answer, asked: ChartAsked): Reply {
  const { form, reading } = asked;
  const text = sayAnswer(words, answer, reading);
  if (answer.outcome === 'missing') return text;
  const context: PictureContext = { words, version: asked.version, ask: asked.ask };
  const picture = drawn(answer, form, context);
  if (!picture) return { ...text, notes: [words.say('chart-none'), ...text.notes] };
  const { title, lines, table } = text;
  const told = [title, ...lines, ...(table ? renderTable(table) : []), ...text.notes].join('\n');
  const withFigures = reading !== undefined && told.length <= SHORT;
  return {
    language: text.language,
    outcome: 'answered',
    ...(text.above && { above: text.above }),
    title,
    lines: withFigures ? lines : [],
    ...(withFigures && table && { table }),
    notes: withFigures ? text.notes : sayFreshness(words, answer.freshness),
    ...(text.source && { source: text.source }),
    links: text.links,
    command: chartCommand(answer.question, form),
    commandHint: words.say('ask-again'),
    buttons: sayButtons(words, answer, form, context, text),
    figures: withFigures
      ? text.figures
      : picture.series.flatMap(({ points }) => points.flatMap((point) => point?.figure ?? [])),
    picture,
    withoutPicture: { ...text, notes: [words.say('chart-not-drawn'), ...text.notes] },
  };
}
