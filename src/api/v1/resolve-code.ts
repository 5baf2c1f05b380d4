import { distance } from 'fastest-levenshtein';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import { FLOWS, INDICATORS } from '../../statistics/indicators.ts';
import { LANGUAGES } from '../../statistics/language.ts';
import { RequestRefused } from './problem.ts';

interface Known {
  readonly code: string;
  readonly names: readonly string[];
}

export type CodeKind = 'indicator' | 'flow' | 'area' | 'counterpart' | 'group';

const MOST_CANDIDATES = 5;
const EXAMPLES: Readonly<Record<CodeKind, string>> = {
  indicator: '/v1/figures?indicator=net&area=KZ&period=2024',
  flow: '/v1/figures?indicator=net&flow=external&area=KZ&period=2024',
  area: '/v1/figures?indicator=net&area=KZ-71&period=2024',
  counterpart: '/v1/figures?indicator=arrivals&area=KZ&counterpart=UZB&period=2024',
  group: '/v1/figures?indicator=arrivals&area=KZ&group=ethnic:kazakh&period=2023',
};

const fold = (text: string) => text.trim().toLocaleLowerCase();

function listKnown(kind: CodeKind, codebook: Codebook): readonly Known[] {
  const areas = () =>
    [...codebook.areas.values()].map(({ code, name }) => ({
      code,
      names: [
        ...Object.values(name),
        ...codebook.aliases.filter(({ area }) => area === code).map(({ alias }) => alias),
      ],
    }));
  switch (kind) {
    case 'indicator':
      return INDICATORS.map((code) => ({ code, names: [] }));
    case 'flow':
      return FLOWS.map((code) => ({ code, names: [] }));
    case 'area':
      return areas();
    case 'counterpart':
      return [
        ...[...codebook.countries.values()].map(({ code, name, aliases }) => ({
          code,
          names: [...Object.values(name), ...aliases],
        })),
        ...areas(),
      ];
    case 'group':
      return [...codebook.groups.values()].map(({ code, name }) => ({
        code,
        names: LANGUAGES.map((one) => name[one]),
      }));
  }
}

/** The code that a code or a name stands for. Throws RequestRefused with the nearest codes: a guess is never an empty list. */
export function resolveCode(kind: CodeKind, text: string, codebook: Codebook): string {
  const known = listKnown(kind, codebook);
  const wanted = fold(text);
  const exact = known.find(({ code }) => fold(code) === wanted);
  if (exact) return exact.code;
  // «Алматы» alone is a name of the city and the first word of the region's: both are candidates.
  const named = known.filter(({ names }) =>
    names.some((name) => fold(name) === wanted || fold(name).startsWith(`${wanted} `)),
  );
  if (named.length === 1 && named[0]) return named[0].code;
  const pool = named.length > 1 ? named : known;
  const near = pool
    .map((one) => ({ ...one, far: Math.min(...[one.code, ...one.names].map((name) => distance(fold(name), wanted))) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_CANDIDATES);
  throw new RequestRefused({
    status: 400,
    code: 'unknown_code',
    message:
      named.length > 1
        ? `"${text.slice(0, 60)}" is the name of more than one ${kind}.`
        : `"${text.slice(0, 60)}" is no ${kind} that is known.`,
    candidates: near.map(({ code, names }) => ({ code, name: names[0] ?? code })),
    example: EXAMPLES[kind],
  });
}
