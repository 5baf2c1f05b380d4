import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/replies/layout/render-text.ts';
import type { Answered } from '../../src/statistics/answer.ts';
import type { MisreadReason } from '../../src/statistics/how-read.ts';
import { LANGUAGES } from '../../src/statistics/language.ts';
import type { Question } from '../../src/statistics/question.ts';
import { quarterOf, span, yearOf } from '../../src/statistics/time/period.ts';
import { openHouse } from './house.ts';
import { strayNumbers } from './numbers-in.ts';

const { answers, codebook, problems, replies } = openHouse();
const today = { today: '2025-06-15' };

const NET_OF_ASTANA: Question = {
  kind: 'figure',
  subject: { indicator: 'net', area: 'KZ-71' },
  period: quarterOf(2025, 1),
};
const answer = answers.answer(NET_OF_ASTANA, today);

describe('an answer', () => {
  it('puts the figure first, names the flow and what is not published', () => {
    const reply = replies.sayAnswer(answer, 'en');
    expect(reply.title).toBe(
      'In January–March 2025, Astana gained 17,579 people through interregional migration (+15,390\u00a0ᵉ in January–March 2024).',
    );
    expect(reply.lines).toEqual(['Not in Koshi’s tables for this period: all flows, external migration.']);
    expect(reply.source).toBe(
      'Source: Bureau of National Statistics, 12 May 2025; table copied on 24 September 2025 · stat.gov.kz · github.com',
    );
    expect(reply.command).toBe('/net KZ-71 2025-Q1');
    expect(reply.figures[0]?.value).toBe(17579);
  });

  it('says what was filled in and offers the other reading first', () => {
    const question: Question = { kind: 'figure', subject: { indicator: 'net', area: 'KZ-75' }, period: yearOf(2024) };
    const region: Question = { kind: 'figure', subject: { indicator: 'net', area: 'KZ-19' }, period: yearOf(2024) };
    const reply = replies.sayAnswer(answers.answer(question, today), 'ru', {
      assumptions: ['city_of_almaty', 'period', 'follow_up'],
      alternatives: [region],
    });
    expect(reply.above).toEqual(['Показан город Алматы; Алматинскую область можно выбрать кнопкой ниже.']);
    expect(reply.buttons[0]).toEqual({
      label: 'Сальдо миграции Алматинской области, 2024',
      command: '/net KZ-19 2024',
    });
  });

  it('says the region that stands for a town, and a corrected name', () => {
    const question: Question = { kind: 'figure', subject: { indicator: 'net', area: 'KZ-10' }, period: yearOf(2024) };
    const reply = replies.sayAnswer(answers.answer(question, today), 'kk', {
      assumptions: ['capital_for_region', 'spelling'],
      alternatives: [],
    });
    expect(reply.above).toEqual([
      'Қала бойынша жеке дерек жоқ, көрсетілгені: Абай облысы.',
      'Былай түсіндім: Абай облысының көші-қон айырымы, 2024.',
    ]);
  });

  it('tells how far it knows when releases should have come out since', () => {
    const late = answers.answer({ ...NET_OF_ASTANA, period: { kind: 'last' } }, { today: '2027-01-15' });
    expect(replies.sayAnswer(late, 'en').notes.join('\n')).toMatch(/Figures for .* have not reached Koshi yet/);
  });

  it('is found out when a number has no figure behind it', () => {
    const reply = replies.sayAnswer(answer, 'ru');
    expect(strayNumbers(`${renderText(reply)}\n12\u00A0345 человек, 999 999, 7,5 %`, reply, answer, codebook)).toEqual([
      '12\u00A0345',
      '999',
      '999',
      '7,5',
    ]);
  });
});

describe('a long series', () => {
  const months: Question = {
    kind: 'series',
    subject: { indicator: 'arrivals', flow: 'internal', area: 'KZ-71' },
    from: span(2020, 1, 1),
    to: span(2024, 12, 1),
  };
  const reply = replies.sayAnswer(answers.answer(months, today), 'en');

  it('shows its newest 20 rows, with a button for those before', () => {
    expect(reply.table?.rows).toHaveLength(20);
    expect(reply.buttons[0]).toEqual({
      label: 'Other rows',
      command: '/trend arrivals internal KZ-71 2021-09..2023-04',
    });
    expect(reply.notes).toContain('For the other rows of the table, tap “Other rows”.');
  });

  it('shows a dash where there is no figure', () => {
    expect(reply.table?.rows[0]).toEqual(['May 2023', '—']);
    expect(reply.lines).toEqual([
      'Koshi has no figures for 48 periods, among them Jan 2020, Feb 2020, Mar 2020, Apr 2020, May 2020, Jun 2020.',
    ]);
  });
});

describe('releases', () => {
  it('are listed with their days', () => {
    const reply = replies.sayAnswer(answers.answer({ kind: 'releases', which: 'all' }, today), 'ru');
    expect(reply.lines[0]).toBe('Последняя публикация: 12 мая 2025 года (данные за январь–март 2025 года).');
    expect([reply.table, reply.buttons[0]]).toEqual([
      undefined,
      { label: 'Все публикации', command: '/releases list' },
    ]);
    const list = replies.sayAnswer(answers.answer({ kind: 'releases', which: 'list' }, today), 'ru');
    expect(list.table?.rows[0]).toEqual(['I кв. 2025', '12.05.2025']);
  });

  it('begin with the one to come or the last one, as asked', () => {
    const say = (which: 'next' | 'last') =>
      replies.sayAnswer(answers.answer({ kind: 'releases', which }, today), 'kk').lines[0];
    expect(say('next')).toBe(
      'Келесі жарияланым: 2025 жылғы 11 тамыз (2025 жылғы қаңтар–маусым деректері). Күнін Ұлттық статистика бюросы жариялаған.',
    );
    expect(say('last')).toBe('Соңғы жарияланым: 2025 жылғы 12 мамыр (2025 жылғы қаңтар–наурыз деректері).');
  });
});

describe('a question back', () => {
  it('has one button for each choice, named by what sets them apart', () => {
    const choices = ['arrivals', 'departures'].map(
      (indicator): Question => ({
        kind: 'figure',
        subject: { indicator: indicator as 'arrivals', area: 'KZ' },
        period: yearOf(2024),
      }),
    );
    const reply = replies.sayChoices('indicator', choices, 'kk');
    expect(reply.outcome).toBe('asked');
    expect(reply.buttons).toEqual([
      { label: 'Келгендер', command: '/arrivals KZ 2024' },
      { label: 'Кеткендер', command: '/departures KZ 2024' },
    ]);
  });
});

describe('a message that was not understood', () => {
  const REASONS: readonly MisreadReason[] = [
    'empty',
    'too_long',
    'not_understood',
    'out_of_scope',
    'unknown_place',
    'unknown_country',
    'unknown_period',
    'unknown_command',
    'unknown_term',
    'no_such_group',
    'too_many',
  ];

  it.each(LANGUAGES)('gets one friendly sentence without any figure in %s', (language) => {
    for (const reason of REASONS) {
      const reply = replies.sayMisread(reason, 'net 999999', [], language);
      expect(reply.outcome).toBe('missing');
      expect(renderText(reply)).not.toMatch(/\d/);
      expect(reply.buttons).toHaveLength(1);
    }
    expect(problems).toEqual([]);
  });

  it('gets its own words back, unless they hold a figure', () => {
    const said = (words: string) => replies.sayMisread('unknown_place', words, [], 'ru').lines[0];
    expect(said('<b>Атлантида</b>')).toBe(
      'Такого места («<b>Атлантида</b>») я не нашёл: я знаю Казахстан, его регионы и страны, откуда сюда приезжают и куда отсюда уезжают.',
    );
    expect(said('Атлантида 2024')).toContain('«Атлантида 2024»');
    expect(said('сальдо 999999')).toBe(
      'Такого места я не нашёл: я знаю Казахстан, его регионы и страны, откуда сюда приезжают и куда отсюда уезжают.',
    );
    expect(said('сальдо 12 345')).not.toContain('12');
    expect(said('рост 40%')).not.toContain('40');
    expect(said('а\nб')).toContain('«а б»');
  });

  it('shows at most three examples', () => {
    const suggestions = [2020, 2021, 2022, 2023].map(
      (year): Question => ({ ...NET_OF_ASTANA, period: yearOf(year) }) as Question,
    );
    expect(
      replies.sayMisread('not_understood', undefined, suggestions, 'en').buttons.map((each) => each.label),
    ).toEqual(['Astana’s net migration, 2020', 'Astana’s net migration, 2021', 'Astana’s net migration, 2022']);
  });
});

describe('notices', () => {
  it('describe every command in a few words, for the menus of the platforms', () => {
    for (const language of LANGUAGES) {
      const menu = replies.sayCommandMenu(language);
      expect(menu.map((each) => each.command)).toContain('net');
      for (const { command, description } of menu) {
        expect(command).toMatch(/^[a-z]{1,32}$/);
        expect(description.length).toBeGreaterThan(2);
        expect(description.length).toBeLessThanOrEqual(256);
      }
    }
  });

  it('confirm a language in that language', () => {
    expect(LANGUAGES.map((language) => replies.sayLanguageSet(language, undefined, language).lines[0])).toEqual([
      'Енді қазақша жауап беремін.',
      'Теперь я отвечаю по-русски.',
      'From now on I answer in English.',
    ]);
    expect(replies.sayLanguageChoice('kk', 'ru').lines).toEqual(['Сейчас: Қазақша.']);
  });

  it('show what is stored and delete it by a button', () => {
    expect(replies.sayForget({ platform: 'Telegram', id: '4711', language: 'kk' }, 'en').lines).toEqual([
      'This Telegram chat: its number 4711, the language you chose (Қазақша). No names and no messages.',
    ]);
    expect(replies.sayForget({ platform: 'Slack', id: 'C1' }, 'ru').buttons).toEqual([
      { label: 'Удалить', command: '/forget yes' },
    ]);
    expect(replies.sayForget(undefined, 'kk').lines).toEqual(['Бұл чат туралы ештеңе сақталмаған.']);
    expect(replies.sayForgotten('en').title).toBe('Deleted');
  });

  it('say what went wrong with a reference for the operator', () => {
    expect(replies.sayFailed('a1b2c3d4', 'ru').lines[0]).toContain('a1b2c3d4');
    expect(replies.sayNotSaved('en').outcome).toBe('missing');
    expect(replies.sayTooFast('kk').outcome).toBe('missing');
    expect(replies.sayPrivacy('ru').lines[2]).toBe('Посмотреть и удалить сохранённое: /forget.');
  });
});

describe('the answer as a file', () => {
  it('has one row a figure with the codes of the data', () => {
    const alone = { ...answer, body: { ...(answer as Answered).body, before: undefined } } as unknown as Answered;
    expect(replies.sayCsv(alone, 'en').file).toEqual({
      name: 'koshi-net-KZ-71-2025-Q1.csv',
      mediaType: 'text/csv',
      content:
        'indicator,flow,area,area_name,counterpart,counterpart_name,group,group_name,period,value,unit,status,published,source,source_url,derivation\n' +
        'net,interregional,KZ-71,Astana city,,,,,2025-Q1,17579,persons,A,2025-05-12,bns-2025q1,https://stat.gov.kz/en/industries/social-statistics/demography/,\n',
    });
  });

  it('has the inputs of a computed figure too', () => {
    const quarter = answers.answer(
      { kind: 'figure', subject: { indicator: 'arrivals', flow: 'external', area: 'KZ' }, period: quarterOf(2025, 2) },
      today,
    );
    const rows = replies.sayCsv(quarter, 'ru').file?.content.split('\n') ?? [];
    // As a European Excel opens it.
    expect(rows[0]).toMatch(/^\uFEFFindicator;flow;area;/);
    expect(rows[1]).toBe('arrivals;external;KZ;Казахстан;;;;;2025-Q2;6344;persons;E;;;;single_stretch');
    expect(rows[2]).toMatch(/^arrivals;external;KZ;Казахстан;;;;;2025-01\/2025-06;11267;persons;A;2025-08-11;/);
    expect(rows[3]).toMatch(/^arrivals;external;KZ;Казахстан;;;;;2025-Q1;4923;persons;A;2025-05-12;/);
  });

  it('is not there before an answer, nor for one without figures', () => {
    expect(replies.sayNoAnswerYet('kk').outcome).toBe('missing');
    const term = answers.answer({ kind: 'glossary', term: 'net_migration' }, today);
    expect(replies.sayCsv(term, 'en')).toMatchObject({ outcome: 'missing', title: 'The answer as a file' });
  });
});
