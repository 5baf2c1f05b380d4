import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { LANGUAGES, type Language } from '../../statistics/language.ts';
import type { MessageProblem, Messages } from './messages.ts';

function loadBundle(folder: string, language: Language): FluentBundle {
  // Isolation marks (U+2068, U+2069) would show as boxes in Slack and in pictures.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.ftl')) continue;
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, name), 'utf8')));
    if (errors.length > 0) throw new Error(`${join(folder, name)}: ${errors.map((error) => error.message).join('; ')}`);
  }
  return bundle;
}

/**
 * The messages of `localesDir/{kk,ru,en}/*.ftl`. Throws when a folder is missing or a message is there twice;
 * what fails later, at a single message, goes to `onProblem`.
 */
export function loadMessages(localesDir: string, onProblem?: (problem: MessageProblem) => void): Messages {
  const bundles = Object.fromEntries(
    LANGUAGES.map((language) => [language, loadBundle(join(localesDir, language), language)]),
  ) as Record<Language, FluentBundle>;

  return {
    say(language, id, ...[variables]) {
      const bundle = bundles[language];
      const [name = id, attribute] = id.split('.');
      const { value, attributes = {} } = bundle.getMessage(name) ?? {};
      const pattern = !attribute ? value : Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
      if (!pattern) {
        onProblem?.({ language, id, reason: 'no such message' });
        return id;
      }
      const errors: Error[] = [];
      const text = bundle.formatPattern(pattern, variables ?? null, errors);
      for (const error of errors) onProblem?.({ language, id, reason: error.message });
      return text;
    },
  };
}
