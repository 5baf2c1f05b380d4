import { PLATFORMS } from '../chat-store.ts';
import { rowId } from '../memory/outbox-table.ts';
import type { MovableStore, PieceKind, PieceOf, Portion } from '../moving/portion.ts';
import type { StoreLog } from '../store-log.ts';
import { openFileStores } from './open-file-stores.ts';

const PAGE = 1_000;

function* inPages<Kind extends PieceKind>(kind: Kind, pieces: Iterable<PieceOf<Kind>>): Generator<Portion> {
  let page: PieceOf<Kind>[] = [];
  for (const piece of pieces) {
    page.push(piece);
    if (page.length < PAGE) continue;
    yield { kind, pieces: page } as unknown as Portion;
    page = [];
  }
  if (page.length > 0) yield { kind, pieces: page } as unknown as Portion;
}

/** The files of a folder as a whole. Throws StateLocked when a Koshi uses them. */
export async function openMovableFiles(dir: string, log: StoreLog): Promise<MovableStore> {
  const stores = await openFileStores({ dir, log });
  const { chats, subscriptions, outbox } = stores.opened;
  const { observations, updates } = stores;

  async function* dump(): AsyncGenerator<Portion> {
    yield* inPages(
      'chats',
      [...chats.records].map(([chat, settings]) => ({ chat, ...settings })),
    );
    yield* inPages(
      'subscriptions',
      [...subscriptions.records].map(([chat, record]) => ({ chat, ...record })),
    );
    yield* dumpOutbox();
    const kept = await observations.kept();
    yield* inPages('rounds', kept.rounds);
    yield* inPages('decisions', kept.decisions);
    yield* inPages(
      'late',
      (await observations.lateTold()).map((period) => ({ period })),
    );
    for (const platform of PLATFORMS) {
      const left = await updates.left(platform);
      yield* inPages(
        'updates',
        left.map((each) => ({ platform, ...each })),
      );
    }
  }

  async function* dumpOutbox(): AsyncGenerator<Portion> {
    const notices = await outbox.notices();
    const states = await Promise.all(
      notices.map(async (notice) => ({
        notice,
        isFilled: await outbox.isFilled(notice.id),
        isReported: await outbox.isReported(notice.id),
      })),
    );
    yield* inPages('notices', states);
    yield* inPages(
      'contents',
      [...(await outbox.contents())].map(([name, figures]) => ({ name, figures })),
    );
    for (const chat of outbox.chats()) {
      // Older versions made a row for each rhythm: of two that are one now, what is still to be told counts.
      const byNotice = new Map<string, PieceOf<'rows'>>();
      for (const { id: _, attempts: __, since: ___, ...piece } of await outbox.rowsOf(chat)) {
        const held = byNotice.get(piece.notice);
        if (!held || piece.state === 'waiting') byNotice.set(piece.notice, piece);
      }
      yield* inPages('rows', byNotice.values());
    }
  }

  async function load(portion: Portion): Promise<void> {
    switch (portion.kind) {
      case 'chats':
        return chats.change(({ set }) => {
          for (const { chat, ...settings } of portion.pieces) set(chat, settings);
        });
      case 'subscriptions':
        return subscriptions.change(({ set }) => {
          for (const { chat, ...record } of portion.pieces) set(chat, record);
        });
      case 'notices':
        return loadNotices(portion.pieces);
      case 'contents':
        for (const { name, figures } of portion.pieces) await outbox.tell(name, figures);
        return;
      case 'rows':
        await Promise.all(
          portion.pieces.map(({ priority: _, ...row }) => outbox.append({ k: 'row', row: { ...row, id: rowId(row) } })),
        );
        return;
      case 'rounds': {
        const known = new Set((await observations.kept()).rounds.map(({ id }) => id));
        for (const round of portion.pieces) if (!known.has(round.id)) await observations.add(round);
        return;
      }
      case 'decisions': {
        const known = new Set((await observations.kept()).decisions.map((each) => `${each.round} ${each.at}`));
        for (const each of portion.pieces) if (!known.has(`${each.round} ${each.at}`)) await observations.decide(each);
        return;
      }
      case 'late': {
        const known = await observations.lateTold();
        for (const { period } of portion.pieces) if (!known.includes(period)) await observations.noteLate(period);
        return;
      }
      case 'updates':
        for (const { platform, id, content } of portion.pieces) await updates.keep(platform, id, content);
    }
  }

  async function loadNotices(pieces: readonly PieceOf<'notices'>[]): Promise<void> {
    for (const { notice, isFilled, isReported } of pieces) {
      await outbox.open(notice);
      if (isFilled) await outbox.fill(notice.id);
      if (isReported && !(await outbox.isReported(notice.id))) await outbox.report(notice.id);
    }
  }

  return { dump, load, close: () => stores.close() };
}
