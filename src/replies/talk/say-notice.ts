/** Replies about the conversation itself: they hold no figures. */
import { MENU_COMMANDS, type MenuCommand } from '../../statistics/commands.ts';
import { LANGUAGES, type Language } from '../../statistics/language.ts';
import type { Question } from '../../statistics/question.ts';

import { formatUndo, type Undone } from '../../statistics/subscriptions/undo.ts';
import { capitalize, type Words } from '../messages/words.ts';

import { labelQuestions } from '../names/label-buttons.ts';
import type { Button, Reply } from '../reply.ts';

/** What is kept about a chat, as far as the reply shows it. */
export interface SettingsSaid {
  readonly platform: string;
  readonly id: string;
  readonly language?: Language;
  readonly subscriptions?: number;
  /** Notices on record. */
  readonly deliveries?: number;
}

export interface NoticeSaid {
  readonly title: string;
  readonly lines: readonly string[];
  readonly outcome?: Reply['outcome'];
  readonly buttons?: readonly Button[];
}

export function sayNotice(words: Words, { title, lines, outcome = 'answered', buttons = [] }: NoticeSaid): Reply {
  return { language: words.language, outcome, title, lines, notes: [], links: [], buttons, figures: [] };
}

const LAST = { kind: 'last' } as const;

/** Questions that can be tapped without knowing anything. */
export const EXAMPLES: readonly Question[] = [
  { kind: 'summary', area: 'KZ', period: LAST },
  { kind: 'figure', subject: { indicator: 'net', area: 'KZ-71' }, period: LAST },
  { kind: 'ranking', indicator: 'net', period: LAST, order: 'top', count: 5 },
  { kind: 'breakdown', by: 'counterpart', subject: { indicator: 'arrivals', area: 'KZ' }, period: LAST },
];

function sayExamples(words: Words): string[] {
  const said = [words.say('example-country'), words.say('example-region'), words.say('example-top')];
  return said.map((text) => words.say('bullet', { text }));
}

const languageButtons = (words: Words): Button[] =>
  LANGUAGES.map((language) => ({ label: words.say(`language-name-${language}`), command: `/language ${language}` }));

const helpButton = (words: Words): Button => ({ label: words.say('button-help'), command: '/help' });

/** `channel`: in which each release is announced. */
export function sayStart(words: Words, channel?: string): Reply {
  return sayNotice(words, {
    title: words.say('start-title'),
    lines: [
      words.say('start-about'),
      words.say('start-how'),
      ...sayExamples(words),
      ...(channel ? [words.say('start-channel', { channel })] : []),
      words.say('start-more'),
    ],
    // What it leads to must not take it away from a newcomer.
    buttons: [...labelQuestions(words, EXAMPLES.slice(0, 3)), ...languageButtons(words)].map((button) => ({
      ...button,
      isBelow: true as const,
    })),
  });
}

/** To thanks, an "ok" or a farewell: one line, and what else could be asked. */
export function sayThanks(words: Words): Reply {
  return sayNotice(words, {
    title: words.say('thanks-title'),
    lines: [words.say('thanks-more')],
    buttons: [...labelQuestions(words, EXAMPLES.slice(0, 3)), helpButton(words)],
  });
}

/** After `/help`: every command with what it does. */
export const ALL_COMMANDS = 'all';

const HELP_ABOUT = ['figures', 'lists', 'releases', 'terms', 'subscriptions', 'chat'] as const;

/** How to ask, and the commands by what they are about; `isWhole`: every command that this platform has. */
export function sayHelp(words: Words, has: (command: MenuCommand) => boolean = () => true, isWhole = false): Reply {
  const buttons = labelQuestions(words, EXAMPLES);
  if (isWhole) {
    const lines = MENU_COMMANDS.filter(has).map((command) =>
      words.say('help-command', { command, description: words.say(`command-${command}`) }),
    );
    return sayNotice(words, { title: words.say('help-commands'), lines, buttons });
  }
  return sayNotice(words, {
    title: words.say('help-title'),
    lines: [words.say('help-how'), ...sayExamples(words), ...HELP_ABOUT.map((about) => words.say(`help-${about}`))],
    buttons: [...buttons, { label: words.say('help-commands'), command: `/help ${ALL_COMMANDS}` }],
  });
}

export function sayLanguageChoice(words: Words, current: Language | undefined): Reply {
  return sayNotice(words, {
    outcome: 'asked',
    title: words.say('language-title'),
    lines: [
      current
        ? words.say('language-current', { language: words.say(`language-name-${current}`) })
        : words.say('language-by-message'),
    ],
    buttons: languageButtons(words),
  });
}

/** `language` is absent where none is chosen any more, `before` where none was. */
export function sayLanguageSet(words: Words, language: Language | undefined, before: Language | undefined): Reply {
  const notice = sayNotice(words, {
    title: words.say('language-set-title'),
    lines: [words.say(language ? 'language-set' : 'language-by-message')],
    buttons: [
      ...(language === before ? [] : [{ label: words.say('button-undo'), command: `/language ${before ?? 'auto'}` }]),
      helpButton(words),
    ],
  });
  return { ...notice, chosen: language ?? null };
}

/** With a button that brings back what was deleted and that carries it: nothing is kept for it. */
export function sayForgotten(words: Words, undone?: Undone): Reply {
  const notice = sayNotice(words, {
    title: words.say('forgotten-title'),
    lines: [words.say('forgotten')],
    buttons: undone ? [{ label: words.say('button-undo'), command: `/undo ${formatUndo(undone)}` }] : [],
  });
  return { ...notice, chosen: null };
}

/** What is kept of the chat. */
export function sayStored(words: Words, settings: SettingsSaid): string[] {
  const { platform, id, language, subscriptions = 0, deliveries = 0 } = settings;
  return [
    words.say('forget-stored', {
      platform: capitalize(platform),
      id,
      language: language ? 'named' : 'none',
      name: language ? words.say(`language-name-${language}`) : '',
    }),
    ...(subscriptions + deliveries > 0
      ? [words.say('forget-subscriptions', { subscriptions: String(subscriptions), deliveries: String(deliveries) })]
      : []),
  ];
}

export function sayForget(words: Words, settings: SettingsSaid | undefined): Reply {
  const title = words.say('forget-title');
  if (!settings) return sayNotice(words, { title, lines: [words.say('forget-nothing')] });
  return sayNotice(words, {
    outcome: 'asked',
    title,
    lines: sayStored(words, settings),
    buttons: [{ label: words.say('button-delete'), command: '/forget yes' }],
  });
}

export function sayPrivacy(words: Words): Reply {
  return sayNotice(words, {
    title: words.say('privacy-title'),
    lines: [words.say('privacy-stored'), words.say('privacy-memory'), words.say('privacy-delete')],
  });
}

/** To a group that Koshi was added to: how to ask there. */
export function sayJoined(words: Words, name: string): Reply {
  return sayNotice(words, { title: words.say('joined', { name }), lines: [] });
}

/** One sentence that needs no more than its text. */
export function saySentence(
  words: Words,
  id:
    | 'not-admin'
    | 'not-saved'
    | 'too-fast'
    | 'no-answer-yet'
    | 'subscribe-elsewhere'
    | 'chart-nothing-yet'
    | 'reported'
    | 'report-nobody',
  outcome: Reply['outcome'],
): Reply {
  return sayNotice(words, { outcome, title: words.say(`${id}-title`), lines: [words.say(id)] });
}

export function sayFailed(words: Words, reference: string): Reply {
  return sayNotice(words, {
    outcome: 'missing',
    title: words.say('failed-title'),
    lines: [words.say('failed', { reference })],
    buttons: [helpButton(words)],
  });
}
