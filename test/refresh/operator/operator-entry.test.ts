import { describe, expect, it } from 'vitest';
import { writeTemplate } from '../../../src/refresh/operator/write-template.ts';
import type { Release } from '../../../src/statistics/facts/codebook.ts';
import { quarterOf } from '../../../src/statistics/time/period.ts';
import { BASE } from '../read-fixture.ts';
import { createTestIntake, documentOf } from '../take-text.ts';

const PERIOD = quarterOf(2026, 1);
const HEAD = '# source_url: https://stat.gov.kz/en/x/\n# published: 2026-05-12\n';

/** The template with the values of a release filled in, by the start of their rows. */
function fillIn(values: Readonly<Record<string, string>>): string {
  const lines = writeTemplate('page', PERIOD, BASE).split('\n').slice(2);
  const filled = lines.map((line) => {
    const [start, value] = Object.entries(values).find(([key]) => line.startsWith(`${key},`)) ?? [];
    return start ? line.replace(',2026-Q1,,', `,2026-Q1,${value},`) : line;
  });
  return HEAD + filled.join('\n');
}
const FIGURES = {
  'arrivals,external,KZ,': '5 310',
  'departures,external,KZ,': '1343',
  'net,external,KZ,': '3967',
  'change_arrivals,external,KZ,': '"7,9"',
  'change_departures,external,KZ,': '19.7',
};

describe('figures that an operator enters', () => {
  it('have a template with last year beside each', () => {
    const template = writeTemplate('page', PERIOD, BASE).split('\n');
    expect(template.filter((line) => !line.startsWith('#'))).toHaveLength(13);
    expect(template).toContain('arrivals,external,KZ,,,2026-Q1,,persons,A,a year before: 4923');
    expect(writeTemplate('regions', PERIOD, BASE).split('\n')).toHaveLength(125);
  });

  it('go through the same gate, and are filed under the operator', async () => {
    const told: Release[] = [];
    const intake = createTestIntake('2026-05-13', { onAccepted: (release) => told.push(release) });
    const { round } = await intake.look(documentOf(fillIn(FIGURES), '/tmp/q1.csv'));
    expect(round.reasons).toEqual([]);
    expect(round.outcome).toBe('accepted');
    await intake.keep(round);
    const net = intake.dataset().current({ indicator: 'net', flow: 'external', area: 'KZ' }, PERIOD);
    expect([net?.value, net?.published, net?.source]).toEqual([3967, '2026-05-12', 'operator-2026q1']);
    expect(round.sources.map(({ publisher, url }) => `${publisher} ${url}`)).toEqual([
      'entered by hand from stat.gov.kz https://stat.gov.kz/en/x/',
    ]);
    expect(told.map(({ id, url }) => `${id} ${url}`)).toEqual(['2026q1 https://stat.gov.kz/en/x/']);
  });

  it('wait when they do not fit', async () => {
    const slip = { ...FIGURES, 'arrivals,external,KZ,': '5130' };
    const { round } = await createTestIntake('2026-05-13').look(documentOf(fillIn(slip), '/tmp/q1.csv'));
    expect(round.outcome).toBe('quarantined');
    expect(round.reasons.join('\n')).toContain('5130 arrivals less 1343 departures are 3787');
  });

  it('need their address and day', async () => {
    const { look } = createTestIntake('2026-05-13');
    const bare = writeTemplate('page', PERIOD, BASE);
    await expect(look(documentOf(bare, '/tmp/q1.csv'))).rejects.toThrow('# source_url: https://…');
  });

  it('may come with the names of SDMX', async () => {
    const sdmx = `${HEAD}INDICATOR;FLOW;REF_AREA;TIME_PERIOD;OBS_VALUE\narrivals;external;KZ;2025-Q1;4923\narrivals;up;KZ;2025-Q1;1\n`;
    const { round } = await createTestIntake('2026-05-13').look(documentOf(sdmx, '/tmp/sdmx.csv'));
    expect(round.observations.map(({ observation, verdict }) => `${observation.value} ${verdict}`)).toEqual([
      '4923 held',
    ]);
    expect(round.unread.map(({ where, reason }) => `${where}: ${reason}`)).toEqual(['line 5: "up" is no flow']);
  });
});
