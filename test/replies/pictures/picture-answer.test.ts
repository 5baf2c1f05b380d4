import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDrawSvg } from '../../../src/charts/drawing/draw-svg.ts';
import { GALLERY_QUESTIONS } from '../../../src/commands/write-gallery.ts';
import { createWords } from '../../../src/replies/messages/words.ts';
import { hasPicture } from '../../../src/replies/pictures/has-picture.ts';
import { mapAnswer } from '../../../src/replies/pictures/map-answer.ts';
import { pictureAnswer } from '../../../src/replies/pictures/picture-answer.ts';
import { figuresOf } from '../../../src/statistics/answer.ts';
import { LANGUAGES, type Language } from '../../../src/statistics/language.ts';
import type { Picture } from '../../../src/statistics/picture.ts';
import type { Question } from '../../../src/statistics/question.ts';
import { quarterOf, yearOf } from '../../../src/statistics/time/period.ts';
import { complaintsAbout } from '../../charts/complaints-about.ts';
import { DATASET, MESSAGES, PLAIN_ANSWERS } from '../../facts.ts';
import { anyQuestion } from '../any-question.ts';

const dataset = DATASET;
const answers = PLAIN_ANSWERS;
const ask = (question: Question) => answers.answer(question, { today: '2026-11-23' });
const draw = createDrawSvg('assets/fonts');
const contextOf = (language: Language) => ({
  words: createWords(dataset.codebook, MESSAGES, language),
  version: 'v1',
  ask,
});
const picture = (question: Question, language: Language): Picture => {
  const made = pictureAnswer(ask(question), contextOf(language));
  if (!made) throw new Error('there is no picture of it');
  return made;
};
const labelsOf = (made: Picture) => made.series.map(({ points }) => points.map((point) => point?.label));

const gallery = LANGUAGES.flatMap((language) =>
  Object.entries(GALLERY_QUESTIONS).flatMap(([name, question]) => {
    const answer = ask(question);
    const context = contextOf(language);
    const made = [pictureAnswer(answer, context), mapAnswer(answer, context)];
    return made.flatMap((one) => (one ? [{ name: `${name} (${one.kind}, ${language})`, made: one }] : []));
  }),
);

const NET_2024: Question = {
  kind: 'ranking',
  indicator: 'net',
  flow: 'interregional',
  period: yearOf(2024),
  order: 'top',
  count: 3,
};
const NET_OF_KZ: Question = {
  kind: 'series',
  subject: { indicator: 'net', flow: 'external', area: 'KZ' },
  from: yearOf(2022),
  to: yearOf(2024),
};

describe('pictures of answers', () => {
  it('has every kind', () => {
    expect(new Set(gallery.map(({ made }) => made.kind))).toEqual(
      new Set(['line', 'bars', 'grouped_bars', 'mirrored', 'tiles']),
    );
  });

  it.each(gallery)('$name: labels lie inside, apart, and say what the picture says', ({ made }) => {
    expect(complaintsAbout(draw(made), made)).toEqual([]);
  });

  it.each(gallery)('$name: is told in at most 300 characters', ({ made }) => {
    expect(made.alt.length).toBeLessThanOrEqual(300);
  });

  it('draws a trend with its years, values and scale', () => {
    const made = picture(NET_OF_KZ, 'en');
    expect(made.title).toBe('Kazakhstan: net external migration');
    expect(made.subtitle).toBe('2022–2024, people');
    expect(made.categories.map(({ label }) => label)).toEqual(['2022', '2023', '2024']);
    expect(labelsOf(made)).toEqual([['−6,722', '+9,293', '+16,550']]);
    expect(made.scale.map(({ label }) => label)).toEqual([
      '−10,000',
      '−5,000',
      '0',
      '+5,000',
      '+10,000',
      '+15,000',
      '+20,000',
    ]);
  });

  it('says in words what the trend shows', () => {
    expect(picture(NET_OF_KZ, 'en').alt).toBe(
      'Kazakhstan: net external migration. 2022–2024, people. The line rises from −6,722 (2022) to +16,550 (2024). Highest: +16,550 (2024); lowest: −6,722 (2022).',
    );
    expect(picture(NET_OF_KZ, 'ru').alt).toBe(
      'Казахстан: сальдо внешней миграции. 2022–2024, человек. Линия идёт вверх: с −6\u00a0722 (2022) до +16\u00a0550 (2024). Наибольшее значение: +16\u00a0550 (2024); наименьшее: −6\u00a0722 (2022).',
    );
    expect(picture(NET_OF_KZ, 'kk').alt).toBe(
      'Қазақстан: сыртқы көші-қон айырымы. 2022–2024; адам. Сызық өседі: 2022 – −6\u00a0722, 2024 – +16\u00a0550. Ең жоғары мән: +16\u00a0550 (2024); ең төмен мән: −6\u00a0722 (2022).',
    );
  });

  it('calls no change of borders a rise or a fall', () => {
    const made = picture({ kind: 'series', subject: { indicator: 'net', flow: 'total', area: 'KZ-63' } }, 'en');
    expect(made.alt).toContain('The line is in parts that cannot be compared');
    expect(made.alt).toMatch(/; change of borders: 8 June 2022\.$/);
    expect(made.marks.map(({ before, label }) => [made.categories[before]?.label, label])).toEqual([
      ['2022', 'change of borders: 8 June 2022'],
    ]);
  });

  it('draws a ranking as bars in its order and all regions as a map', () => {
    expect(picture(NET_2024, 'ru').categories.map(({ label }) => label)).toEqual([
      'Город Астана',
      'Город Алматы',
      'Город Шымкент',
    ]);
    expect(picture(NET_2024, 'ru').subtitle).toBe('2024 год, 3 из 20, человек');
    expect(mapAnswer(ask(NET_2024), contextOf('ru'))?.categories).toHaveLength(20);
  });

  it('tells gains from losses by the tone', () => {
    const made = picture({ ...NET_2024, count: 5 }, 'kk');
    expect(made.series[0]?.points.map((point) => point?.tone)).toEqual(['gain', 'gain', 'gain', 'gain', 'loss']);
    expect(made.legend.map(({ sign, text }) => [sign, text]).slice(0, 2)).toEqual([
      ['gain', 'өсім'],
      ['loss', 'кему'],
    ]);
  });

  it('mirrors arrivals and departures of a release over the years', () => {
    const made = picture({ kind: 'summary', area: 'KZ', period: yearOf(2025) }, 'en');
    expect(made.kind).toBe('mirrored');
    expect(made.categories.map(({ label }) => label)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(labelsOf(made).map((labels) => labels.at(-1))).toEqual(['23,761', '7,608', '+16,153']);
  });

  it('keeps the years without figures on the axis of a comparison', () => {
    const made = picture(
      {
        kind: 'comparison',
        indicators: ['net'],
        flow: 'total',
        areas: ['KZ-71', 'KZ-79'],
        counterparts: [],
        groups: [],
        periods: [yearOf(2020), yearOf(2022), yearOf(2023)],
      },
      'en',
    );
    expect(made.categories.map(({ label }) => label)).toEqual(['2020', '2021', '2022', '2023']);
    expect(labelsOf(made)[0]).toEqual(['+24,865', undefined, '+33,837', '+51,539']);
  });

  it('shows a single figure in its trend', () => {
    const made = picture(
      { kind: 'figure', subject: { indicator: 'departures', flow: 'external', area: 'KZ' }, period: yearOf(2024) },
      'en',
    );
    expect(made.kind).toBe('line');
    expect(made.categories.at(-1)?.label).toBe('2025');
  });

  it('has no picture of a term, of a gap or of one single part', () => {
    expect(pictureAnswer(ask({ kind: 'glossary', term: 'net_migration' }), contextOf('en'))).toBeUndefined();
    expect(pictureAnswer(ask({ kind: 'method' }), contextOf('en'))).toBeUndefined();
    expect(mapAnswer(ask(NET_OF_KZ), contextOf('en'))).toBeUndefined();
    expect(pictureAnswer(ask({ ...NET_2024, period: quarterOf(2199, 1) }), contextOf('en'))).toBeUndefined();
  });

  it('keys a picture by command, kind, language, version and subtitle', () => {
    const { key, subtitle } = picture(NET_OF_KZ, 'kk');
    expect(key).toBe(`/trend net external KZ 2022..2024 line kk v1 ${subtitle}`);
  });

  it('prints only figures of the answer or those asked for beside it', () => {
    for (const language of LANGUAGES) {
      for (const question of [NET_OF_KZ, NET_2024, GALLERY_QUESTIONS['comparison-bars'], GALLERY_QUESTIONS.countries]) {
        if (!question) continue;
        const figures = new Set(
          figuresOf(ask(question)).map(({ value, period, subject }) => JSON.stringify([value, period, subject])),
        );
        const drawn = picture(question, language).series.flatMap(({ points }) =>
          points.flatMap((point) => point?.figure ?? []),
        );
        expect(
          drawn.filter(({ value, period, subject }) => !figures.has(JSON.stringify([value, period, subject]))),
        ).toEqual([]);
      }
    }
  });
});

describe('the button for a picture', () => {
  const MANY: ReadonlySet<string> = new Set(['series', 'ranking', 'comparison', 'breakdown', 'summary']);
  const { words } = contextOf('ru');

  it('is there where there is a picture, and nowhere else', () => {
    const found = { with: 0 };
    fc.assert(
      fc.property(anyQuestion(dataset.codebook), (question) => {
        const answer = ask(question);
        if (answer.outcome === 'missing' || !MANY.has(answer.body.kind)) return;
        const isDrawn = pictureAnswer(answer, { words, version: '' }) !== undefined;
        if (isDrawn) found.with += 1;
        expect(hasPicture(words, answer)).toBe(isDrawn);
      }),
      { numRuns: 500 },
    );
    expect(found.with).toBeGreaterThan(5);
  });
});
