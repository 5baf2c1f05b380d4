import { Cron } from 'croner';
import type { LoadedRound } from '../../statistics/facts/loaded-round.ts';
import { formatPeriod, type Span } from '../../statistics/time/period.ts';
import { listOverdue } from '../../statistics/time/release-calendar.ts';
import { dayInAlmaty } from '../../statistics/time/today.ts';
import type { Intake } from '../create-intake.ts';
import { type FetchedDocument, type FetchLimits, fetchDocument, type Validators } from '../fetch/fetch-document.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { loadTaldau } from '../taldau/load-taldau.ts';
import { findPace, type LookPace, listExpected } from './plan-looks.ts';

interface WatchLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface LateRelease {
  readonly period: Span;
  /** ISO date. */
  readonly expected: string;
  /** The page on which it should be. */
  readonly address: string;
}

export interface WatchParts {
  readonly intake: Intake;
  readonly bnsSite: string;
  readonly taldauSite: string;
  readonly now: () => Date;
  readonly log: WatchLog;
  /** Once for each release that has not come though its day is over, also over restarts. */
  readonly onLate?: (late: LateRelease) => void;
  readonly limits?: Partial<FetchLimits>;
}

export interface Watching {
  /** Looks now, whatever the hour; resolves with what was read. */
  look(): Promise<readonly LoadedRound[]>;
  stop(): Promise<void>;
}

const ZONE = 'Asia/Almaty';
/** Kazakh has no prefix. The English page was seen to come first. */
export const PUBLICATIONS = '/en/industries/social-statistics/demography/publications/';
const SECTIONS = ['/en', '/ru', ''].map((prefix) => PUBLICATIONS.replace('/en', prefix));
const SHEETS = ['/en', '/ru'].map((prefix) => `${prefix}/industries/social-statistics/demography/spreadsheets/`);
/** Where the site lists publications and workbooks. */
export const LISTS: readonly string[] = [...SECTIONS, ...SHEETS];
/** Newest first on the list; older ones are known. */
const MOST_LINKS = 4;
const BACK_OFF_MS = { first: 10 * 60_000, most: 24 * 3600_000 };
const HOUR_IN_ALMATY = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hour12: false });

/** Looks for releases by the calendar until stopped. A site that fails is left alone for twice as long each time. */
export function startWatching(parts: WatchParts): Watching {
  const { intake, bnsSite, taldauSite, now, log, onLate, limits } = parts;
  const validators = new Map<string, Validators>();
  const known = new Map<string, FetchedDocument>();
  let backOffMs = 0;
  let quietUntil = 0;
  let last: { pace: LookPace; at: number } | undefined;
  let running: Promise<readonly LoadedRound[]> | undefined;

  /** The document, also when the site says that it is still the same; absent when it cannot be had. */
  async function fetchPolitely(url: string): Promise<{ document: FetchedDocument; isNew: boolean }> {
    const held = known.get(url);
    const outcome = await fetchDocument({
      url,
      site: bnsSite,
      ...(held && { validators: validators.get(url) ?? {} }),
      ...(limits && { limits }),
    });
    if (outcome.kind === 'unchanged' && held) return { document: held, isNew: false };
    if (outcome.kind === 'unchanged')
      throw new RefreshFailed('REFUSED_BY_SITE', `${url} answers 304 to a first request.`);
    known.set(url, outcome.document);
    validators.set(url, outcome.document.validators);
    return { document: outcome.document, isNew: held?.hash !== outcome.document.hash };
  }

  async function takeDocument(document: FetchedDocument): Promise<LoadedRound | undefined> {
    const { round } = await intake.look({ ...document });
    log.info({ from: round.from, outcome: round.outcome, reasons: round.reasons.slice(0, 5) }, 'release document read');
    if (round.outcome === 'unreadable') return round;
    await intake.keep(round);
    return round;
  }

  async function lookAtList(list: string): Promise<LoadedRound[]> {
    const rounds: LoadedRound[] = [];
    const { document } = await fetchPolitely(list);
    const { findLinks } = await import('../fetch/find-links.ts');
    for (const { url } of findLinks(document.bytes.toString('utf8'), document.from).slice(0, MOST_LINKS)) {
      try {
        const { document: found, isNew } = await fetchPolitely(url);
        const round = isNew ? await takeDocument({ ...found, from: url }) : undefined;
        if (round) rounds.push(round);
      } catch (error) {
        if (!(error instanceof RefreshFailed)) throw error;
        log.warn({ url, code: error.code }, error.message);
      }
    }
    return rounds;
  }

  async function lookOnce(): Promise<readonly LoadedRound[]> {
    const rounds: LoadedRound[] = [];
    let failures = 0;
    const lists = LISTS.map((path) => new URL(path, bnsSite).href);
    for (const list of lists) {
      try {
        rounds.push(...(await lookAtList(list)));
      } catch (error) {
        failures += 1;
        log.warn({ list, err: error }, 'list of releases could not be read');
      }
    }
    // Taldau follows days or months after a release; it is asked when a release has come or nothing hurries.
    if (rounds.some(({ release }) => release) || last?.pace === 'daily') {
      try {
        const { document, read } = await loadTaldau({ address: taldauSite, ...(limits && { limits }) });
        const { round } = await intake.look(document, read);
        if (round.outcome === 'unreadable') log.warn({ reasons: round.reasons.slice(0, 5) }, 'Taldau gave no figures');
        else {
          await intake.keep(round);
          rounds.push(round);
        }
      } catch (error) {
        log.warn({ err: error }, 'Taldau could not be read');
      }
    }
    if (failures === lists.length) {
      backOffMs = Math.min(Math.max(backOffMs * 2, BACK_OFF_MS.first), BACK_OFF_MS.most);
      quietUntil = now().getTime() + backOffMs;
    } else backOffMs = 0;
    return rounds;
  }

  async function tellLate(): Promise<void> {
    for (const { period, date } of listOverdue(intake.dataset().codebook.releases, dayInAlmaty(now()))) {
      if (!(await intake.noteLate(period))) continue;
      log.warn({ period: formatPeriod(period), expected: date }, 'a release is overdue');
      onLate?.({ period, expected: date, address: new URL(PUBLICATIONS, bnsSite).href });
    }
  }

  function look(): Promise<readonly LoadedRound[]> {
    running ??= intake
      .together(lookOnce)
      .then(async (rounds) => {
        await tellLate();
        return rounds;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  async function tick(): Promise<void> {
    const instant = now();
    if (instant.getTime() < quietUntil) return;
    const today = dayInAlmaty(instant);
    const expected = listExpected(intake.dataset(), today).map(({ date }) => date);
    const pace = findPace(expected, today, Number(HOUR_IN_ALMATY.format(instant)));
    const everyMs = pace === 'often' ? 9 * 60_000 : 55 * 60_000;
    if (!pace || (last && instant.getTime() - last.at < everyMs)) return;
    last = { pace, at: instant.getTime() };
    await look();
  }

  const cron = new Cron('*/10 * * * *', { timezone: ZONE, protect: true, unref: true }, () =>
    tick().catch((error) => log.error({ err: error }, 'watching for releases failed')),
  );
  return {
    look,
    async stop() {
      cron.stop();
      await running?.catch(() => undefined);
    },
  };
}
