import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeCoverage } from '../../dataset/checks/check-data.ts';
import { describeFigure, keyOfFigure } from '../../statistics/facts/figure-key.ts';
import type { LoadedRound, RoundOutcome } from '../../statistics/facts/loaded-round.ts';
import { parsePeriod } from '../../statistics/time/period.ts';
import { DecisionRefused, type Intake } from '../create-intake.ts';
import type { FetchLimits } from '../fetch/fetch-document.ts';
import { obtainDocument } from '../fetch/obtain-document.ts';
import { bringsNews } from '../play-round.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { describeOverdue } from './describe-overdue.ts';
import { describeDiff, describeExpected, describeRounds, toJson } from './describe-round.ts';
import { RELEASE_KINDS } from './expected-figures.ts';
import { exportRows } from './export-rows.ts';
import { probeSites } from './probe-sites.ts';
import { writeTable, writeTemplate } from './write-template.ts';

export interface RefreshParts {
  readonly intake: Intake;
  readonly bnsSite: string;
  readonly taldauSite: string;
  readonly print: (line: string) => void;
  readonly onProgress?: (done: number, total: number) => void;
  /** Asks the operator; absent where nobody sits at a terminal, and then what is believed is stored. */
  readonly confirm?: (question: string) => Promise<boolean>;
  readonly limits?: Partial<FetchLimits>;
  /** Who decides; the user of the machine where nobody else is named. */
  readonly by?: string;
}

const EXIT_OF: Readonly<Record<RoundOutcome, number>> = {
  accepted: 0,
  doubtful: 4,
  quarantined: 4,
  proposed: 4,
  unreadable: 5,
};
const EXIT_USAGE = 64;
const REFRESH_USAGE = `Usage: npm run refresh -- once --from FILE_OR_URL [--json] [--yes] [--dry]
       npm run refresh -- template PERIOD [--kind page|regions]
       npm run refresh -- enter FILE.csv
       npm run refresh -- probe [--to DIR]
       npm run refresh -- set KEY VALUE [--even-though "…"] --reason "…"
       npm run refresh -- report
       npm run refresh -- accept ID [--only KEY,… | --except KEY,…] [--even-though "…"] --reason "…"
       npm run refresh -- reject ID [--only KEY,… | --except KEY,…] --reason "…"
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
    if (flags.json) print(JSON.stringify(toJson(round, read, intake.dataset()), null, 2));
    else {
      const lines = [...describeDiff(round, intake.dataset()), ...describeExpected(round, read, intake.dataset())];
      for (const line of lines) print(line);
    }
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

interface DecisionFlags {
  readonly reason?: string | undefined;
  readonly only?: string | undefined;
  readonly except?: string | undefined;
  readonly 'even-though'?: string | undefined;
}

async function decide(
  decision: 'accept' | 'reject',
  id: string | undefined,
  flags: DecisionFlags,
  parts: RefreshParts,
): Promise<number> {
  const { intake, print } = parts;
  const reason = flags.reason?.trim();
  const evenThough = flags['even-though']?.trim();
  if (!id || !reason) {
    print(`${decision} needs the id of a round and --reason "…", which is kept.`);
    return EXIT_USAGE;
  }
  const round = intake.kept().rounds.find((each) => each.id === id);
  const keysIn = (list: string | undefined) =>
    list?.split(',').map((name) => findKey(name.trim(), round) ?? name.trim());
  const only = keysIn(flags.only);
  const except = keysIn(flags.except);
  try {
    const { counting, aside } = await intake.decide(id, {
      decision,
      reason,
      ...(only && { only }),
      ...(except && { except }),
      ...(evenThough && { evenThough }),
      by: parts.by ?? userInfo().username,
    });
    print(`${id} is ${decision}ed${decision === 'accept' ? `; ${counting.length} of its figures count` : ''}.`);
    for (const { observation, against = [] } of decision === 'accept' ? aside : []) {
      print(`! left aside: ${describeFigure(observation)} = ${observation.value}. ${against.join('; ')}`);
    }
    if (decision === 'accept' && aside.length > 0)
      print('To store such a figure all the same: accept ID --only KEY --even-though "why" --reason "…"');
  } catch (error) {
    if (!(error instanceof DecisionRefused)) throw error;
    print(error.message);
    return EXIT_OF.quarantined;
  }
  return 0;
}

/** The key of the figure that is named by its key or in the words of "report". */
function findKey(name: string, round: LoadedRound | undefined): string | undefined {
  const found = round?.observations.find(
    ({ observation }) => describeFigure(observation) === name || keyOfFigure(observation) === name,
  );
  return found && keyOfFigure(found.observation);
}

/** Puts another value in the place of one that was read, under the operator: it goes through the same gate, and the reason is kept. */
async function setFigure(
  name: string | undefined,
  value: string | undefined,
  flags: DecisionFlags,
  parts: RefreshParts,
): Promise<number> {
  const { intake, print } = parts;
  if (!name || !value || !flags.reason?.trim()) {
    print('set needs a figure as "report" names it, its value and --reason "…", which is kept.');
    return EXIT_USAGE;
  }
  const found = intake
    .kept()
    .rounds.flatMap((round) => round.observations.map(({ observation }) => ({ round, observation })))
    .findLast(({ observation }) => describeFigure(observation) === name || keyOfFigure(observation) === name);
  if (!found) {
    print(`No figure ${name} was read; "report" lists them, and "template" and "enter" take figures that were not.`);
    return EXIT_OF.quarantined;
  }
  const { round, observation } = found;
  const address = round.sources.find(({ id }) => id === observation.source)?.url ?? round.from;
  const url = URL.canParse(address) && address.startsWith('http') ? address : parts.bnsSite;
  const { status, published } = observation;
  const filled = { figure: observation, value, status: status === 'P' ? status : 'A' } as const;
  const table = writeTable([filled], url, published);
  try {
    const bytes = Buffer.from(table);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const { round: set } = await intake.look({ from: 'set', bytes, contentType: 'text/csv', hash, validators: {} });
    const [one] = set.observations;
    if (!one) {
      print(set.reasons.join('; ') || `${value} is no value of ${name}.`);
      return EXIT_OF.unreadable;
    }
    await intake.keep(set);
    const isKept = intake.kept().rounds.some(({ id }) => id === set.id);
    if (!isKept) print(`${name} is ${value} already.`);
    return isKept ? decide('accept', set.id, { ...flags, only: keyOfFigure(one.observation) }, parts) : 0;
  } catch (error) {
    if (!(error instanceof RefreshFailed)) throw error;
    print(error.message);
    return EXIT_OF.unreadable;
  }
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
    // A value below nought is no option.
    args: argv.map((arg) => arg.replace(/^-(?=\d)/, '−')),
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      reason: { type: 'string' },
      only: { type: 'string' },
      kind: { type: 'string', default: 'page' },
      except: { type: 'string' },
      'even-though': { type: 'string' },
      json: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [command, id, value] = positionals;
  const { intake, print } = parts;
  const overdue = () => describeOverdue(intake.dataset().codebook.releases, intake.today(), parts.bnsSite);
  switch (command) {
    case 'once':
      if (values.from) return takeOnce(values.from, values, parts);
      break;
    case 'enter':
      if (id) return takeOnce(id, values, parts);
      break;
    case 'template': {
      const period = parsePeriod(id ?? '');
      const kind = RELEASE_KINDS.find((each) => each === values.kind);
      if (!period || !kind) break;
      print(writeTemplate(kind, period, intake.dataset()));
      return 0;
    }
    case 'probe': {
      const { bnsSite, taldauSite, limits } = parts;
      const folder = values.to ?? `probe-${intake.today()}`;
      const answered = await probeSites({ intake, bnsSite, taldauSite, folder, print, ...(limits && { limits }) });
      print(`${answered} documents are in ${folder}. Nothing was stored.`);
      return answered > 0 ? 0 : EXIT_OF.unreadable;
    }
    case 'set':
      return setFigure(id, value, values, parts);
    case 'report': {
      const { rounds, decisions } = intake.kept();
      for (const line of [...describeRounds(rounds, decisions, intake.dataset()), ...overdue()]) print(line);
      return 0;
    }
    case 'accept':
    case 'reject':
      return decide(command, id, values, parts);
    case 'coverage':
      for (const line of [describeCoverage(intake.dataset()), ...overdue()]) print(line);
      return 0;
    case 'export':
      return writeExport(values.to, parts);
  }
  print(REFRESH_USAGE);
  return EXIT_USAGE;
}
