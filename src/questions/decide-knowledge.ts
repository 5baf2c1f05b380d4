/** Questions about the statistics themselves: what a word means, how it is counted, where it comes from, when it is out. */
import type { Codebook } from '../statistics/codebook.ts';
import type { Question } from '../statistics/question.ts';
import { type Frame, has } from './frame.ts';

const TERM_OF_INDICATOR: Readonly<Record<string, string>> = {
  arrivals: 'arrivals',
  departures: 'departures',
  net: 'net_migration',
  movers: 'movers',
  rate: 'migration_rate',
  kandas: 'kandas',
};

const TERM_OF_FLOW: Readonly<Record<string, string>> = {
  external: 'external_migration',
  internal: 'internal_migration',
  interregional: 'interregional_migration',
  intraregional: 'intraregional_migration',
};

/** Terms that say more than the word «миграция» beside them. */
const SPECIAL = ['cumulative_period', 'first_and_final', 'cases_not_persons', 'change_year_on_year', 'main_indicators'];

function termsOf(frame: Frame, codebook: Codebook): string[] {
  const named = frame.values.get('term') ?? [];
  const indicators = frame.indicators.map(({ value }) => TERM_OF_INDICATOR[value] ?? '');
  const flows = frame.flows.map((flow) => TERM_OF_FLOW[flow] ?? '');
  const losing = has(frame, 'net_loss', 'net_gain') ? ['net_migration'] : [];
  const share = has(frame, 'share') && named.includes('share_cis') ? ['share_cis'] : [];
  const found = [
    ...SPECIAL.filter((term) => named.includes(term)),
    ...indicators.filter((term) => term === 'kandas' || term === 'migration_rate'),
    ...share,
    ...flows,
    ...indicators,
    ...losing,
    ...named,
    ...(has(frame, 'migration') ? ['population_migration'] : []),
  ];
  return [...new Set(found)].filter((term) => codebook.terms.has(term));
}

/** Definitions asked for, at most two («чем внешняя миграция отличается от внутренней»). */
export function decideDefinitions(frame: Frame, codebook: Codebook): readonly Question[] | undefined {
  const asked = has(frame, 'what_is', 'how_counted') || (has(frame, 'what_weak') && frame.countries.length === 0);
  const special = SPECIAL.some((term) => frame.values.get('term')?.includes(term)) && frame.indicators.length === 0;
  const settled = frame.periods.length > 0 || frame.places.some((place) => place.code !== 'KZ');
  if (!(asked || special) || settled || frame.count !== undefined) return undefined;
  if (has(frame, 'share') && !has(frame, 'what_is', 'how_counted')) return undefined;
  if (has(frame, 'most', 'least', 'which_year', 'which_region', 'sources', 'when')) return undefined;
  const terms = termsOf(frame, codebook);
  const [first] = terms;
  if (!first) return has(frame, 'how_counted') ? [{ kind: 'method' }] : undefined;
  const flows = terms.filter((term) => Object.values(TERM_OF_FLOW).includes(term));
  const chosen = flows.length > 1 ? flows.slice(0, 2) : [first];
  if (SPECIAL.includes(first) || flows.length <= 1) {
    const pair = has(frame, 'what_is') && frame.indicators.length > 1 ? terms.slice(0, 2) : chosen;
    return pair.map((term) => ({ kind: 'glossary', term }));
  }
  return chosen.map((term) => ({ kind: 'glossary', term }));
}

/** «Когда выйдут следующие данные», "last release". */
export function decideCalendar(frame: Frame): Question | undefined {
  if (!has(frame, 'release', 'last_release') || has(frame, 'which_year', 'most', 'least', 'record')) return undefined;
  if (has(frame, 'sources') && !has(frame, 'when')) return undefined;
  const timed = has(frame, 'when') || has(frame, 'last_release') || frame.values.get('request')?.includes('when');
  if (!timed && !(has(frame, 'next') && frame.indicators.length === 0 && frame.periods.length === 0)) return undefined;
  if (frame.countries.length > 0 || frame.places.some((place) => place.code !== 'KZ')) return undefined;
  const past = frame.items.some((item) =>
    /^(?:вишел|вишли|вишла|опубликовали|was|were|шикти|жарияланди|обновлялис|обновлялас)$/.test(
      item.tokens[0]?.forms[0] ?? '',
    ),
  );
  const last = has(frame, 'last_release') || ((has(frame, 'latest') || past) && !has(frame, 'next'));
  return { kind: 'releases', which: last ? 'last' : 'next' };
}

/** Sources and method. */
export function decideOrigin(frame: Frame): Question | undefined {
  const about = frame.indicators.length > 0 && frame.periods.length > 0;
  if (has(frame, 'sources') && !about) return { kind: 'sources' };
  if (has(frame, 'method') && frame.periods.length === 0) return { kind: 'method' };
  return undefined;
}
