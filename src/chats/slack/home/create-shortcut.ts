/** "Ask Koshi" from anywhere in Slack: a form with an indicator, a place and a period, answered in the direct chat. */
import type { Pickers } from '../../../replies/talk/say-pickers.ts';
import type { Language } from '../../../statistics/language.ts';
import { readLanguageTag } from '../../choose-language.ts';
import type { Caller } from '../outgoing/create-caller.ts';
import type { People } from '../outgoing/create-people.ts';
import { reasonOf } from '../slack-errors.ts';
import type { SlackLog } from '../slack-parts.ts';

/** As the manifest names it. */
export const SHORTCUT = 'ask_koshi';

export interface Shortcut {
  /** Opens the form; Slack gives three seconds for it. Never rejects. */
  open(user: string, trigger: string): Promise<void>;
  /** The command that was picked; absent for a form that is not ours. */
  readCommand(values: unknown): string | undefined;
}

interface ShortcutParts extends Pick<Caller, 'call'> {
  readonly people: People;
  readonly sayPickers: (language: Language) => Pickers;
  readonly defaultLanguage: Language;
  readonly log: SlackLog;
}

const MOST_TITLE = 24;
const PICKED = 'pick';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });

export function createShortcut({ people, sayPickers, defaultLanguage, log, call }: ShortcutParts): Shortcut {
  return {
    async open(user, trigger) {
      try {
        const { locale } = await people.find(user);
        const { title, submit, picks } = sayPickers(readLanguageTag(locale) ?? defaultLanguage);
        const blocks = picks.map(({ label, options }, place) => {
          const shown = options.map((option) => ({ text: plain(option.label), value: option.value }));
          return {
            type: 'input',
            block_id: String(place),
            label: plain(label),
            element: { type: 'static_select', action_id: PICKED, options: shown, initial_option: shown[0] },
          };
        });
        const view = {
          type: 'modal',
          callback_id: SHORTCUT,
          title: plain(title.slice(0, MOST_TITLE)),
          submit: plain(submit),
          blocks,
        };
        await call('views.open', { trigger_id: trigger, view });
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'slack: the form of the shortcut could not be opened');
      }
    },

    readCommand(values) {
      const picked = Object.entries(values as Record<string, Record<string, { selected_option?: { value?: string } }>>)
        .sort(([one], [other]) => Number(one) - Number(other))
        .map(([, block]) => block[PICKED]?.selected_option?.value);
      const isWhole = picked.length > 0 && picked.every((value) => value !== undefined && /^[\w-]+$/.test(value));
      return isWhole ? `/${picked.join(' ')}` : undefined;
    },
  };
}
