import type { GlossaryBody, MethodBody } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import type { Words } from '../messages/words.ts';
import { localPage } from '../notes/local-page.ts';
import type { Part } from './part.ts';

const commandOf = (term: string) => formatCommand({ kind: 'glossary', term });

/** One term explained, or a button for each. */
export function sayGlossary(words: Words, { terms }: GlossaryBody): Part {
  const [term, ...more] = terms;
  if (term && more.length === 0) {
    return {
      title: term.title[words.language],
      lines: [term.definition[words.language]],
      // The Bureau's rate counts moves; the one computed here is that of the net.
      ...(term.key === 'migration_rate' && { notes: [words.say('glossary-rate', { rule: words.say('rule-rate') })] }),
    };
  }
  return {
    title: words.say('glossary-title'),
    lines: [words.say('glossary-how'), terms.map(({ title }) => title[words.language]).join(' · ')],
    buttons: terms.map(({ key, title }) => ({ label: title[words.language], command: commandOf(key) })),
  };
}

export function sayMethod(words: Words, { terms }: MethodBody): Part {
  return {
    title: words.say('method-title'),
    lines: terms.map(({ title, definition }) =>
      words.say('method-entry', { title: title[words.language], definition: definition[words.language] }),
    ),
  };
}

export function saySources(words: Words): Part {
  return {
    title: words.say('sources-title'),
    lines: [words.say('sources-bureau'), words.say('sources-labour'), words.say('sources-press')],
    links: [
      { label: words.say('bureau'), url: localPage('https://stat.gov.kz/', words.language) },
      { label: words.say('taldau'), url: localPage('https://taldau.stat.gov.kz/', words.language) },
    ],
  };
}
