/**
 * Makes the message of the rows that a chat is due. Whoever wants the same gets the same: what is made once for a notice,
 * a language and a set of terms is kept until the facts change, since thousands ask for it in a few seconds.
 */
import { createHash } from 'node:crypto';
import type { NoticeReplies } from '../replies/create-notice-replies.ts';
import type { Reply } from '../replies/reply.ts';
import { mergeReplies } from '../replies/subscriptions/merge-replies.ts';
import { figuresOfRelease, type ReleaseSaid } from '../replies/subscriptions/say-release-notice.ts';
import type { Answer } from '../statistics/answer.ts';
import type { Language } from '../statistics/language.ts';
import type { Picture } from '../statistics/picture.ts';
import { formatTerms, isAboutCountry, type Terms } from '../statistics/subscription.ts';
import { type Notice, type Row, type Told, toTold } from '../stores/notice.ts';
import type { ChatStanding } from '../stores/subscription-store.ts';
import type { Composed } from './delivery/deliverer.ts';
import { type Ask, findNow, findOwnFigures } from './due/find-own-figures.ts';

export interface ComposerParts {
  readonly replies: NoticeReplies;
  readonly ask: Ask;
  /** The picture of a release; absent where there are no charts. */
  readonly pictureOf?: (summary: Answer, language: Language) => Picture | undefined;
  readonly findNotice: (id: string) => Promise<Notice | undefined>;
  /** True where a word about a date to come is no news any more. */
  readonly isStale: (notice: Notice) => boolean;
  /** The language that the chat has chosen since. */
  readonly languageOf: (chat: string) => Promise<Language | undefined>;
}

/** What is announced to everybody. */
const EVERYTHING: Terms = { scope: {}, rhythm: 'at_once', reminder: false };

interface Made {
  readonly reply: Reply;
  readonly content?: { readonly name: string; readonly figures: readonly Told[] };
}

export interface Composer {
  /** For rows of one chat, as it stands. */
  compose(
    rows: readonly Row[],
    standing: ChatStanding,
  ): Promise<{ readonly wanted: readonly Row[]; readonly message?: Composed }>;
  /** What a subscriber with these terms would be sent; absent where the release has nothing for them. */
  makeRelease(period: Notice['period'], terms: readonly Terms[], language: Language): Made | undefined;
  /** The facts have changed. */
  clear(): void;
}

export function createComposer(parts: ComposerParts): Composer {
  const { replies, ask, pictureOf, findNotice, isStale, languageOf } = parts;
  const made = new Map<string, Made | undefined>();
  const merged = new Map<string, Reply>();

  function once(key: string, make: () => Made | undefined): Made | undefined {
    if (!made.has(key)) made.set(key, make());
    return made.get(key);
  }

  /** A button under what everybody reads would answer one of them for all. */
  function withoutButtons(each: Made | undefined): Made | undefined {
    return each && { ...each, reply: { ...each.reply, buttons: [] } };
  }

  function nameContent(key: string, figures: readonly Told[]): string {
    return createHash('sha256')
      .update(JSON.stringify([key, figures]))
      .digest('base64url')
      .slice(0, 16);
  }

  function makeRelease(period: Notice['period'], terms: readonly Terms[], language: Language): Made | undefined {
    const asked = ask({ kind: 'summary', area: 'KZ', period });
    const summary = asked.outcome === 'answered' && asked.body.kind === 'summary' ? asked.body : undefined;
    const isWhole = terms.some(({ scope, condition }) => !condition && isAboutCountry(scope));
    const own = terms
      .filter(({ scope, condition }) => condition || !isAboutCountry(scope))
      .flatMap((each) => findOwnFigures(ask, each, period) ?? []);
    // Only conditions, and none of them holds.
    if (!isWhole && own.length === 0) return undefined;
    const said: ReleaseSaid = { period, isWhole, own, ...(summary && { summary }) };
    const figures = figuresOfRelease(said).map(toTold);
    const picture = isWhole && summary ? pictureOf?.(asked, language) : undefined;
    const reply = { ...replies.sayRelease(said, language), ...(picture && { picture }) };
    return { reply, content: { name: nameContent('release', figures), figures } };
  }

  function makeCorrection(notice: Extract<Notice, { kind: 'correction' }>, row: Row, language: Language): Made {
    const changes = (row.changes ?? []).flatMap((place) => notice.changes[place] ?? []);
    const corrections = changes.flatMap(({ subject, period, value }) => {
      const figure = findNow(ask, subject, period);
      return figure ? [{ figure, before: value }] : [];
    });
    const figures = corrections.map(({ figure }) => toTold(figure));
    return {
      reply: replies.sayCorrection(notice.period, corrections, language),
      content: { name: nameContent('correction', figures), figures },
    };
  }

  /** Absent where the row is no longer wanted; the key names what was made. */
  async function make(
    row: Row,
    { subscriptions }: ChatStanding,
    chosen: Language | undefined,
  ): Promise<{ readonly key: string; readonly made: Made } | undefined> {
    const notice = await findNotice(row.notice);
    if (!notice || isStale(notice)) return undefined;
    const own = subscriptions.filter(({ id, muted }) => !muted && row.subscriptions.includes(id));
    const wanted = row.subscriptions.length === 0 ? [EVERYTHING] : own.map(({ terms }) => terms);
    if (wanted.length === 0) return undefined;
    const told =
      notice.kind === 'release'
        ? JSON.stringify(wanted.map((terms) => formatTerms({ ...terms, rhythm: 'daytime', reminder: false })).sort())
        : (row.changes ?? []).join(',');
    const asked = [...new Set(wanted.flatMap((terms) => terms.languages ?? []))];
    const languages = asked.length > 0 ? asked : [chosen ?? row.language];
    const key = `${notice.id} ${languages.join('+')} ${row.subscriptions.length === 0 ? 'announced' : told}`;
    const inLanguage = (language: Language): Made | undefined => {
      switch (notice.kind) {
        case 'release':
          return row.subscriptions.length === 0
            ? withoutButtons(makeRelease(notice.period, wanted, language))
            : makeRelease(notice.period, wanted, language);
        case 'correction':
          return makeCorrection(notice, row, language);
        default:
          return { reply: replies.sayCalendarNotice(notice.kind, notice.period, notice.expected, language) };
      }
    };
    const result = once(key, () => {
      const [first, ...more] = languages.flatMap((language) => inLanguage(language) ?? []);
      // One below the other in one message, with the buttons of the first.
      return first && { ...first, reply: mergeReplies([first.reply, ...more.map(({ reply }) => reply)]) };
    });
    return result && { key, made: result };
  }

  return {
    makeRelease,
    async compose(rows, standing) {
      const [anyRow] = rows;
      const chosen = anyRow && (await languageOf(anyRow.chat));
      const made = await Promise.all(rows.map((row) => make(row, standing, chosen)));
      const parts = rows.flatMap((row, place) => {
        const each = made[place];
        return each ? [{ row, ...each }] : [];
      });
      const wanted = parts.map(({ row }) => row);
      const [first] = parts;
      if (!first) return { wanted };
      // Not by the bare key: two rows of a chat may ask for the very same.
      const different = [...new Map(parts.map((part) => [part.key, part])).values()];
      const key = different.map((part) => part.key).join('\n');
      const reply =
        merged.get(key) ?? mergeReplies([first.made.reply, ...different.slice(1).map((part) => part.made.reply)]);
      merged.set(key, reply);
      return { wanted, message: { reply, contentOf: (row) => parts.find((part) => part.row === row)?.made.content } };
    },
    clear() {
      made.clear();
      merged.clear();
    },
  };
}
