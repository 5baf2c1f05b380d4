import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Charts } from '../charts/create-charts.ts';
import type { Messages } from '../replies/messages/messages.ts';
import { createWords } from '../replies/messages/words.ts';
import { mapAnswer } from '../replies/pictures/map-answer.ts';
import { pictureAnswer } from '../replies/pictures/picture-answer.ts';
import type { Answer } from '../statistics/answer.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import { HEADLINES } from '../statistics/indicators.ts';
import { LANGUAGES } from '../statistics/language.ts';
import type { Picture } from '../statistics/picture.ts';
import type { Question } from '../statistics/question.ts';
import { quarterOf, yearOf } from '../statistics/time/period.ts';

interface GalleryOptions {
  readonly dir: string;
  readonly codebook: Codebook;
  /** Of the dataset. */
  readonly version: string;
  readonly messages: Messages;
  readonly charts: Charts;
  readonly ask: (question: Question) => Answer;
}

const KZ = 'KZ';
const external = { flow: 'external', area: KZ } as const;
const cities = { flow: 'total', areas: ['KZ-71', 'KZ-75', 'KZ-79'], counterparts: [], groups: [] } as const;

/** Every kind of picture, the crowded ones and those with breaks first of all. */
export const GALLERY_QUESTIONS: Readonly<Record<string, Question>> = {
  trend: { kind: 'series', subject: { indicator: 'net', ...external }, from: yearOf(2000), to: yearOf(2025) },
  'trend-first-quarters': {
    kind: 'series',
    subject: { indicator: 'arrivals', ...external },
    from: quarterOf(2015, 1),
    to: quarterOf(2025, 1),
  },
  'trend-with-break': { kind: 'series', subject: { indicator: 'net', flow: 'total', area: 'KZ-63' } },
  'trend-population': { kind: 'series', subject: { indicator: 'population', area: KZ } },
  'trend-rate': { kind: 'series', subject: { indicator: 'rate', flow: 'total', area: 'KZ-71' } },
  ranking: {
    kind: 'ranking',
    indicator: 'net',
    flow: 'interregional',
    period: yearOf(2024),
    order: 'top',
    count: 20,
  },
  'ranking-rate': {
    kind: 'ranking',
    indicator: 'rate',
    flow: 'total',
    period: yearOf(2023),
    order: 'bottom',
    count: 5,
  },
  'ranking-population': { kind: 'ranking', indicator: 'population', period: { kind: 'last' }, order: 'top', count: 20 },
  'comparison-lines': {
    kind: 'comparison',
    indicators: ['net'],
    ...cities,
    periods: [2018, 2019, 2020, 2022, 2023, 2024].map(yearOf),
  },
  'comparison-bars': {
    kind: 'comparison',
    indicators: HEADLINES,
    flow: 'external',
    areas: [KZ],
    counterparts: [],
    groups: [],
    periods: [yearOf(2023), yearOf(2024)],
  },
  'comparison-areas': { kind: 'comparison', indicators: ['net'], ...cities, periods: [yearOf(2024)] },
  countries: {
    kind: 'breakdown',
    by: 'counterpart',
    subject: { indicator: 'arrivals', ...external },
    period: quarterOf(2025, 1),
  },
  ethnic: { kind: 'breakdown', by: 'ethnic', subject: { indicator: 'net', ...external }, period: { kind: 'last' } },
  ages: { kind: 'breakdown', by: 'age', subject: { indicator: 'arrivals', ...external }, period: { kind: 'last' } },
  release: { kind: 'summary', area: KZ, period: quarterOf(2025, 1) },
  'release-year': { kind: 'summary', area: KZ, period: yearOf(2025) },
  revisions: { kind: 'revisions', subject: { indicator: 'net', ...external }, period: yearOf(2024) },
  figure: { kind: 'figure', subject: { indicator: 'departures', ...external }, period: yearOf(2024) },
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** Writes every kind of picture in three languages as PNG, and a page that shows them as wide as a phone and in full. */
export async function writeGallery(options: GalleryOptions): Promise<readonly string[]> {
  await mkdir(options.dir, { recursive: true });
  const shown: string[] = [];
  const written: string[] = [];
  for (const language of LANGUAGES) {
    const context = {
      words: createWords(options.codebook, options.messages, language),
      version: options.version,
      ask: options.ask,
    };
    for (const [name, question] of Object.entries(GALLERY_QUESTIONS)) {
      const answer = options.ask(question);
      const map = mapAnswer(answer, context);
      const pictures: [string, Picture | undefined][] = [
        [`${name}-${language}.png`, pictureAnswer(answer, context)],
        [`${name}-map-${language}.png`, map],
      ];
      for (const [file, picture] of pictures) {
        if (!picture) continue;
        const { png } = await options.charts.draw(picture);
        await writeFile(join(options.dir, file), png);
        written.push(file);
        const image = `src="${file}" alt="${escapeHtml(picture.alt)}"`;
        shown.push(`<p><img ${image} width="400"> <img ${image} width="1200"><br>${escapeHtml(picture.alt)}</p>`);
      }
    }
  }
  const page = `<!doctype html><meta charset="utf-8"><style>img{vertical-align:top}</style>\n${shown.join('\n')}\n`;
  await writeFile(join(options.dir, 'index.html'), page);
  return written;
}
