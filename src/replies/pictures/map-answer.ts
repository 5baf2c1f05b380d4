import type { Answer } from '../../statistics/answer.ts';
import type { Picture } from '../../statistics/picture.ts';
import type { Question } from '../../statistics/question.ts';
import type { Words } from '../messages/words.ts';
import { sayShortPlace } from '../names/say-subject.ts';
import { pictureBars, titleOfRanking, withoutNote } from './picture-bars.ts';
import type { PictureContext } from './picture-parts.ts';

const REGIONS = 20;
/** With fewer figures most of the map would be empty. */
const FEWEST_REGIONS = 10;

function sayTile(words: Words, code: string): string {
  return words.say('tile-area', { code, name: sayShortPlace(words, code) });
}

/** The same ranking with all regions, if the answer holds only its head and the rest can be asked for. */
function complete(answer: Answer, context: PictureContext): Answer {
  if (answer.outcome === 'missing' || answer.question.kind !== 'ranking') return answer;
  if (answer.question.count === REGIONS || !context.ask) return answer;
  const question: Question = { ...answer.question, count: REGIONS };
  const whole = context.ask(question);
  return whole.outcome === 'answered' ? whole : answer;
}

/** The map of the 20 regions of a ranking; absent for other answers and where most regions have no figure. */
export function mapAnswer(answer: Answer, context: PictureContext): Picture | undefined {
  const { words } = context;
  const whole = complete(answer, context);
  if (whole.outcome === 'missing' || whole.body.kind !== 'ranking') return undefined;
  const figures = whole.body.rows.map(({ figure }) => figure);
  const [first] = figures;
  if (!first || figures.length < FEWEST_REGIONS) return undefined;
  return pictureBars(
    whole,
    {
      kind: 'tiles',
      title: titleOfRanking(words, first),
      figures,
      categories: figures.map(({ subject }) => ({ label: sayTile(words, subject.area), area: subject.area })),
      notes: withoutNote(words, whole.body),
    },
    context,
  );
}
