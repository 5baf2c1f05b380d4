import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../../src/statistics/time/period.ts';
import { answered, figureOf, lead, missing, show, showAll, suggestions } from '../ask.ts';

const bodyOf = (subject: string, period: string, today?: string) => {
  const { body } = answered(figureOf(subject, period), today);
  if (body.kind !== 'figures') throw new Error(body.kind);
  return body;
};

describe('one figure', () => {
  it('gives the current vintage, and the first print when asked', () => {
    expect(show(lead(figureOf('net external KZ', '2024')))).toBe('net external KZ 2024 = 16550');
    expect(show(lead(figureOf('net external KZ', '2024', 'first')))).toBe('net external KZ 2024 = 17164');
    expect(lead(figureOf('net external KZ', '2024', 'first')).status).toBe('P');
  });

  it('sets the value now beside a first print that was revised', () => {
    const { body } = answered(figureOf('net KZ', '2024', 'first'));
    expect(body).toMatchObject({ figures: [{ value: 17164 }], current: [{ value: 16550 }] });
    expect(answered(figureOf('net interregional KZ-71', '2025-Q1', 'first')).body).not.toHaveProperty('current');
  });

  it('shows a figure that came out after the day on the clock', () => {
    expect(show(lead(figureOf('net interregional KZ-75', '2025')))).toBe('net interregional KZ-75 2025 = 33126');
  });

  it('carries the observation as its proof', () => {
    const { proof } = lead(figureOf('arrivals external KZ', '2025-Q1'));
    expect(proof.kind === 'observation' && proof.observation.source).toBe('bns-2025q1');
  });

  it('takes the population of a year to be that of 1 January', () => {
    expect(show(lead(figureOf('population KZ-11', '2025')))).toBe('population KZ-11 2025-01-01 = 787263');
  });
});

describe('a flow that was not named', () => {
  it('is external for the country', () => {
    expect(bodyOf('net KZ', '2024').figures.map(show)).toEqual(['net external KZ 2024 = 16550']);
    expect(bodyOf('net KZ', '2024').absent).toEqual([]);
  });

  it('is every flow held for a region, and says which are not', () => {
    const body = bodyOf('net KZ-71', '2025-Q1');
    expect(body.figures.map(show)).toEqual(['net interregional KZ-71 2025-Q1 = 17579']);
    expect(body.absent).toEqual([
      { flow: 'total', reason: 'not_loaded' },
      { flow: 'external', reason: 'not_loaded' },
    ]);
  });

  it('puts the total first', () => {
    expect(bodyOf('net KZ-71', '2024').figures.map(show)).toEqual([
      'net total KZ-71 2024 = 75854',
      'net external KZ-71 2024 = 2616',
      'net interregional KZ-71 2024 = 73238',
    ]);
  });

  it('finds the internal arrivals of a region as the sum of its months', () => {
    const [figure] = bodyOf('arrivals KZ-71', '2024').figures;
    expect(figure && show(figure)).toBe('arrivals internal KZ-71 2024 = 271695');
    expect(figure?.proof.kind === 'derivation' && figure.proof.derivation).toBe('summed_parts');
    expect(figure?.proof.kind === 'derivation' && figure.proof.inputs.length).toBe(12);
  });

  it('files the net of internal moves of a region under interregional', () => {
    expect(show(lead(figureOf('net internal KZ-71', '2024')))).toBe('net interregional KZ-71 2024 = 73238');
  });

  it('does not invent an internal net of the country, and offers the movers', () => {
    const answer = missing(figureOf('net internal KZ', '2024'));
    expect(answer.gaps[0]?.reason).toBe('not_published');
    expect(suggestions(answer)).toContain('other_flow: /movers KZ 2024');
  });

  it('is total for the townspeople of the country, whose net includes moves from villages', () => {
    expect(show(lead(figureOf('net KZ settlement:urban', '2023')))).toBe('net total KZ settlement:urban 2023 = 91192');
  });
});

describe('the last period', () => {
  it('is the newest release that had ended by today', () => {
    const answer = answered(figureOf('arrivals KZ', 'last'));
    expect(showAll(answer)[0]).toBe('arrivals external KZ 2025-Q1 = 4923');
    expect(answer.question).toEqual(figureOf('arrivals KZ', '2025-Q1'));
  });

  it('is the whole year once it is out', () => {
    expect(showAll(answered(figureOf('arrivals KZ', 'last'), '2026-04-01'))[0]).toBe(
      'arrivals external KZ 2025 = 23761',
    );
  });

  it('is each flow its own for a region', () => {
    expect(showAll(answered(figureOf('net KZ-71', 'last')))).toEqual([
      'net total KZ-71 2024 = 75854',
      'net external KZ-71 2024 = 2616',
      'net interregional KZ-71 2025-Q1 = 17579',
    ]);
  });

  it('is the newest day for population', () => {
    expect(showAll(answered(figureOf('population KZ', 'last'), '2026-11-22'))).toEqual([
      'population KZ 2026-08-01 = 20604819',
    ]);
  });
});

describe('what belongs to a figure', () => {
  it('is the published change and the share of the CIS', () => {
    expect(bodyOf('departures KZ', '2025-Q1').context.map(show)).toEqual([
      'change_departures external KZ 2025-Q1 = -70.4',
      'share_departures external KZ CIS 2025-Q1 = 68',
    ]);
  });
});

describe('breaks and freshness', () => {
  it('says that East Kazakhstan was larger before 2022', () => {
    expect(answered(figureOf('net KZ-63', '2020')).breaks).toEqual([
      { kind: 'territory', area: 'KZ-63', other: 'KZ-10', since: '2022-06-08' },
    ]);
  });

  it('says up to which release it knows when newer ones should be out', () => {
    const { freshness } = answered(figureOf('arrivals KZ', 'last'), '2026-11-22');
    expect(freshness?.release.id).toBe('2025-final');
    expect(freshness && formatPeriod(freshness.due)).toBe('2026-01/2026-09');
  });

  it('says nothing of freshness while no release is due', () => {
    expect(answered(figureOf('arrivals KZ', 'last')).freshness).toBeUndefined();
    expect(answered(figureOf('arrivals KZ', 'last'), '2026-05-11').freshness).toBeUndefined();
    expect(answered(figureOf('arrivals KZ', '2024'), '2026-11-22').freshness).toBeUndefined();
  });
});
