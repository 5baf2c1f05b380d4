import { describe, expect, it } from 'vitest';
import { DataInvalid } from '../../src/dataset/data-invalid.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { STORED_INDICATORS } from '../../src/statistics/indicators.ts';
import { findProblems, replaceIn, SMALL_FACTS, withFacts } from './small-facts.ts';

const OBSERVATIONS = 'observations.csv';
const problem = (line: number, column: string, value: string, expected: string, file = OBSERVATIONS) => [
  { file, line, column, value, expected },
];

describe('a sound set of facts', () => {
  it('has no problems', () => {
    expect(findProblems({})).toEqual([]);
  });
});

describe('a cell that is wrong by itself', () => {
  it('names a number that is none', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, '4923', '4 923'))).toEqual(
      problem(2, 'value', '4 923', 'a plain number, as 4923 or -34.1'),
    );
  });

  it('names an indicator that is not known', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'arrivals,external,KZ,,', 'arivals,external,KZ,,'))).toEqual(
      problem(2, 'indicator', 'arivals', `one of ${STORED_INDICATORS.join(', ')}`),
    );
  });

  it('names a status that is not known', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'persons,P,', 'persons,X,'))).toEqual(
      problem(11, 'status', 'X', 'one of A, B, D, E, P, U'),
    );
  });

  it('names a day that does not exist', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, '1122,persons,A,2025-05-12', '1122,persons,A,2025-02-30'))).toEqual(
      problem(3, 'published', '2025-02-30', 'a date that exists, as 2025-05-12'),
    );
  });

  it('names an address that is none', () => {
    expect(findProblems(replaceIn('sources.csv', 'https://stat.gov.kz/en/', 'stat.gov.kz'))).toEqual(
      problem(2, 'url', 'stat.gov.kz', 'an address that starts with http:// or https://', 'sources.csv'),
    );
  });

  it('names a name that is missing in one language', () => {
    expect(findProblems(replaceIn('groups.csv', 'қазақтар,казахи,Kazakhs,', 'қазақтар,,Kazakhs,'))).toEqual(
      problem(3, 'name_ru', '', 'some text without spaces at either end', 'groups.csv'),
    );
  });

  it('counts the line breaks inside quotes, so that the line is that of the file', () => {
    expect(findProblems(replaceIn('aliases.csv', 'Almaty,en,word', 'Almaty,en,words'))).toEqual(
      problem(5, 'match', 'words', 'one of word, prefix', 'aliases.csv'),
    );
  });
});

describe('a file that is wrong as a whole', () => {
  it('names a missing column by the header it expected', () => {
    expect(findProblems(replaceIn('notes.csv', ',explanation_en', ''))).toEqual(
      problem(
        1,
        '',
        'code,explanation_kk,explanation_ru',
        'the header code,explanation_kk,explanation_ru,explanation_en',
        'notes.csv',
      ),
    );
  });

  it('names a row with a cell too few', () => {
    expect(findProblems(replaceIn('notes.csv', ',Rounded to hundreds.', ''))).toEqual(
      problem(2, '', 'rounded_100,Жүздікке дейін дөңгелектелген.,Округлено до сотен.', '4 cells, found 3', 'notes.csv'),
    );
  });

  it('names an empty line', () => {
    expect(findProblems({ [OBSERVATIONS]: `${SMALL_FACTS[OBSERVATIONS]}\n` })).toEqual(
      problem(12, '', '', '12 cells, found 1'),
    );
  });

  it('names a quote that is not closed', () => {
    expect(findProblems(replaceIn('aliases.csv', 'is meant"', 'is meant'))).toEqual(
      problem(5, '', 'CSV_QUOTE_NOT_CLOSED', 'CSV (RFC 4180)', 'aliases.csv'),
    );
  });

  it('names a byte order mark', () => {
    expect(findProblems({ [OBSERVATIONS]: `\uFEFF${SMALL_FACTS[OBSERVATIONS]}` })).toEqual(
      problem(1, '', 'byte order mark', 'UTF-8 without a byte order mark'),
    );
  });

  it('names the first line that ends in CR LF', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'bns,\ndepartures', 'bns,\r\ndepartures'))).toEqual(
      problem(2, '', '\\r', 'lines that end in LF alone'),
    );
  });

  it('names bytes that are not UTF-8', () => {
    expect(findProblems({ 'notes.csv': Buffer.from([0x63, 0xff, 0xfe]) })).toEqual(
      problem(0, '', 'bytes that are not UTF-8', 'UTF-8', 'notes.csv'),
    );
  });

  it('names an empty file', () => {
    expect(findProblems({ 'glossary.csv': '' })).toEqual(problem(1, '', '', 'a header line', 'glossary.csv'));
  });

  it('names a missing file', () => {
    expect(findProblems({ 'releases.csv': undefined })).toEqual(
      problem(0, '', 'ENOENT', 'a file that can be read', 'releases.csv'),
    );
  });
});

describe('a code that nobody knows', () => {
  it('names an unknown area', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'KZ-75,,,2025-01-01', 'KZ-99,,,2025-01-01'))).toEqual(
      problem(9, 'area', 'KZ-99', 'a code of areas.csv'),
    );
  });

  it('names an unknown country', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'KZ,RUS,', 'KZ,XXX,'))).toEqual(
      problem(11, 'counterpart', 'XXX', 'a code of countries.csv or areas.csv, or nothing'),
    );
  });

  it('names an unknown region as the other end of a move', () => {
    expect(
      findProblems(replaceIn(OBSERVATIONS, 'net,interregional,KZ-71,,', 'net,interregional,KZ-71,KZ-98,')),
    ).toEqual(problem(5, 'counterpart', 'KZ-98', 'a code of areas.csv'));
  });

  it('names an unknown group', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'ethnic:kazakh', 'ethnic:martian'))).toEqual(
      problem(11, 'group', 'ethnic:martian', 'dimension:code of groups.csv, or nothing'),
    );
  });

  it('names an unknown source', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, '12,bns,\ndepartures', '12,nobody,\ndepartures'))).toEqual(
      problem(2, 'source', 'nobody', 'an id of sources.csv'),
    );
  });

  it('names an unknown note', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'rounded_100', 'rounded_100 guessed'))).toEqual(
      problem(11, 'note', 'guessed', 'codes of notes.csv'),
    );
  });

  it('names an alias and a predecessor of an unknown area', () => {
    const changes = {
      ...replaceIn('aliases.csv', 'KZ-71,Астана', 'KZ-70,Астана'),
      ...replaceIn('areas.csv', 'city,2014,,', 'city,2014,KZ-20,'),
    };
    expect(findProblems(changes)).toEqual([
      { file: 'areas.csv', line: 4, column: 'predecessor', value: 'KZ-20', expected: 'a code of areas.csv' },
      { file: 'aliases.csv', line: 2, column: 'area', value: 'KZ-70', expected: 'a code of areas.csv' },
    ]);
  });

  it('names a release with an unknown source, another form of its period and a next day in the past', () => {
    const changes = replaceIn('releases.csv', '2025-Q1,2025-05-12,2025-08-11', '2025-01/2025-03,2025-05-12,2025-05-12');
    expect(findProblems({ 'releases.csv': changes['releases.csv']?.replace('day,bns', 'day,nobody') })).toEqual([
      {
        file: 'releases.csv',
        line: 2,
        column: 'period',
        value: '2025-01/2025-03',
        expected: 'the one form of this period, 2025-Q1',
      },
      { file: 'releases.csv', line: 2, column: 'source', value: 'nobody', expected: 'an id of sources.csv' },
      {
        file: 'releases.csv',
        line: 2,
        column: 'next_publication',
        value: '2025-05-12',
        expected: 'a date after the publication, 2025-05-12',
      },
    ]);
  });

  it('names a code that stands twice', () => {
    const notes = `${SMALL_FACTS['notes.csv']}rounded_100,Қайта.,Снова.,Again.\n`;
    expect(findProblems({ 'notes.csv': notes })).toEqual(
      problem(3, 'code', 'rounded_100', 'a key that line 2 does not have', 'notes.csv'),
    );
  });

  it('names a country without a name for its people, and a block with one', () => {
    expect(findProblems(replaceIn('countries.csv', 'россияне', ''))).toEqual(
      problem(3, 'people_ru', '', 'the name of the people', 'countries.csv'),
    );
    expect(findProblems(replaceIn('countries.csv', 'with CIS countries,,', 'with CIS countries,тмдлықтар,'))).toEqual(
      problem(2, 'people_kk', 'тмдлықтар', 'nothing, a block has no people', 'countries.csv'),
    );
  });
});

describe('an observation that cannot be', () => {
  it('names a period that is none', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'KZ,,,2025-Q1,4923', 'KZ,,,2025-Q5,4923'))).toEqual(
      problem(2, 'period', '2025-Q5', 'a period, as 2025, 2025-Q1, 2025-05, 2025-01/2025-09 or 2025-01-01'),
    );
  });

  it('names a second spelling of a period', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'KZ,,,2025-Q1,4923', 'KZ,,,2025-01/2025-03,4923'))).toEqual(
      problem(2, 'period', '2025-01/2025-03', 'the one form of this period, 2025-Q1'),
    );
  });

  it('names a population of a quarter and arrivals of a day', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'KZ-75,,,2025-01-01', 'KZ-75,,,2025-Q1'))).toEqual(
      problem(9, 'period', '2025-Q1', 'a day, as 2025-01-01'),
    );
    expect(findProblems(replaceIn(OBSERVATIONS, 'KZ,,,2025-Q1,4923', 'KZ,,,2025-01-01,4923'))).toEqual(
      problem(2, 'period', '2025-01-01', 'months, as 2025-Q1'),
    );
  });

  it('names a figure published before its period began', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, '4923,persons,A,2025-05-12', '4923,persons,A,2024-05-12'))).toEqual(
      problem(2, 'published', '2024-05-12', 'a day not before 2025-01-01, when the period began'),
    );
  });

  it('names a vintage that stands twice', () => {
    const again = 'arrivals,external,KZ,,,2025-Q1,4924,persons,A,2025-05-12,bns,\n';
    expect(findProblems({ [OBSERVATIONS]: SMALL_FACTS[OBSERVATIONS] + again })).toEqual(
      problem(12, 'published', '2025-05-12', 'a vintage of arrivals|external|KZ|||2025-Q1 that line 2 does not have'),
    );
  });

  it('names a flow that is missing or too many', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'arrivals,external,KZ,,', 'arrivals,,KZ,,'))).toEqual(
      problem(2, 'flow', '', 'a flow'),
    );
    expect(findProblems(replaceIn(OBSERVATIONS, 'population,,KZ-71', 'population,total,KZ-71'))).toEqual(
      problem(8, 'flow', 'total', 'nothing'),
    );
  });

  it('names a region as the other end of a move across the border', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'KZ,RUS,', 'KZ,KZ-71,'))).toEqual(
      problem(11, 'counterpart', 'KZ-71', 'another region only with the flow interregional'),
    );
  });

  it('names the wrong unit', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, '84.1,percent', '84.1,persons'))).toEqual(
      problem(10, 'unit', 'persons', 'percent'),
    );
  });

  it('names a share above 100', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, '84.1', '100.1'))).toEqual(
      problem(10, 'value', '100.1', 'a share from 0 to 100'),
    );
  });

  it('names arrivals below zero and half a person', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, '1122', '-1122'))).toEqual(
      problem(3, 'value', '-1122', 'nothing below 0 for departures'),
    );
    expect(findProblems(replaceIn(OBSERVATIONS, '1122', '1122.5'))).toEqual(
      problem(3, 'value', '1122.5', 'a whole number of persons'),
    );
  });
});

describe('sums that do not come out', () => {
  it('names a net that is not arrivals less departures', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, '1122', '1123'))).toEqual(
      problem(4, 'value', '3801', '3800, external arrivals (line 2) less departures (line 3)'),
    );
  });

  it('lets a rounded net differ by half of its last step and no more', () => {
    const rounded = (net: string) => replaceIn(OBSERVATIONS, `3801,persons,A,2025-05-12,bns,`, net);
    expect(findProblems(rounded('3800,persons,A,2025-05-12,bns,rounded_100'))).toEqual([]);
    expect(findProblems(rounded('3700,persons,A,2025-05-12,bns,rounded_100'))).toEqual(
      problem(4, 'value', '3700', '3801, external arrivals (line 2) less departures (line 3)'),
    );
  });

  it('compares a later net with the current arrivals and departures', () => {
    const later = 'net,external,KZ,,,2025-Q1,3900,persons,A,2025-08-11,bns,\n';
    expect(findProblems({ [OBSERVATIONS]: SMALL_FACTS[OBSERVATIONS] + later })).toEqual(
      problem(12, 'value', '3900', '3801, external arrivals (line 2) less departures (line 3)'),
    );
  });

  it('names the sum of moves between regions that is not zero', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, '-17579', '-17578'))).toEqual(
      problem(5, 'value', '1', '0 as the sum of the interregional nets of all regions in 2025-Q1'),
    );
  });

  it('names a country that is not the sum of its regions', () => {
    expect(findProblems(replaceIn(OBSERVATIONS, 'KZ-75,,,2025-01-01,200', 'KZ-75,,,2025-01-01,201'))).toEqual(
      problem(7, 'value', '300', '301, the sum of population of all regions in 2025-01-01'),
    );
  });

  it('holds the net of all flows of the regions against the external net of the country', () => {
    const total = (net: string) =>
      `net,total,KZ-71,,,2025-Q1,${net},persons,A,2025-05-12,bns,\nnet,total,KZ-75,,,2025-Q1,1801,persons,A,2025-05-12,bns,\n`;
    expect(findProblems({ [OBSERVATIONS]: SMALL_FACTS[OBSERVATIONS] + total('2000') })).toEqual([]);
    expect(findProblems({ [OBSERVATIONS]: SMALL_FACTS[OBSERVATIONS] + total('2001') })).toEqual(
      problem(4, 'value', '3801', '3802, the sum of total net of all regions in 2025-Q1'),
    );
  });

  it('does not add up regions while one is missing', () => {
    const withoutAstana = replaceIn(OBSERVATIONS, 'population,,KZ-71,,,2025-01-01', 'population,,KZ-71,,,2024-01-01');
    expect(findProblems(withoutAstana)).toEqual([]);
  });

  it('adds up without a region that was then part of another, and not in later years', () => {
    const changes = (since: string) => ({
      ...replaceIn(OBSERVATIONS, 'population,,KZ-71,,,2025-01-01', 'population,,KZ-71,,,2024-01-01'),
      ...replaceIn('areas.csv', 'KZ-71,710000000,268012,city,,', `KZ-71,710000000,268012,city,${since},KZ-75`),
    });
    expect(findProblems(changes('2025-06-08'))).toEqual(
      problem(7, 'value', '300', '200, the sum of population of all regions in 2025-01-01'),
    );
    expect(findProblems(changes('2024'))).toEqual([]);
  });

  it('does not expect the moves of one group between regions to cancel', () => {
    const urban = (area: string, net: number) =>
      `net,internal,${area},,ethnic:kazakh,2025-Q1,${net},persons,A,2025-05-12,bns,\n`;
    expect(
      findProblems({ [OBSERVATIONS]: SMALL_FACTS[OBSERVATIONS] + urban('KZ-71', 500) + urban('KZ-75', 300) }),
    ).toEqual([]);
  });

  it('names a running total that falls', () => {
    const half = 'arrivals,external,KZ,,,2025-01/2025-06,4900,persons,A,2025-08-11,bns,\n';
    expect(findProblems({ [OBSERVATIONS]: SMALL_FACTS[OBSERVATIONS] + half })).toEqual(
      problem(12, 'value', '4900', 'at least 4923, the count of 2025-Q1 (line 2)'),
    );
  });
});

describe('the error', () => {
  it('tells all problems of a step, one a line', () => {
    const changes = {
      ...replaceIn(OBSERVATIONS, '4923', 'many'),
      ...replaceIn('groups.csv', 'm,1', 'm,one'),
    };
    const error = withFacts(changes, (dataDir) => {
      try {
        return loadDataset(dataDir);
      } catch (thrown) {
        return thrown;
      }
    });
    expect(error).toBeInstanceOf(DataInvalid);
    expect((error as DataInvalid).code).toBe('DATA_INVALID');
    expect((error as DataInvalid).message).toBe(
      '2 problems in the facts\n' +
        'observations.csv:2 value: found "many", expected a plain number, as 4923 or -34.1\n' +
        'groups.csv:3 order: found "one", expected a whole number',
    );
  });

  it('leaves out the line of a file that is not there', () => {
    expect(new DataInvalid(findProblems({ 'notes.csv': undefined })).message).toBe(
      '1 problem in the facts\nnotes.csv: found "ENOENT", expected a file that can be read',
    );
  });
});
