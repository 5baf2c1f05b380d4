import type { Dataset } from '../../dataset/dataset.ts';
import type { Language } from '../../statistics/language.ts';
import { formatPeriod } from '../../statistics/time/period.ts';

interface Coverage {
  readonly indicator: string;
  readonly flow?: string;
  readonly areas: readonly string[];
  readonly counterparts: readonly string[];
  readonly groups: readonly string[];
  /** Oldest and newest, by their end. */
  readonly from: string;
  readonly to: string;
  readonly figures: number;
}

/** Codes with their names, and what is held of each indicator: worked out from the facts, never a list kept by hand. */
export interface KnowledgeDescribed {
  readonly dataVersion: string;
  readonly areas: readonly { readonly code: string; readonly name: string; readonly since?: string }[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly coverage: readonly Coverage[];
}

export function describeKnowledge(dataset: Dataset, language: Language): KnowledgeDescribed {
  const { codebook, version } = dataset;
  const kinds = new Map<string, (typeof dataset.series)[number][]>();
  for (const key of dataset.series) {
    const kind = `${key.indicator} ${key.flow ?? ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), key]);
  }
  const distinct = (codes: readonly (string | undefined)[]) =>
    [...new Set(codes)].filter((code) => code !== undefined).sort();
  return {
    dataVersion: version,
    areas: [...codebook.areas.values()].map(({ code, name, since }) => ({
      code,
      name: name[language],
      ...(since && { since }),
    })),
    countries: [...codebook.countries.values()].map(({ code, name }) => ({ code, name: name[language] })),
    groups: [...codebook.groups.values()].map(({ code, name }) => ({ code, name: name[language] })),
    coverage: [...kinds.values()].map((keys) => {
      const periods = keys.flatMap((key) => dataset.periodsOf(key));
      const ordered = [...new Set(periods.map(formatPeriod))].sort();
      const [first] = keys;
      return {
        indicator: first?.indicator ?? '',
        ...(first?.flow && { flow: first.flow }),
        areas: distinct(keys.map(({ area }) => area)),
        counterparts: distinct(keys.map(({ counterpart }) => counterpart)),
        groups: distinct(keys.map(({ group }) => group)),
        from: ordered[0] ?? '',
        to: ordered.at(-1) ?? '',
        figures: periods.length,
      };
    }),
  };
}
