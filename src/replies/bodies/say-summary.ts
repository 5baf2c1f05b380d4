import type { Figure, SummaryBody } from '../../statistics/answer.ts';
import { changeOf, type Direction, HEADLINES, type Indicator, shareOf } from '../../statistics/indicators.ts';
import type { SummaryQuestion } from '../../statistics/question.ts';
import { isYear, shiftYears } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';
import { sayWhen } from '../names/say-period.ts';
import { formsOf, sayOtherSide, tidy } from '../names/say-phrase.ts';
import { nameListed, sayIndicatorOf } from '../names/say-subject.ts';
import { sayValue } from '../names/say-value.ts';
import { markOf, sayMarked, sayMarkedNumber } from '../notes/flags.ts';
import { sayClause, sayStated } from '../sentences/say-stated.ts';
import type { Part } from './part.ts';

const joined = (words: Words, items: readonly string[]) =>
  items.reduce((first, second) => words.say('finding-list-item', { first, second }));

function sayChange(words: Words, figure: Figure): string {
  const base = shiftYears(figure.period, -1);
  return words.say('summary-change', {
    value: `${sayValue(words, figure)}${markOf(figure)}`,
    isYear: isYear(base) ? 'yes' : 'no',
    year: base.kind === 'span' ? String(base.year) : base.date.slice(0, 4),
  });
}

function findFigure(figures: readonly Figure[], indicator: Indicator, flow?: string): Figure | undefined {
  return figures.find(
    ({ subject }) => subject.indicator === indicator && (flow === undefined || subject.flow === flow),
  );
}

/** "Arrivals: −34.1% on the same period of 2024, 84.1% from CIS countries." */
function sayDirection(words: Words, figures: readonly Figure[], indicator: Direction): string[] {
  const change = figures.find(({ subject }) => subject.indicator === changeOf(indicator));
  const share = figures.find(({ subject }) => subject.indicator === shareOf(indicator));
  const items = [
    ...(change ? [sayChange(words, change)] : []),
    ...(share
      ? [
          words.say(`summary-share-${indicator}`, {
            ...formsOf(words, share.subject),
            value: sayValue(words, share),
            mark: markOf(share),
          }),
        ]
      : []),
  ];
  return items.length > 0 ? [words.say(`summary-${indicator}`, { items: joined(words, items) })] : [];
}

function sayMovers(words: Words, figures: readonly Figure[]): string[] {
  const movers = findFigure(figures, 'movers', 'internal');
  const change = findFigure(figures, 'change_movers', 'internal');
  const between = findFigure(figures, 'movers', 'interregional');
  const items = [
    ...(movers ? [sayMarkedNumber(words, movers)] : []),
    ...(change ? [sayChange(words, change)] : []),
    ...(between
      ? [words.say('part', { what: sayIndicatorOf(words, between.subject), value: sayMarkedNumber(words, between) })]
      : []),
  ];
  return items.length > 0 ? [words.say('summary-movers', { items: joined(words, items) })] : [];
}

function sayRegions(words: Words, regions: readonly Figure[]): string[] {
  const items = regions.map((figure) =>
    words.say('finding-item', {
      name: nameListed(words, figure.subject.area),
      value: sayMarkedNumber(words, figure),
      hasDash: 'no',
      when: 'none',
    }),
  );
  return items.length > 0 ? [words.say('summary-regions', { items: joined(words, items) })] : [];
}

/** The country's key points: who came and left first, the changes beside what has changed. */
function sayCountry(words: Words, figures: readonly Figure[], regions: readonly Figure[]): Part {
  const [arrived, left, net] = HEADLINES.map((one) => findFigure(figures, one, 'external'));
  const [lead] = figures;
  const title =
    arrived && left && net
      ? words.say('finding-summary', {
          when: sayWhen(words, arrived.period),
          arrived: sayMarked(words, arrived),
          arrivedCount: arrived.value,
          left: sayMarkedNumber(words, left),
          leftCount: left.value,
          net: sayMarkedNumber(words, net),
        })
      : lead
        ? sayClause(words, lead)
        : '';
  return {
    title: sayStated(words, tidy(title)),
    lines: [
      ...sayDirection(words, figures, 'arrivals'),
      ...sayDirection(words, figures, 'departures'),
      ...sayMovers(words, figures),
      ...sayRegions(words, regions),
    ],
  };
}

/** A region's figures: the first as a sentence, the others a line an indicator. */
function sayRegion(words: Words, figures: readonly Figure[]): Part {
  const [lead] = figures;
  if (!lead) return { title: '', lines: [] };
  const indicators = [...new Set(figures.map(({ subject }) => subject.indicator))];
  const lines = indicators.flatMap((indicator) => {
    const own = figures.filter((figure) => figure.subject.indicator === indicator && figure !== lead);
    if (own.length === 0) return [];
    const items = own.map((figure) => {
      const side = tidy(sayOtherSide(words, figure));
      const value = sayMarkedNumber(words, figure);
      // A dash before a sign would be taken for a second minus.
      return side === ''
        ? value
        : words.say('finding-item', { name: side, value, hasDash: figure.signed ? 'no' : 'yes', when: 'none' });
    });
    const shared = words.say(`short-${indicator}`);
    const list = items.reduce((first, second) => words.say('summary-list-item', { first, second }));
    return [sayStated(words, words.say('finding-compared', { shared, items: list }))];
  });
  return { title: sayStated(words, sayClause(words, lead)), lines };
}

export function saySummary(words: Words, { figures, regions }: SummaryBody, { area }: SummaryQuestion): Part {
  return area === 'KZ' ? sayCountry(words, figures, regions) : sayRegion(words, figures);
}
