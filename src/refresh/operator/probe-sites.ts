// The first look at a real site: each known address is asked once, one after the other, and what came is told and kept in a folder. Nothing
// is stored.
import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Intake } from '../create-intake.ts';
import { type FetchedDocument, type FetchLimits, fetchDocument } from '../fetch/fetch-document.ts';
import { findLinks } from '../fetch/find-links.ts';
import { obtainDocument } from '../fetch/obtain-document.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { LISTS } from '../watch/start-watching.ts';

export interface ProbeOrder {
  readonly intake: Intake;
  readonly bnsSite: string;
  readonly taldauSite: string;
  /** Where the documents are kept. */
  readonly folder: string;
  readonly print: (line: string) => void;
  readonly limits?: Partial<FetchLimits>;
}

/** Of each list. */
const MOST_LINKS = 4;
const MOST_REASONS = 6;
const EXTENSIONS: Readonly<Record<string, string>> = { html: '.html', json: '.json', csv: '.csv', sheet: '.xlsx' };

function nameFile(count: number, { from, contentType }: FetchedDocument): string {
  const known = Object.entries(EXTENSIONS).find(([type]) => contentType.includes(type))?.[1];
  const stem = from
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 80);
  return `${String(count).padStart(2, '0')}-${stem}${known ?? (extname(new URL(from).pathname) || '.bin')}`;
}

/** How many of the addresses answered. */
export async function probeSites({ intake, bnsSite, taldauSite, folder, print, limits }: ProbeOrder): Promise<number> {
  await mkdir(folder, { recursive: true });
  let count = 0;
  let answered = 0;

  async function keep(document: FetchedDocument): Promise<void> {
    count += 1;
    answered += 1;
    const file = join(folder, nameFile(count, document));
    await writeFile(file, document.bytes);
    print(
      `${document.from}: answers, ${document.contentType || 'no type'}, ${document.bytes.length} bytes, kept as ${file}`,
    );
  }
  const fail = (address: string, error: unknown) => {
    if (!(error instanceof RefreshFailed)) throw error;
    print(`${address}: ${error.code}: ${error.message}`);
  };
  async function read(document: FetchedDocument, given?: Parameters<Intake['look']>[1]): Promise<void> {
    const { round, read: found } = await intake.look(document, given);
    const all = found.readings.length + found.unread.length;
    print(`  recognised as ${found.origin}; read ${found.readings.length} of ${all}; would be ${round.outcome}`);
    const reasons = [...new Set(found.unread.map(({ where, reason }) => `${where}: ${reason}`))];
    for (const reason of [...found.doubts, ...reasons].slice(0, MOST_REASONS)) print(`  ! ${reason}`);
    if (reasons.length > MOST_REASONS) print(`  ! and ${reasons.length - MOST_REASONS} more`);
  }

  const seen = new Set<string>();
  for (const path of LISTS) {
    const list = new URL(path, bnsSite).href;
    let links: ReturnType<typeof findLinks> = [];
    try {
      const outcome = await fetchDocument({ url: list, site: bnsSite, ...(limits && { limits }) });
      if (outcome.kind !== 'document') continue;
      await keep(outcome.document);
      links = findLinks(outcome.document.bytes.toString('utf8'), outcome.document.from);
      print(`  recognised as a list; ${links.length} links to figures of migration`);
    } catch (error) {
      fail(list, error);
    }
    for (const { url } of links.slice(0, MOST_LINKS)) {
      if (seen.has(url)) continue;
      seen.add(url);
      try {
        const outcome = await fetchDocument({ url, site: bnsSite, ...(limits && { limits }) });
        if (outcome.kind !== 'document') continue;
        await keep(outcome.document);
        await read(outcome.document);
      } catch (error) {
        fail(url, error);
      }
    }
  }
  try {
    const { document, read: found } = await obtainDocument({ from: taldauSite, taldauSite, ...(limits && { limits }) });
    await keep(document);
    await read(document, found);
  } catch (error) {
    fail(taldauSite, error);
  }
  return answered;
}
