import type { Answer } from '../statistics/answer.ts';
import { formatCommand } from '../statistics/command.ts';
import type { Language } from '../statistics/language.ts';
import type { Replies } from './create-replies.ts';
import type { Reply } from './reply.ts';
import type { ReadingSaid } from './said-reading.ts';

function keyOf(language: Language, reading: ReadingSaid | undefined): string {
  if (!reading) return language;
  const { assumptions, alternatives } = reading;
  return [language, ...assumptions, ...alternatives.map(formatCommand)].join(' ');
}

/** Words an answer once in each language, for as long as the answer itself is kept. */
export function keepReplies(replies: Replies): Replies {
  const kept = new WeakMap<Answer, Map<string, Reply>>();
  return {
    ...replies,
    sayAnswer(answer, language, reading) {
      // Words of one person are shown to nobody else, and kept nowhere.
      if (reading?.without) return replies.sayAnswer(answer, language, reading);
      const worded = kept.get(answer) ?? new Map<string, Reply>();
      kept.set(answer, worded);
      const key = keyOf(language, reading);
      const reply = worded.get(key) ?? replies.sayAnswer(answer, language, reading);
      worded.set(key, reply);
      return reply;
    },
  };
}
