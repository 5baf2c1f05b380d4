/** Names of regions that are two today, and a question about one area put for another. */
import type { Alias, Codebook } from '../../statistics/facts/codebook.ts';
import type { Question } from '../../statistics/question.ts';
import { lastDay } from '../../statistics/time/period.ts';
import { draftOf } from '../decide/draft-of.ts';
import type { Frame } from '../frame/frame.ts';

export function replaceArea(question: Question, from: string, to: string): Question {
  const swap = (code: string) => (code === from ? to : code);
  if ('subject' in question)
    return { ...question, subject: { ...question.subject, area: swap(question.subject.area) } };
  if ('areas' in question) return { ...question, areas: question.areas.map(swap) };
  if ('area' in question) return { ...question, area: swap(question.area) };
  return question;
}

/** The day from which on an old region is known by the names of its parts. */
function isAfter(question: Question, split: string): boolean {
  const periods = draftOf(question)?.periods ?? [];
  return periods.some((period) => period.kind === 'last' || lastDay(period) > split);
}

/** «Южный Казахстан» of years in which it is two regions: the question about each of them. */
export function partsOfOld(frame: Frame, question: Question, codebook: Codebook): readonly Question[] | undefined {
  const isOldName = (alias: Alias) => alias.kind === 'old_name' && alias.ambiguous;
  // A stem stands for the old name that it is cut from.
  const isOld = (alias: Alias) =>
    isOldName(alias) ||
    (alias.kind === 'stem' &&
      codebook.aliases.some(
        (one) =>
          isOldName(one) && one.area === alias.area && one.alias.toLowerCase().startsWith(alias.alias.toLowerCase()),
      ));
  const old = frame.places.find(({ alias }) => alias && isOld(alias));
  if (!old) return undefined;
  const others = [...codebook.areas.values()].filter(({ predecessor }) => predecessor === old.code);
  const split = others.find(({ since }) => since !== undefined)?.since;
  if (others.length === 0 || (split !== undefined && !isAfter(question, split))) return undefined;
  return [question, ...others.map(({ code }) => replaceArea(question, old.code, code))];
}
