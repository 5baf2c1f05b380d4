import { formatNumber } from '../../replies/names/format-number.ts';
import { type Figure, observationsOf } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import type { Language } from '../../statistics/language.ts';
import { describePeriod, type PeriodDescribed } from './describe-period.ts';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** A figure for programs: the value, how it is printed, and everything that proves it. */
export interface FigureDescribed {
  readonly indicator: string;
  readonly flow?: string;
  readonly area: Named;
  readonly counterpart?: Named;
  readonly group?: Named;
  readonly period: PeriodDescribed;
  readonly value: number;
  /** As the replies print it in the language. */
  readonly text: string;
  readonly unit: string;
  /** SDMX CL_OBS_STATUS. */
  readonly status: string;
  readonly notes: readonly { readonly code: string; readonly text: string }[];
  /** ISO date of the vintage; of a computed figure the latest of its inputs. */
  readonly published: string;
  /** `copy`: the day on which a copy of the table was taken, not a day of publication. `about`: only the usual day is known. */
  readonly publishedKind: 'day' | 'about' | 'copy';
  readonly sources: readonly { readonly id: string; readonly publisher: string; readonly url: string }[];
  /** Name of the declared computation; absent for a stored value. */
  readonly derivation?: string;
  /** Canonical command of the question whose answer it is; absent where a result has none of its own. */
  readonly command?: string;
}

function dateKind(latest: Observation | undefined): FigureDescribed['publishedKind'] {
  if (latest?.notes.includes('date_of_copy')) return 'copy';
  return latest?.notes.includes('date_assumed') ? 'about' : 'day';
}

export function figureAsJson(figure: Figure, language: Language, codebook: Codebook): FigureDescribed {
  const { subject, period, value, unit, status, notes, proof } = figure;
  const nameCounterpart = (code: string) =>
    (codebook.countries.get(code) ?? codebook.areas.get(code))?.name[language] ?? code;
  const observations = observationsOf(figure);
  const latest = observations.toSorted((a, b) => a.published.localeCompare(b.published)).at(-1);
  const sources = [...new Set(observations.map(({ source }) => source))].flatMap((id) => {
    const source = codebook.sources.get(id);
    return source ? [{ id, publisher: source.publisherName?.[language] ?? source.publisher, url: source.url }] : [];
  });
  const hasCommand = unit !== 'times' && unit !== 'percentage_points';
  return {
    indicator: subject.indicator,
    ...(subject.flow && { flow: subject.flow }),
    area: { code: subject.area, name: codebook.areas.get(subject.area)?.name[language] ?? subject.area },
    ...(subject.counterpart && {
      counterpart: { code: subject.counterpart, name: nameCounterpart(subject.counterpart) },
    }),
    ...(subject.group && {
      group: { code: subject.group, name: codebook.groups.get(subject.group)?.name[language] ?? subject.group },
    }),
    period: describePeriod(period),
    value,
    text: formatNumber(value, figure, language),
    unit,
    status,
    notes: notes.map((code) => ({ code, text: codebook.notes.get(code)?.[language] ?? code })),
    published: latest?.published ?? '',
    publishedKind: dateKind(latest),
    sources,
    ...(proof.kind === 'derivation' && { derivation: proof.derivation }),
    ...(hasCommand && { command: formatCommand({ kind: 'figure', subject, period }) }),
  };
}
