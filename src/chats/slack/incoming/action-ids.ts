/**
 * What a button tells beside its command: the language of the message it stands in and who had asked. Kept in the
 * `action_id`, so that a button still works after a restart or a year later.
 */
import { isLanguage, type Language } from '../../../statistics/language.ts';

export interface Tap {
  readonly kind: 'ask' | 'share';
  /** Language of the message, which the reply keeps. */
  readonly language?: Language;
  /** Whose question the message answers. */
  readonly asker?: string;
}

/** Ids are unique within a message, as Slack demands. */
export function formatActionId(kind: Tap['kind'], language: Language, asker: string, place: number): string {
  return `${kind}:${language}:${asker}:${place}`;
}

export function parseActionId(actionId: string): Tap | undefined {
  const [kind, language, asker] = actionId.split(':');
  if (kind !== 'ask' && kind !== 'share') return undefined;
  return { kind, ...(isLanguage(language) && { language }), ...(asker && { asker }) };
}
