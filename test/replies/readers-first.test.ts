import { describe, expect, it } from 'vitest';
import { renderTable } from '../../src/replies/layout/render-table.ts';
import { loadMessages } from '../../src/replies/messages/load-messages.ts';
import type { MessageProblem } from '../../src/replies/messages/messages.ts';
import type { Language } from '../../src/statistics/language.ts';
import type { Operation, Question } from '../../src/statistics/question.ts';
import { quarterOf, span, yearOf } from '../../src/statistics/time/period.ts';
import { openHouse } from './house.ts';

const { answers, replies } = openHouse();
const say = (question: Question, language: Language = 'ru') =>
  replies.sayAnswer(answers.answer(question, { today: '2025-06-15' }), language);

const allNotes = (question: Question) =>
  replies.sayMore('notes', answers.answer(question, { today: '2025-06-15' }), 'ru').lines;

const lists = { counterparts: [], groups: [] };
const calculation = (
  operation: Operation,
  indicators: ['arrivals'] | ['departures', 'arrivals'],
  years: number[],
  language: Language = 'ru',
) => say({ kind: 'calculation', operation, indicators, areas: ['KZ'], periods: years.map(yearOf), ...lists }, language);
const comparison = (indicators: ['net'] | ['departures', 'arrivals'], areas: string[], years: number[]): Question => ({
  kind: 'comparison',
  indicators,
  areas,
  periods: years.map(yearOf),
  ...lists,
});

describe('a first print', () => {
  it('stands beside the value now', () => {
    const subject = { indicator: 'net', area: 'KZ' } as const;
    expect(say({ kind: 'figure', subject, period: yearOf(2024), vintage: 'first' }).title).toBe(
      'По данным первой публикации, в 2024 году сальдо внешней миграции Казахстана составило +17\u00a0164\u00a0ᵖ человека (сейчас +16\u00a0550\u00a0ʳ).',
    );
  });
});

describe('a stretch between a revised and an unrevised total', () => {
  it('says that the revision falls into it', () => {
    const subject = { indicator: 'net', flow: 'external', area: 'KZ' } as const;
    expect(allNotes({ kind: 'figure', subject, period: quarterOf(2024, 4) })).toContain(
      '• Одно из этих чисел пересмотрено уже после публикации другого, поэтому вся поправка пришлась на этот период.',
    );
  });
});

describe('figures without an official source', () => {
  it('are named where the others have one', () => {
    const subject = { indicator: 'arrivals', flow: 'external', area: 'KZ', counterpart: 'RUS' } as const;
    expect(say({ kind: 'figure', subject, period: yearOf(2023) }).notes).toContain(
      'Официального источника не найдено; число взято с сайта quotedbusiness.com (2022).',
    );
  });

  it('of several sites are several', () => {
    const subject = { indicator: 'kandas', area: 'KZ' } as const;
    expect(say({ kind: 'series', subject }).notes).toContain(
      'Официального источника не найдено; числа взяты с сайтов qha.com.tr, tukib.kz (2023; 2024).',
    );
  });
});

describe('the key points of a city', () => {
  it('say what a total includes without a flow before it', () => {
    const { lines } = say({ kind: 'summary', area: 'KZ-75', period: yearOf(2023) }, 'en');
    expect(lines).toContain(
      'Arrivals: including moves within the city – 166,938\u00a0ᵉ; from abroad – 6,409; from other places in the country, including moves within the city – 160,529.',
    );
  });
});

describe('a group that leads', () => {
  const question = (indicator: 'kandas' | 'share_kandas', year: number): Question => ({
    kind: 'breakdown',
    by: 'age',
    subject: { indicator, area: 'KZ' },
    period: yearOf(year),
  });
  it('is people in the sentence', () => {
    expect(say(question('share_kandas', 2025), 'en').title).toContain('is for people of working age (57.4%)');
    expect(say(question('share_kandas', 2025)).title).toContain('— люди трудоспособного возраста (57,4\u00a0%)');
  });
});

describe('a figure that is known from a copy', () => {
  it('is not said to be published on the day of the copy', () => {
    const subject = { indicator: 'population', area: 'KZ' } as const;
    const period = { kind: 'day', date: '2025-01-01' } as const;
    expect(say({ kind: 'revisions', subject, period }).lines).toContain(
      'Нынешнее значение: скопировано 11 августа 2026 г.',
    );
  });
});

describe('days in one year', () => {
  it('have the year once in the source', () => {
    const subject = { indicator: 'arrivals', flow: 'external', area: 'KZ' } as const;
    const { source } = say({ kind: 'figure', subject, period: quarterOf(2025, 2) });
    expect(source).toContain(', 12 мая – 11 авг. 2025 г. ·');
  });
});

describe('the growth of a population', () => {
  it('is told from year to year once', () => {
    const subject = { indicator: 'change_population', area: 'KZ' } as const;
    const question = { kind: 'figure', subject, period: { kind: 'day', date: '2025-01-01' } } as const;
    expect(say(question, 'en').title).toBe(
      'In the year to 1 January 2025, Kazakhstan’s population rose by 1.2%\u00a0ᵉ.',
    );
  });
});

describe('a figure read in a copy', () => {
  it('has the day of the copy, never as a day of publication', () => {
    const subject = { indicator: 'net', flow: 'interregional', area: 'KZ-10' } as const;
    const { source, links } = say({ kind: 'figure', subject, period: yearOf(2024) }, 'en');
    expect(source).toBe(
      'Source: Bureau of National Statistics (via GitHub / kanatislambekov), table copied on 24 September 2025 · github.com',
    );
    expect(links.map(({ label }) => label)).toEqual(['github.com']);
  });
});

describe('a difference', () => {
  it('of two years is the growth from the earlier to the later', () => {
    expect(say(comparison(['net'], ['KZ'], [2024, 2021])).title).toBe(
      'Сальдо внешней миграции Казахстана: 2024 — +16\u00a0550\u00a0ʳ человек, 2021 — −21\u00a0217\u00a0ʳ; разница +37\u00a0767\u00a0ᵉ человек.',
    );
    expect(say(comparison(['net'], ['KZ'], [2021, 2024]), 'kk').title).toContain(
      'айырмашылығы +37\u00a0767\u00a0ᵉ адам',
    );
  });

  it('of two regions has no sign', () => {
    expect(say(comparison(['net'], ['KZ-75', 'KZ-71'], [2024])).title).toContain(
      '; разница 34\u00a0670\u00a0ᵉ человек',
    );
  });

  it('of two indicators is the first less the second', () => {
    expect(say(comparison(['departures', 'arrivals'], ['KZ'], [2024]), 'en').title).toContain(
      '; the first is lower by 16,550\u00a0ᵉ people',
    );
  });
});

describe('a ratio', () => {
  it('above one says how many times', () => {
    expect(calculation('ratio', ['arrivals'], [2024, 2021]).title).toContain('2024 в 2,7\u00a0ᵉ раза больше, чем 2021');
  });

  it('below one has two decimals', () => {
    expect(calculation('ratio', ['departures', 'arrivals'], [2024]).title).toContain(
      'отношение «выбыло» к «прибыло» — 0,43',
    );
  });
});

describe('a sum', () => {
  it('of more numbers than a sentence holds has them in the table alone', () => {
    expect(calculation('sum', ['arrivals'], [2019, 2020, 2021, 2022, 2023], 'kk').title).toBe(
      'Шетелден Қазақстанға келгендер саны: барлығы 77\u00a0476\u00a0ᵉ адам.',
    );
  });
});

describe('a rate', () => {
  it('says per how many people once', () => {
    const ranking = {
      kind: 'ranking',
      indicator: 'rate',
      flow: 'total',
      period: yearOf(2023),
      order: 'top',
      count: 3,
    } as const;
    expect(say(ranking, 'kk').title).toBe(
      '2023 жылы 1\u00a0000 адамға шаққандағы көші-қон айырымы Астанада ең жоғары (+37,02\u00a0ᵉ), Жетісу облысында ең төмен (−13,03\u00a0ᵉ).',
    );
  });
});

describe('a record', () => {
  const subject = { indicator: 'net', flow: 'total', area: 'KZ-71' } as const;
  it('names the years that could not be looked at', () => {
    const record = { kind: 'record', order: 'highest', subject, from: yearOf(2015), to: yearOf(2024) } as const;
    expect(say(record).lines).toContain('В Koshi нет данных за период: 2021.');
  });

  it('names some where they are many', () => {
    const record = { kind: 'record', order: 'lowest', subject, from: yearOf(1996), to: yearOf(2024) } as const;
    expect(say(record).lines).toContain(
      'В Koshi нет данных за 14 периодов, в том числе за 1996, 1997, 1998, 1999, 2000, 2001.',
    );
  });
});

describe('months that have no figure', () => {
  it('end the sentence with one full stop', () => {
    const subject = { indicator: 'arrivals', flow: 'external', area: 'KZ' } as const;
    const series = { kind: 'series', subject, from: span(2024, 1, 1), to: span(2024, 12, 1) } as const;
    expect(say(series, 'kk').lines[0]).toMatch(/ мау\.$/);
  });
});

describe('what is not there', () => {
  it('is no forecast', () => {
    const subject = { indicator: 'departures', area: 'KZ' } as const;
    expect(say({ kind: 'figure', subject, period: yearOf(2035) }, 'en').lines[0]).toBe(
      'Koshi makes no forecasts, and has none of the Bureau’s in its tables.',
    );
  });

  it('will be, where it is asked of a year to come', () => {
    const subject = { indicator: 'rate', area: 'KZ' } as const;
    expect(say({ kind: 'figure', subject, period: yearOf(2030) }, 'kk').title).toBe(
      '2030 жылы Қазақстанның 1\u00a0000 адамға шаққандағы көші-қон айырымы қандай болатыны туралы Koshi-де дерек жоқ.',
    );
  });

  it('of a ranking is said with its regions', () => {
    const ranking = { kind: 'ranking', indicator: 'movers', period: yearOf(2022), order: 'top', count: 5 } as const;
    expect(say(ranking).title).toBe(
      'В Koshi нет данных о числе переездов внутри страны в 2022 году с полной разбивкой по регионам.',
    );
  });

  it('of a region by region is said of the region', () => {
    const subject = { indicator: 'arrivals', flow: 'internal', area: 'KZ-71' } as const;
    const reply = say({ kind: 'breakdown', by: 'area', subject, period: span(2024, 6, 1) });
    expect(reply.title).toBe(
      'В Koshi нет данных о числе прибывших в Астану из других мест страны в июне 2024 года с полной разбивкой по регионам.',
    );
    expect(reply.outcome).toBe('missing');
    expect(reply.buttons[0]?.command).toBe('/arrivals internal KZ-71 2024-06');
  });
});

describe('exchanges of a region with others', () => {
  it('are told by region, not by country', () => {
    const subject = { indicator: 'arrivals', area: 'KZ-71' } as const;
    const reply = say({ kind: 'breakdown', by: 'area', subject, period: quarterOf(2021, 1) });
    expect(reply.title).toContain('из других регионов');
    expect(reply.table?.columns[0]?.label).toBe('Регион');
  });
});

describe('a computed figure that was never published', () => {
  it('has no other publication', () => {
    const subject = { indicator: 'arrivals', flow: 'external', area: 'KZ' } as const;
    expect(say({ kind: 'revisions', subject, period: quarterOf(2023, 2) }).title).toContain(
      'других публикаций не найдено',
    );
  });
});

describe('the rate among the terms', () => {
  it('is told apart from the one computed here', () => {
    expect(say({ kind: 'glossary', term: 'migration_rate' }, 'en').notes).toEqual([
      'The command /rate shows the rate of net migration: net migration divided by average population, per 1,000 people.',
    ]);
  });
});

describe('rows that begin with a year after a gain', () => {
  it('begin with a bullet, so that the numbers do not run together', () => {
    const columns = [
      { label: 'Period', align: 'left' },
      { label: 'people', align: 'right' },
    ] as const;
    expect(
      renderTable({
        columns,
        rows: [
          ['2023', '+9,293'],
          ['2024', '+16,550'],
        ],
      }),
    ).toEqual(['  Period  people', '• 2023    +9,293', '• 2024   +16,550']);
    expect(renderTable({ columns, rows: [['2023', '9,293']] })[1]).toBe('2023    9,293');
  });
});

describe('messages', () => {
  it('never throw: what cannot be said comes back by its name and is reported', () => {
    const problems: MessageProblem[] = [];
    const messages = loadMessages('locales', (problem) => problems.push(problem));
    expect(messages.say('en', 'no-such-message' as 'bureau')).toBe('no-such-message');
    messages.say('en', 'bullet', {} as { text: string });
    expect(problems.map(({ id }) => id)).toEqual(['no-such-message', 'bullet']);
  });
});
