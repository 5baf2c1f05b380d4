import { LRUCache } from 'lru-cache';
import type { Dataset } from '../dataset/dataset.ts';
import type { Answer, Freshness } from '../statistics/answer.ts';
import type { Claim, ClaimVerdict } from '../statistics/claim.ts';
import { formatCommand } from '../statistics/command.ts';
import { calendarOf, type Indicator } from '../statistics/indicators.ts';
import type { PeriodAsked, Question } from '../statistics/question.ts';
import { lastDay } from '../statistics/time/period.ts';
import { answerBreakdown, hasBreakdown } from './breakdowns/answer-breakdown.ts';
import { answerSummary } from './breakdowns/answer-summary.ts';
import { judgeClaim } from './claims/judge-claim.ts';
import type { DraftAnswer, Session } from './draft.ts';
import { answerFigure } from './figures/answer-figure.ts';
import { answerCalculation, answerComparison } from './figures/answer-selection.ts';
import { createFinder } from './figures/create-finder.ts';
import { findFreshness } from './offers/explain-gap.ts';
import { suggestNearest } from './offers/suggest-nearest.ts';
import { suggestNext } from './offers/suggest-next.ts';
import { tellNearest } from './offers/tell-nearest.ts';
import { answerRanking } from './rankings/answer-ranking.ts';
import { answerGlossary, answerMethod, answerReleases, answerSources } from './releases/answer-reference.ts';
import { answerRevisions } from './releases/answer-revisions.ts';
import { answerRecord, answerSeries } from './series/answer-series.ts';

interface Moment {
  /** ISO date in Asia/Almaty. It settles "last" and "next"; it never hides a figure that is held. */
  readonly today: string;
}

export interface Answers {
  /** Always an answer; never throws. */
  answer(question: Question, moment: Moment): Answer;
}

/** What is to be said of a figure that a text states; never throws. */
export interface ClaimJudge {
  judge(claim: Claim, moment: Moment): ClaimVerdict;
}

/** Tried suggestions kept at most. */
const CACHE_LIMIT = 20_000;

function draftAnswer(question: Question, session: Session): DraftAnswer {
  switch (question.kind) {
    case 'figure':
      return answerFigure(question, session);
    case 'series':
      return answerSeries(question, session);
    case 'record':
      return answerRecord(question, session);
    case 'ranking':
      return answerRanking(question, session);
    case 'comparison':
      return answerComparison(question, session);
    case 'calculation':
      return answerCalculation(question, session);
    case 'breakdown':
      return answerBreakdown(question, session);
    case 'summary':
      return answerSummary(question, session);
    case 'revisions':
      return answerRevisions(question, session);
    case 'glossary':
      return answerGlossary(question, session);
    case 'method':
      return answerMethod(question, session);
    case 'releases':
      return answerReleases(question, session);
    case 'sources':
      return answerSources(question);
  }
}

/** Population and kandas come out by calendars of their own. */
function isFromReleases(question: Question): boolean {
  const isOfRelease = (indicator: Indicator) => calendarOf(indicator) === 'releases';
  if ('subject' in question) return isOfRelease(question.subject.indicator);
  if ('indicator' in question) return isOfRelease(question.indicator);
  return 'indicators' in question ? question.indicators.some(isOfRelease) : true;
}

/** True where the answer is about the newest there is: then it is said how far the figures go. */
function isAboutNewest(question: Question): boolean {
  const isLast = (period: PeriodAsked) => period.kind === 'last';
  switch (question.kind) {
    case 'figure':
    case 'ranking':
    case 'breakdown':
    case 'summary':
    case 'revisions':
      return isLast(question.period);
    case 'comparison':
    case 'calculation':
      return question.periods.some(isLast);
    case 'series':
    case 'record':
      return question.to === undefined;
    // It says itself which is the newest.
    case 'releases':
    case 'glossary':
    case 'method':
    case 'sources':
      return false;
  }
}

/** True where only a newer release than the newest held could tell. */
function isNewer(drafted: DraftAnswer, { release }: Freshness): boolean {
  const isAfter = (period: PeriodAsked) => period.kind !== 'last' && lastDay(period) > lastDay(release.period);
  return drafted.outcome === 'missing' && drafted.gaps.some((gap) => isAfter(gap.period));
}

/** A ranking of a few regions is an answer to who asks for it, but no offer; nets name all regions that gain. */
function isWorthOffering(drafted: DraftAnswer): boolean {
  if (drafted.outcome === 'missing') return false;
  const { body } = drafted;
  return body.kind !== 'ranking' || body.of > body.without.length || body.rows[0]?.figure.subject.indicator === 'net';
}

export function createAnswers({ dataset }: { readonly dataset: Dataset }): Answers & ClaimJudge {
  const finder = createFinder(dataset);
  const probed = new LRUCache<string, boolean>({ max: CACHE_LIMIT });

  /** Suggestions are tried often and most of them again and again. */
  function probe(question: Question, today: string): boolean {
    const name = `${today} ${formatCommand(question)}`;
    const known = probed.get(name);
    if (known !== undefined) return known;
    const session: Session = { finder, today, isProbe: true };
    const isOffer =
      question.kind === 'breakdown' ? hasBreakdown(question, session) : isWorthOffering(draftAnswer(question, session));
    probed.set(name, isOffer);
    return isOffer;
  }

  const answers: Answers & ClaimJudge = {
    judge: (claim, moment) => judgeClaim(claim, { dataset, answer: (question) => answers.answer(question, moment) }),
    answer(question, { today }) {
      const session: Session = { finder, today };
      const drafted = draftAnswer(question, session);
      const isAnswerable = (other: Question) => probe(other, today);
      const known: Freshness | undefined = isFromReleases(question) ? findFreshness(finder, today) : undefined;
      const freshness = known && (isAboutNewest(question) || isNewer(drafted, known)) ? known : undefined;
      const more = freshness ? { freshness } : {};
      if (drafted.outcome === 'answered') {
        return { ...drafted, suggestions: suggestNext(question, drafted, session, isAnswerable), ...more };
      }
      const { held, ...missing } = drafted;
      const suggestions = suggestNearest(drafted, session, isAnswerable);
      return { ...missing, nearest: tellNearest(missing.gaps, held, suggestions, session), suggestions, ...more };
    },
  };
  return answers;
}
