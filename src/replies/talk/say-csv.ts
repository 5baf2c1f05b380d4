import { type Answer, figuresOf } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import { writeCsv } from '../layout/write-csv.ts';
import type { Words } from '../messages/words.ts';
import { sayQuestion } from '../names/say-question.ts';
import type { Reply } from '../reply.ts';
import { sayNotice } from './say-notice.ts';

/** `koshi-net-KZ-71-2025-Q1.csv` */
function nameFile(command: string): string {
  return `koshi-${command.replace(/[^\w-]+/g, '-').replace(/^-|-$/g, '')}.csv`;
}

export function sayCsv(words: Words, answer: Answer): Reply {
  const title = words.say('csv-title');
  if (figuresOf(answer).length === 0) {
    return sayNotice(words, { outcome: 'missing', title, lines: [words.say('csv-empty')] });
  }
  const command = formatCommand(answer.question);
  return {
    ...sayNotice(words, { title, lines: [sayQuestion(words, answer.question), words.say('csv-about')] }),
    file: { name: nameFile(command), mediaType: 'text/csv', content: writeCsv(answer, words.codebook, words.language) },
  };
}
