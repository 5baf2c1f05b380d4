/** Replies about subscriptions: what is on now, in so many words, and buttons that change it or take the change back. */

import { type Answer, type AnswerBody, type Figure, shownFigures } from '../../statistics/answer.ts';
import type { Language } from '../../statistics/language.ts';
import { formatTerms, RHYTHMS, type Terms } from '../../statistics/subscription.ts';
import { formatUndo } from '../../statistics/subscriptions/undo.ts';
import type { Words } from '../messages/words.ts';
import { sayFoot } from '../notes/flags.ts';
import { changesMeaning } from '../notes/list-notes.ts';
import { sayNotes } from '../notes/say-notes.ts';
import { saySource } from '../notes/say-source.ts';
import type { Button, Reply } from '../reply.ts';
import { sayClause, sayStated } from '../sentences/say-stated.ts';
import { sayNotice } from '../talk/say-notice.ts';
import { sayAsked, sayTerms } from './say-terms.ts';

export interface SubscriptionSaid {
  readonly id: string;
  readonly terms: Terms;
  readonly muted: boolean;
  /** Of the forum that it goes to. */
  readonly topic?: string;
}

/** Figures of an answer that a confirmation shows; the whole answer is one tap away. */
const MOST_CURRENT = 4;

const subscribeCommand = (terms: Terms): string => `/subscribe ${formatTerms(terms)}`.trimEnd();

const allButton = (words: Words): Button => ({ label: words.say('button-subscriptions'), command: '/subscriptions' });

function listTerms(words: Words, said: readonly SubscriptionSaid[]): string[] {
  return said.map(({ terms, muted }) => {
    const name = sayTerms(words, terms);
    return words.say('bullet', { text: muted ? words.say('subscription-muted', { name }) : name });
  });
}

/** Without the year before and what else stands beside a figure. */
const figuresNow = (body: AnswerBody): readonly Figure[] =>
  body.kind === 'figures' ? body.figures : shownFigures(body);

function sayCurrent(
  words: Words,
  answers: readonly Answer[],
): Pick<Reply, 'lines' | 'notes' | 'links' | 'source' | 'figures'> {
  const shown = answers.flatMap((answer) =>
    answer.outcome === 'answered' ? [figuresNow(answer.body).slice(0, MOST_CURRENT)] : [],
  );
  const figures: Figure[] = shown.flat();
  if (figures.length === 0) return { lines: [], notes: [], links: [], figures: [] };
  const lines = figures.map((figure) => words.say('bullet', { text: sayStated(words, sayClause(words, figure)) }));
  const { source, links } = saySource(words, figures);
  const notes = [...sayFoot(words, figures, lines), ...sayNotes(words, figures, [], undefined, changesMeaning)];
  return { lines: [words.say('subscribed-current'), ...lines], notes, links, ...(source && { source }), figures };
}

/** What is on now, the figures as they are now, and the way back. */
export function saySubscribed(
  words: Words,
  added: readonly SubscriptionSaid[],
  current: readonly Answer[],
  undo: string = `/unsubscribe ${added.map(({ id }) => id).join(' ')}`,
): Reply {
  const { lines, ...proof } = sayCurrent(words, current);
  const notice = sayNotice(words, {
    title: words.say('subscribed-title'),
    lines: [words.say('subscribed-lead'), ...listTerms(words, added), ...lines],
    buttons: [
      { label: words.say('button-undo'), command: undo },
      ...(added.length === 1 ? [{ label: words.say('button-change'), command: `/subscriptions ${added[0]?.id}` }] : []),
      allButton(words),
    ],
  });
  return { ...notice, ...proof };
}

export function saySubscriptionChanged(words: Words, said: SubscriptionSaid, before: SubscriptionSaid): Reply {
  const undo =
    before.muted === said.muted
      ? formatChange(before.id, before.terms)
      : `/subscriptions ${before.id} ${before.muted ? 'mute' : 'unmute'}`;
  return sayNotice(words, {
    title: words.say('changed-title'),
    lines: [words.say('subscribed-lead'), ...listTerms(words, [said])],
    buttons: [
      { label: words.say('button-undo'), command: undo },
      { label: words.say('button-change'), command: `/subscriptions ${said.id}` },
      allButton(words),
    ],
  });
}

export function sayUnsubscribed(words: Words, removed: readonly SubscriptionSaid[]): Reply {
  if (removed.length === 0) {
    return sayNotice(words, {
      outcome: 'missing',
      title: words.say('unsubscribe-none-title'),
      lines: [words.say('unsubscribe-none')],
      buttons: [allButton(words)],
    });
  }
  const undo = { label: words.say('button-undo'), command: `/undo ${formatUndo({ subscriptions: removed })}` };
  return sayNotice(words, {
    title: words.say('unsubscribed-title'),
    lines: [words.say('unsubscribed-lead'), ...listTerms(words, removed)],
    buttons: [undo, allButton(words)],
  });
}

export function sayUndone(words: Words, back: readonly SubscriptionSaid[], chosen: Language | null | undefined): Reply {
  const language =
    chosen === undefined
      ? []
      : [
          chosen
            ? words.say('language-current', { language: words.say(`language-name-${chosen}`) })
            : words.say('language-by-message'),
        ];
  const notice = sayNotice(words, {
    title: words.say('undone-title'),
    lines: [...language, ...(back.length > 0 ? [words.say('subscribed-lead'), ...listTerms(words, back)] : [])],
    buttons: [allButton(words)],
  });
  return { ...notice, ...(chosen !== undefined && { chosen }) };
}

/** `/subscriptions ID set TERMS` */
function formatChange(id: string, terms: Terms): string {
  return `/subscriptions ${id} set ${formatTerms(terms)}`.trimEnd();
}

function muteButton(words: Words, { id, muted }: SubscriptionSaid): Button {
  return muted
    ? { label: words.say('button-unmute'), command: `/subscriptions ${id} unmute` }
    : { label: words.say('button-mute'), command: `/subscriptions ${id} mute` };
}

function openButtons(words: Words, said: SubscriptionSaid): Button[] {
  return [
    muteButton(words, said),
    { label: words.say('button-change'), command: `/subscriptions ${said.id}` },
    { label: words.say('button-remove'), command: `/unsubscribe ${said.id}` },
  ];
}

export function saySubscriptions(words: Words, held: readonly SubscriptionSaid[]): Reply {
  const title = words.say('subscriptions-title');
  if (held.length === 0) {
    const subscribe = { label: words.say('button-subscribe-all'), command: '/subscribe' };
    return sayNotice(words, { title, lines: [words.say('subscriptions-none')], buttons: [subscribe] });
  }
  const lines = held.map(({ terms, muted }, index) => {
    const name = sayTerms(words, terms);
    const number = String(index + 1);
    return words.say('subscription-item', { number, name: muted ? words.say('subscription-muted', { name }) : name });
  });
  const buttons = held.flatMap((said, index): Button[] => {
    const number = String(index + 1);
    const open = openButtons(words, said).map((button) => ({ ...button, row: index }));
    if (held.length === 1) return open;
    // The first of a row says whose it is.
    return open.map((button, place) =>
      place === 0 ? { ...button, label: words.say('button-numbered', { label: button.label, number }) } : button,
    );
  });
  const all = held.length > 1 ? [{ label: words.say('button-stop-all'), command: '/stop' }] : [];
  return sayNotice(words, { title, lines, buttons: [...buttons, ...all] });
}

/** One subscription with all that can be changed about it. */
export function saySubscription(words: Words, said: SubscriptionSaid): Reply {
  const { id, terms } = said;
  return sayNotice(words, {
    outcome: 'asked',
    title: words.say('button-subscriptions'),
    lines: listTerms(words, [said]),
    buttons: [
      ...RHYTHMS.filter((rhythm) => rhythm !== terms.rhythm).map((rhythm) => ({
        label: words.say(`button-rhythm-${rhythm}`),
        command: formatChange(id, { ...terms, rhythm }),
      })),
      {
        label: words.say(terms.reminder ? 'button-reminder-off' : 'button-reminder-on'),
        command: formatChange(id, { ...terms, reminder: !terms.reminder }),
      },
      muteButton(words, said),
      { label: words.say('button-remove'), command: `/unsubscribe ${id}` },
    ],
  });
}

/**
 * Asks back where the words allow several subscriptions, or none. `text` is what was not understood, empty where all
 * was; the choices are then what remains without it.
 */
export function saySubscribeUnclear(words: Words, text: string, choices: readonly Terms[]): Reply {
  const asked = text === '' ? 'subscribe-unclear-which' : 'subscribe-unclear-without';
  return sayNotice(words, {
    outcome: choices.length > 0 ? 'asked' : 'missing',
    title: words.say('subscribe-unclear-title'),
    lines: [words.say(choices.length > 0 ? asked : 'subscribe-unclear', { words: text })],
    buttons: [
      ...choices.map((terms) => ({ label: sayAsked(words, terms), command: subscribeCommand(terms) })),
      ...(choices.length > 0 ? [] : [{ label: words.say('button-subscribe-all'), command: '/subscribe' }]),
    ],
  });
}
