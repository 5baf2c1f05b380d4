import { describe, expect, it } from 'vitest';
import { formatCommand } from '../../src/statistics/command.ts';
import type { BreakdownDimension, BreakdownQuestion, RevisionsQuestion } from '../../src/statistics/question.ts';
import { formatPeriod } from '../../src/statistics/time/period.ts';
import { answered, missing, period, show, showAll, subject, suggestions } from './ask.ts';

const breakdown = (by: BreakdownDimension, text: string, when: string): BreakdownQuestion => ({
  kind: 'breakdown',
  by,
  subject: subject(text),
  period: period(when),
});

describe('a breakdown', () => {
  it('lists countries by size, the blocks after them, and the whole', () => {
    expect(showAll(answered(breakdown('counterpart', 'arrivals KZ', '2025-Q1')))).toEqual([
      'arrivals external KZ UZB 2025-Q1 = 2614',
      'arrivals external KZ RUS 2025-Q1 = 982',
      'arrivals external KZ CHN 2025-Q1 = 427',
      'arrivals external KZ MNG 2025-Q1 = 129',
      'arrivals external KZ TUR 2025-Q1 = 57',
      'arrivals external KZ CIS 2025-Q1 = 4137',
      'arrivals external KZ NONCIS 2025-Q1 = 783',
      'arrivals external KZ 2025-Q1 = 4923',
    ]);
  });

  it('takes the newest period with at least three parts', () => {
    expect(formatCommand(answered(breakdown('counterpart', 'departures KZ', 'last')).question)).toBe(
      '/countries departures external KZ 2024',
    );
  });

  it('takes shares where no numbers of people are held', () => {
    expect(showAll(answered(breakdown('counterpart', 'kandas KZ', '2025-Q1'))).slice(0, 2)).toEqual([
      'share_kandas KZ CHN 2025-Q1 = 48.1',
      'share_kandas KZ UZB 2025-Q1 = 39.5',
    ]);
  });

  it('lists regions with their net, gains before losses', () => {
    const shown = showAll(answered(breakdown('area', 'net KZ', '2024')));
    expect(shown.slice(0, 3)).toEqual([
      'net total KZ-71 2024 = 75854',
      'net total KZ-75 2024 = 41184',
      'net total KZ-79 2024 = 9987',
    ]);
    expect(shown[19]).toBe('net total KZ-61 2024 = -31475');
    expect(shown).toHaveLength(21);
  });

  it('lists ethnic groups', () => {
    expect(showAll(answered(breakdown('ethnic', 'departures KZ', '2025'))).slice(0, 3)).toEqual([
      'departures external KZ ethnic:russian 2025 = 4300',
      'departures external KZ ethnic:german 2025 = 993',
      'departures external KZ ethnic:kazakh 2025 = 697',
    ]);
  });

  it('of a region by regions is that of its exchanges, never the whole country under its name', () => {
    const answer = missing(breakdown('area', 'arrivals internal KZ-71', '2024-06'));
    expect(answer.gaps).toEqual([
      { subject: subject('arrivals internal KZ-71'), period: period('2024-06'), reason: 'not_loaded' },
    ]);
    expect(suggestions(answer)).toContain('nearest: /arrivals internal KZ-71 2024-06');
    const exchanges = answered(breakdown('area', 'arrivals KZ-71', '2021-Q1'));
    expect(exchanges.question).toMatchObject({ by: 'counterpart', subject: { area: 'KZ-71', flow: 'interregional' } });
  });

  it('of a region by countries is not published as a table', () => {
    expect(missing(breakdown('counterpart', 'arrivals external KZ-71', '2024')).gaps[0]?.reason).toBe('not_published');
  });

  it('is missing where there are no parts, though the whole is there', () => {
    expect(missing(breakdown('reason', 'arrivals KZ', '2024')).gaps[0]?.reason).toBe('not_loaded');
  });
});

describe('a summary', () => {
  it('is of the newest release of which arrivals and departures are held', () => {
    expect(formatCommand(answered({ kind: 'summary', area: 'KZ', period: period('last') }).question)).toBe(
      '/summary KZ 2025-Q1',
    );
  });

  it('of a region has whatever is held', () => {
    expect(showAll(answered({ kind: 'summary', area: 'KZ-71', period: period('2024') }))).toEqual([
      'net total KZ-71 2024 = 75854',
      'net external KZ-71 2024 = 2616',
      'net interregional KZ-71 2024 = 73238',
      'arrivals internal KZ-71 2024 = 271695',
      'departures internal KZ-71 2024 = 198455',
      'rate total KZ-71 2024 = 51.27',
    ]);
  });

  it('of a release to come is missing until its date', () => {
    expect(missing({ kind: 'summary', area: 'KZ', period: period('2026-Q1') }).gaps[0]).toMatchObject({
      reason: 'not_released',
      expected: '2026-05-12',
    });
  });
});

describe('revisions', () => {
  const revisions = (text: string, when: string): RevisionsQuestion => ({
    kind: 'revisions',
    subject: subject(text),
    period: period(when),
  });

  it('go from the first print to the value now', () => {
    expect(showAll(answered(revisions('net KZ', '2024')))).toEqual([
      'net external KZ 2024 = 17164',
      'net external KZ 2024 = 16550',
    ]);
    expect(showAll(answered(revisions('arrivals KZ', '2022')))).toEqual([
      'arrivals external KZ 2022 = 17293',
      'arrivals external KZ 2022 = 17425',
    ]);
  });

  it('show the exchanged figures of Almaty city and their correction', () => {
    expect(showAll(answered(revisions('net interregional KZ-75', '2025')))).toEqual([
      'net interregional KZ-75 2025 = 12110',
      'net interregional KZ-75 2025 = 33126',
    ]);
  });

  it('are one figure where it was never revised', () => {
    expect(showAll(answered(revisions('arrivals KZ', '2025-Q1')))).toEqual(['arrivals external KZ 2025-Q1 = 4923']);
  });

  it('are missing where there is no figure', () => {
    expect(missing(revisions('net KZ-10', '2015')).gaps[0]?.reason).toBe('before_area');
    expect(missing(revisions('net KZ-59 CHN', 'last')).gaps[0]?.reason).toBe('not_loaded');
  });
});

describe('the calendar', () => {
  const releases = (which: 'all' | 'next' | 'last', today?: string) => {
    const { body } = answered({ kind: 'releases', which }, today);
    if (body.kind !== 'releases') throw new Error(body.kind);
    return {
      past: body.past.map(({ id }) => id),
      coming: body.coming.map(({ date, period: of, announced }) => `${date} ${formatPeriod(of)} ${announced}`),
      overdue: body.overdue.map(({ period: of }) => formatPeriod(of)),
    };
  };

  it('starts with the date that the newest release names, then goes by its rhythm', () => {
    expect(releases('all').coming).toEqual([
      '2025-08-11 2025-01/2025-06 true',
      '2025-11-11 2025-01/2025-09 false',
      '2026-02-10 2025 false',
      '2026-05-12 2026-Q1 false',
    ]);
  });

  it('knows no release after today', () => {
    expect(releases('all').past[0]).toBe('2025q1');
    expect(releases('last').past).toEqual(['2025q1']);
  });

  it('goes by the rhythm alone after the last date that was named, and names what is overdue', () => {
    expect(releases('next', '2026-11-22')).toEqual({
      past: ['2025-final'],
      coming: ['2027-02-10 2026 false'],
      overdue: ['2026-Q1', '2026-01/2026-06', '2026-01/2026-09'],
    });
  });
});

describe('words', () => {
  it('are all listed where the term is not known', () => {
    const answer = answered({ kind: 'glossary', term: 'atlantis' });
    expect(answer.question).toEqual({ kind: 'glossary' });
    expect(answer.body.kind === 'glossary' && answer.body.terms.map(({ key }) => key)).toContain('net_migration');
  });

  it('have sources', () => {
    expect(answered({ kind: 'sources' }).body).toEqual({ kind: 'sources' });
  });
});

describe('what is shown', () => {
  it('keeps the decimals of the source', () => {
    const { body } = answered({ kind: 'summary', area: 'KZ', period: period('2024') });
    expect(body.kind === 'summary' && body.figures.map(show)).toContain('change_movers internal KZ 2024 = 47.6');
  });
});
