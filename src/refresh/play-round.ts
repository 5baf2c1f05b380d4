import type { Dataset } from '../dataset/dataset.ts';
import { believedOf, findDecision, type LoadedRound, type RoundDecision } from '../statistics/facts/loaded-round.ts';
import { dayInAlmaty } from '../statistics/time/today.ts';
import type { DocumentRead } from './document-reading.ts';
import type { OpenDocument } from './documents/open-document.ts';
import { readDocument } from './documents/read-document.ts';
import type { FetchedDocument } from './fetch/fetch-document.ts';
import type { Witness } from './gate/gate-input.ts';
import { judge } from './gate/judge.ts';
import { nameRelease, nameSource } from './gate/name-release.ts';

export interface KeptRounds {
  readonly rounds: readonly LoadedRound[];
  readonly decisions: readonly RoundDecision[];
}

export interface RoundPlayed {
  readonly round: LoadedRound;
  readonly read: DocumentRead;
}

/** Values that are neither believed nor rejected yet; what was only proposed is no witness. */
function listWaiting({ rounds, decisions }: KeptRounds): Witness[] {
  const accepted = new Set(decisions.filter(({ decision }) => decision === 'accept').map(({ round }) => round));
  return rounds
    .filter(({ outcome, id }) => outcome === 'doubtful' || (outcome === 'proposed' && accepted.has(id)))
    .flatMap((round) =>
      round.observations
        .filter(({ verdict, observation }) => verdict === 'alone' && !findDecision(round, observation, decisions))
        .map(({ observation }) => ({ observation, origin: round.origin })),
    );
}

/** Values that count, with the documents they came from. */
function listBelieved({ rounds, decisions }: KeptRounds): Witness[] {
  return rounds.flatMap((round) =>
    believedOf(round, decisions).map((observation) => ({ observation, origin: round.origin })),
  );
}

/** Ids sort by time: the instant without punctuation. */
function nameRound(now: Date, rounds: readonly LoadedRound[]): string {
  const stem = now.toISOString().replace(/[-:]/g, '').slice(0, 15);
  let id = stem;
  for (let count = 2; rounds.some((round) => round.id === id); count += 1) id = `${stem}-${count}`;
  return id;
}

export interface RoundInput {
  readonly open: OpenDocument;
  readonly document: FetchedDocument;
  /** What was read already, for sources that are read in many calls. */
  readonly read?: DocumentRead;
  readonly dataset: Dataset;
  readonly kept: KeptRounds;
  readonly now: Date;
}

/** Reads and judges one document; stores nothing. Rejects with RefreshFailed when it cannot be opened. */
export async function playRound({ open, document, read: given, dataset, kept, now }: RoundInput): Promise<RoundPlayed> {
  const read = given ?? (await readDocument(document, dataset, open));
  const today = dayInAlmaty(now);
  const release = nameRelease(read, dataset, document.from);
  const source = nameSource(read, dataset, document.from, release);
  const published = read.published ?? today;
  const judgement = judge({
    read,
    dataset,
    waiting: listWaiting(kept),
    believed: listBelieved(kept),
    today,
    published,
    source: source.id,
  });
  const before = kept.rounds.findLast(({ from }) => from === document.from);
  const changed =
    before && before.hash !== document.hash && before.release?.id === release?.id
      ? [`${document.from} has changed since ${before.at.slice(0, 10)}`]
      : [];
  const isNewRelease = release !== undefined && !dataset.codebook.releases.some(({ id }) => id === release.id);
  const round: LoadedRound = {
    id: nameRound(now, kept.rounds),
    at: now.toISOString(),
    from: document.from,
    hash: document.hash,
    origin: read.origin,
    outcome: judgement.outcome,
    ...(release && isNewRelease && { release }),
    sources: dataset.codebook.sources.has(source.id) ? [] : [source],
    observations: judgement.observations,
    reasons: [...judgement.reasons, ...changed],
    unread: read.unread,
  };
  return { round, read };
}

/** True when storing the round would change what Koshi answers. */
export function bringsNews(round: LoadedRound): boolean {
  return believedOf(round, []).length > 0 || (round.release !== undefined && round.outcome !== 'quarantined');
}
