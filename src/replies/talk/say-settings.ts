/** What a chat has chosen, and what is kept of it, with a button for each change. */
import { LANGUAGES } from '../../statistics/language.ts';
import type { QuietHours } from '../../statistics/subscription.ts';
import { QUIET_HOURS } from '../../statistics/subscription.ts';
import type { Words } from '../messages/words.ts';
import type { Button, Reply } from '../reply.ts';
import { type SettingsSaid, sayNotice, sayStored } from './say-notice.ts';

export interface SettingsShown extends SettingsSaid {
  /** Absent where the platform draws no tables of its own. */
  readonly form?: 'rich' | 'text';
  /** Of the subscriptions, each once. */
  readonly quiet: readonly QuietHours[];
}

function sayQuiet(words: Words, { from, to, zone }: QuietHours): string {
  return words.say('settings-quiet', { from, to, where: zone === QUIET_HOURS.zone ? 'here' : 'elsewhere', zone });
}

function formButton(words: Words, form: 'rich' | 'text'): Button {
  const other = form === 'rich' ? 'text' : 'rich';
  return { label: words.say(`settings-button-${other}`), command: `/settings form ${other}`, row: 1 };
}

export function saySettings(words: Words, said: SettingsShown): Reply {
  const { language, form, quiet } = said;
  const languages = LANGUAGES.filter((each) => each !== language).map(
    (each): Button => ({ label: words.say(`language-name-${each}`), command: `/language ${each}`, row: 0 }),
  );
  return sayNotice(words, {
    title: words.say('settings-title'),
    lines: [
      language
        ? words.say('language-current', { language: words.say(`language-name-${language}`) })
        : words.say('language-by-message'),
      ...(form ? [words.say(`settings-form-${form}`)] : []),
      ...(quiet.length > 0 ? quiet : [QUIET_HOURS]).map((each) => sayQuiet(words, each)),
      ...sayStored(words, said),
    ],
    buttons: [
      ...languages,
      ...(language ? [{ label: words.say('settings-button-auto'), command: '/language auto', row: 0 }] : []),
      ...(form ? [formButton(words, form)] : []),
      { label: words.say('button-subscriptions'), command: '/subscriptions', row: 2 },
      { label: words.say('button-delete'), command: '/forget', row: 2 },
    ],
  });
}
