import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPace, listExpected } from '../../../src/refresh/watch/plan-looks.ts';
import { startWatching, type Watching } from '../../../src/refresh/watch/start-watching.ts';
import type { Release } from '../../../src/statistics/facts/codebook.ts';
import { formatPeriod, quarterOf } from '../../../src/statistics/time/period.ts';
import { type FakeBns, serveBns } from '../../fakes/sites/serve-bns.ts';
import { addSheet, externalOf, INTERREGIONAL, tripleRows, writeWorkbook } from '../make-workbook.ts';
import { BASE, FIXTURES } from '../read-fixture.ts';
import { createMemoryRoundStore, createTestIntake } from '../take-text.ts';

const page = (name: string) => readFileSync(join(FIXTURES, 'corpus', name), 'utf8');
const QUIET = { info() {}, warn() {}, error() {} };
const SILENT_SITE = 'http://127.0.0.1:9';

describe('when to look', () => {
  it.each([
    ['the announced day at nine', '2026-05-12', '2026-05-12', 9, undefined],
    ['the announced day at ten', '2026-05-12', '2026-05-12', 10, 'often'],
    ['the announced day in the evening', '2026-05-12', '2026-05-12', 19, 'hourly'],
    ['the next day', '2026-05-12', '2026-05-13', 12, 'hourly'],
    ['two days later at eleven', '2026-05-12', '2026-05-14', 11, 'daily'],
    ['two days later at three', '2026-05-12', '2026-05-14', 15, undefined],
    ['weeks before at eleven', '2026-05-12', '2026-04-01', 11, 'daily'],
  ])('%s', (_, expected, today, hour, pace) => {
    expect(findPace([expected], today, hour)).toBe(pace);
  });

  it('looks often on each day on which a release is expected, whatever came before', () => {
    const days = listExpected(BASE, '2026-11-11').map(({ date }) => date);
    expect(days).toEqual(['2026-05-12', '2026-08-11', '2026-11-11', '2027-02-10', '2027-05-12', '2027-08-11']);
    expect(findPace(days, '2026-11-11', 12)).toBe('often');
    expect(findPace(days, '2026-11-20', 12)).toBeUndefined();
  });

  it('follows the day that the newest page announced', () => {
    const { codebook } = BASE;
    const [newest] = codebook.releases;
    const announced = {
      ...codebook,
      releases: [{ ...newest, nextPublication: '2026-05-14' } as Release, ...codebook.releases],
    };
    expect(listExpected({ ...BASE, codebook: announced }, '2026-04-01')[0]).toMatchObject({
      date: '2026-05-14',
      announced: true,
    });
  });
});

describe('watching the site', () => {
  let site: FakeBns;
  let watching: Watching | undefined;

  beforeEach(async () => {
    site = await serveBns();
  });
  afterEach(async () => {
    await watching?.stop();
    await site.stop();
  });

  function watch(day = '2026-05-12', late: string[] = [], store = createMemoryRoundStore()) {
    const told: Release[] = [];
    const intake = createTestIntake(day, { store, onAccepted: (release) => told.push(release) });
    const now = () => new Date(`${day}T12:00:00+05:00`);
    watching = startWatching({
      intake,
      bnsSite: site.url,
      taldauSite: SILENT_SITE,
      now,
      log: QUIET,
      onLate: ({ period, expected }) => late.push(`${formatPeriod(period)} ${expected}`),
    });
    return { intake, told, watching };
  }

  const publishPages = () => {
    site.publish({
      id: 281600,
      lang: 'en',
      title: 'Migration of the population (January-March 2026)',
      html: page('08-en-page.html'),
    });
    site.publish({
      id: 281600,
      lang: 'ru',
      title: 'Миграция населения (январь-март 2026г.)',
      html: page('19-ru-page.html'),
    });
    site.publish({
      id: 281600,
      lang: 'kk',
      title: 'Халықтың көші-қоны (2026 жылғы қаңтар-наурыз)',
      html: page('30-kk-page.html'),
    });
  };

  it('takes in the pages of three languages and tells of the release once', async () => {
    const { intake, told, watching: watcher } = watch();
    await watcher.look();
    expect(told).toEqual([]);
    publishPages();
    const rounds = await watcher.look();
    expect(rounds.map(({ origin, outcome }) => `${origin} ${outcome}`)).toEqual([
      'page:en doubtful',
      'page:ru accepted',
      'page:kk accepted',
    ]);
    expect(
      intake.dataset().current({ indicator: 'net', flow: 'interregional', area: 'KZ-71' }, quarterOf(2026, 1))?.value,
    ).toBe(18204);
    expect(told.map(({ id, url }) => `${id} ${url.replace(site.url, '')}`)).toEqual([
      '2026q1 /en/industries/social-statistics/demography/publications/281600/',
    ]);
  });

  it('takes in the workbook behind its redirect, tied to the release', async () => {
    const { intake, watching: watcher } = watch();
    publishPages();
    const heads = ['', 'Прибыло', 'Выбыло', 'Сальдо миграции'];
    const bytes = await writeWorkbook((book) =>
      addSheet(book, '1', [
        ['Внешняя миграция населения за январь-март 2026 года'],
        heads,
        ...tripleRows(externalOf(5310, 1343), 'ru'),
      ]),
    );
    expect(INTERREGIONAL).toHaveLength(20);
    site.publishWorkbook({ id: 512000, lang: 'ru', title: 'Миграция населения (январь-март 2026г.)', bytes });
    const rounds = await watcher.look();
    expect(rounds.at(-1)).toMatchObject({ origin: 'workbook', outcome: 'accepted', reasons: [] });
    expect(
      intake.dataset().current({ indicator: 'arrivals', flow: 'external', area: 'KZ-10' }, quarterOf(2026, 1))?.value,
    ).toBe(50);
  });

  it('says who it is and asks only for what changed', async () => {
    const { watching: watcher } = watch();
    publishPages();
    await watcher.look();
    const first = site.requests().length;
    expect(await watcher.look()).toEqual([]);
    const second = site.requests().slice(first);
    expect(second.length).toBeGreaterThan(5);
    expect(second.every(({ status }) => status === 304)).toBe(true);
    expect(site.requests().every(({ agent }) => agent.startsWith('Koshi/'))).toBe(true);
  });

  it('takes a page that changed without a word for a correction', async () => {
    const { intake, watching: watcher } = watch('2026-05-20');
    publishPages();
    await watcher.look();
    const html = page('08-en-page.html').replace('5310', '5312').replace('3967', '3969');
    site.publish({ id: 281600, lang: 'en', title: 'Migration of the population (January-March 2026)', html });
    const [round] = await watcher.look();
    expect(round?.reasons.join('\n')).toContain('corrected at the source without a word');
    const values = intake
      .dataset()
      .vintages({ indicator: 'net', flow: 'external', area: 'KZ' }, quarterOf(2026, 1))
      .map(({ value }) => value);
    expect(values).toEqual([3967, 3969]);
  });

  it('tells once of each release that is late, also after a restart', async () => {
    const late: string[] = [];
    const store = createMemoryRoundStore();
    const { watching: watcher } = watch('2026-11-29', late, store);
    await watcher.look();
    await watcher.look();
    expect(late).toEqual(['2026-Q1 2026-05-12', '2026-01/2026-06 2026-08-11', '2026-01/2026-09 2026-11-11']);
    await watcher.stop();
    await watch('2026-11-30', late, store).watching.look();
    expect(late).toHaveLength(3);
  });

  it('lives through a site that fails', async () => {
    const { intake, watching: watcher } = watch();
    site.fail(503);
    expect(await watcher.look()).toEqual([]);
    site.fail(undefined);
    publishPages();
    expect(await watcher.look()).toHaveLength(3);
    expect(intake.kept().rounds.length).toBeGreaterThan(0);
  });
});
