import type { Release, Term } from '../../statistics/facts/codebook.ts';
import type { GlossaryQuestion, MethodQuestion, ReleasesQuestion, SourcesQuestion } from '../../statistics/question.ts';
import { findReleaseFor, listAwaited, listOverdue } from '../../statistics/time/release-calendar.ts';
import { type DraftAnswer, draftAnswered, type Session } from '../draft.ts';

/** A year of releases to come. */
const COMING = 4;

/** Terms that tell how the figures are made and how they must be read. */
const METHOD_TERMS = [
  'population_migration',
  'cases_not_persons',
  'main_indicators',
  'migration_rate',
  'cumulative_period',
  'first_and_final',
  'change_year_on_year',
  'share_cis',
];

/** One term; an unknown one gets the list of all. */
export function answerGlossary(question: GlossaryQuestion, session: Session): DraftAnswer {
  const { terms } = session.finder.dataset.codebook;
  const term = question.term === undefined ? undefined : terms.get(question.term);
  return draftAnswered(term ? question : { kind: 'glossary' }, {
    kind: 'glossary',
    terms: term ? [term] : [...terms.values()],
  });
}

export function answerMethod(question: MethodQuestion, session: Session): DraftAnswer {
  const { terms } = session.finder.dataset.codebook;
  const listed = METHOD_TERMS.flatMap((key): Term[] => {
    const term = terms.get(key);
    return term ? [term] : [];
  });
  return draftAnswered(question, { kind: 'method', terms: listed });
}

export function answerSources(question: SourcesQuestion): DraftAnswer {
  return draftAnswered(question, { kind: 'sources' });
}

/** Where no date was seen the rhythm of the calendar says whether the release was out. */
function isOut(release: Release, today: string): boolean {
  if (release.period.kind === 'day') return release.period.date <= today;
  return (release.published ?? findReleaseFor(release.period).date) <= today;
}

export function answerReleases(question: ReleasesQuestion, session: Session): DraftAnswer {
  const { finder, today } = session;
  const past = finder.dataset.codebook.releases.filter((release) => isOut(release, today));
  const overdue = listOverdue(past, today);
  const isWhole = question.which === 'all' || question.which === 'list';
  const coming = listAwaited(past, today, COMING).slice(overdue.length);
  return draftAnswered(question, {
    kind: 'releases',
    which: question.which,
    past: isWhole ? past : past.slice(0, 1),
    coming: isWhole ? coming : coming.slice(0, 1),
    overdue,
  });
}
