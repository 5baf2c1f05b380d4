import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeCoverage } from '../../dataset/check-data.ts';
import type { RoundOutcome } from '../../statistics/facts/loaded-round.ts';
import { DecisionRefused, type Intake } from '../create-intake.ts';
import type { FetchLimits } from '../fetch/fetch-document.ts';
import { obtainDocument } from '../fetch/obtain-document.ts';
import { bringsNews } from '../play-round.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { describeDiff, describeRounds, toJson } from './describe-round.ts';
import { exportRows } from './export-rows.ts';

export interface RefreshParts {
  readonly intake: Intake;
  readonly taldauSite: string;
  readonly print: (line: string) => void;
  readonly onProgress?: (done: number, total: number) => void;
  /** Asks the operator; absent where nobody sits at a terminal, and then what is believed is stored. */
  readonly confirm?: (question: string) => Promise<boolean>;
  readonly limits?: Partial<FetchLimits>;
}

const EXIT_OF: Readonly<Record<RoundOutcome, number>> = { accepted: 0, doubtful: 4, quarantined: 4, unreadable: 5 };
const EXIT_USAGE = 64;
const REFRESH_USAGE = `Usage: npm run refresh -- once --from FILE_OR_URL [--json] [--yes] [--dry]
       npm run refresh -- report
       npm run refresh -- accept ID --reason "…"
       npm run refresh -- reject ID --reason "…"
       npm run refresh -- coverage
       npm run refresh -- export [--to DIR]`;

async function takeOnce(
  from: string,
  flags: { json: boolean; yes: boolean; dry: boolean },
  parts: RefreshParts,
): Promise<number> {
  const { intake, taldauSite, print, onProgress, confirm, limits } = parts;
  try {
    const obtained = await obtainDocument({
      from,
      taldauSite,
      ...(limits && { limits }),
      ...(onProgress && { onProgress }),
    });
    const { round, read } = await intake.look(obtained.document, obtained.read);
    if (flags.json) print(JSON.stringify(toJson(round, read), null, 2));
    else for (const line of describeDiff(round, intake.dataset())) print(line);
    if (flags.dry) return EXIT_OF[round.outcome];
    const isAsked = confirm !== undefined && !flags.yes && !flags.json && bringsNews(round);
    if (isAsked && !(await confirm('Store what is believed?'))) {
      print('Nothing was stored.');
      return EXIT_OF[round.outcome];
    }
    if (round.outcome !== 'unreadable') await intake.keep(round);
    if (!flags.json && round.outcome !== 'unreadable') {
      const isDecidable = round.outcome === 'quarantined' || round.outcome === 'doubtful';
      print(
        isDecidable
          ? `Kept as ${round.id}; "report" shows it.`
          : bringsNews(round)
            ? `Stored as ${round.id}.`
            : 'Nothing new.',
      );
    }
    return EXIT_OF[round.outcome];
  } catch (error) {
    if (!(error instanceof RefreshFailed)) throw error;
    const { code, message } = error;
    const failed = {
      outcome: 'unreadable',
      from,
      release: {},
      observations: [],
      unread: [],
      reasons: [`${code}: ${message}`],
    };
    print(flags.json ? JSON.stringify(failed, null, 2) : `${code}: ${message} Nothing was changed.`);
    return EXIT_OF.unreadable;
  }
}

async function decide(
  decision: 'accept' | 'reject',
  id: string | undefined,
  reason: string | undefined,
  parts: RefreshParts,
): Promise<number> {
  if (!id || !reason || reason.trim() === '') {
    parts.print(`${decision} needs the id of a round and --reason "…", which is kept.`);
    return EXIT_USAGE;
  }
  try {
    await parts.intake.decide(id, decision, reason.trim());
  } catch (error) {
    if (!(error instanceof DecisionRefused)) throw error;
    parts.print(error.message);
    return EXIT_OF.quarantined;
  }
  parts.print(`${id} is ${decision}ed.`);
  return 0;
}

async function writeExport(to: string | undefined, parts: RefreshParts): Promise<number> {
  const files = exportRows(parts.intake.kept());
  for (const [name, text] of files) {
    if (to === undefined) parts.print(`# ${name}\n${text}\n`);
    else {
      await mkdir(to, { recursive: true });
      await writeFile(join(to, name), `${text}\n`);
      parts.print(join(to, name));
    }
  }
  return 0;
}

/** Does one command of `npm run refresh`; what comes back is the exit code: 0 accepted, 4 doubtful or quarantined, 5 unreadable, 64 misused. */
export async function runRefresh(argv: readonly string[], parts: RefreshParts): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      reason: { type: 'string' },
      json: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [command, id] = positionals;
  const { intake, print } = parts;
  switch (command) {
    case 'once':
      if (values.from) return takeOnce(values.from, values, parts);
      break;
    case 'report': {
      const { rounds, decisions } = intake.kept();
      for (const line of describeRounds(rounds, decisions, intake.dataset())) print(line);
      return 0;
    }
    case 'accept':
    case 'reject':
      return decide(command, id, values.reason, parts);
    case 'coverage':
      print(describeCoverage(intake.dataset()));
      return 0;
    case 'export':
      return writeExport(values.to, parts);
  }
  print(REFRESH_USAGE);
  return EXIT_USAGE;
}
