/** What stands behind the buttons under an answer: all notes to its figures, and all pages where they can be read. */
import { type Answer, toldFigures } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import { sayBody } from '../bodies/say-body.ts';
import type { Words } from '../messages/words.ts';
import { sayQuestion } from '../names/say-question.ts';
import { listNotes } from '../notes/list-notes.ts';
import { listSources } from '../notes/say-source.ts';
import type { Link, Reply } from '../reply.ts';
import { moreCommand } from './more-command.ts';
import { sayNotice } from './say-notice.ts';

function frame(words: Words, answer: Answer, about: 'notes' | 'sources', lines: readonly string[]): Reply {
  const { question } = answer;
  const bullets = lines.map((text) => words.say('bullet', { text }));
  return {
    ...sayNotice(words, {
      outcome: bullets.length > 0 ? 'answered' : 'missing',
      title: words.say(`more-${about}`, { what: sayQuestion(words, question) }),
      lines: bullets.length > 0 ? bullets : [words.say(`more-${about}-none`)],
      buttons: [
        { label: words.say('button-back'), command: formatCommand(question) },
        ...(about === 'sources' && lines.length > 0
          ? [{ label: words.say('button-report'), command: moreCommand('report', question) }]
          : []),
      ],
    }),
    command: moreCommand(about, question),
  };
}

export function sayAllNotes(words: Words, answer: Answer): Reply {
  const notes = answer.outcome === 'answered' ? listNotes(words, answer, sayBody(words, answer)).all : [];
  const figures = answer.outcome === 'answered' ? toldFigures(answer.body) : [];
  return { ...frame(words, answer, 'notes', notes), figures };
}

export function sayAllSources(words: Words, answer: Answer): Reply {
  const figures = answer.outcome === 'answered' ? toldFigures(answer.body) : answer.nearest;
  const { lines, links } = listSources(words, figures);
  // Pages of one site are told apart by their number.
  const numbered = links.map(({ label, url }): Link => {
    const alike = links.filter((other) => other.label === label);
    const number = alike.findIndex((other) => other.url === url) + 1;
    return { label: alike.length > 1 ? `${label} (${number})` : label, url };
  });
  return { ...frame(words, answer, 'sources', lines), links: numbered };
}
