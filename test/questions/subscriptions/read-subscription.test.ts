import { describe, expect, it } from 'vitest';
import { createSubscriptionReader } from '../../../src/questions/subscriptions/read-subscription.ts';
import { formatTerms, parseTerms } from '../../../src/statistics/subscription.ts';
import { DATASET, LEXICON, READER } from '../../talk.ts';

const reader = createSubscriptionReader({ reader: READER, codebook: DATASET.codebook, lexicon: LEXICON });

function read(text: string): readonly string[] | string {
  const found = reader.read(text, { today: '2025-06-15' });
  return found.kind === 'terms' ? found.asked.map(formatTerms) : `unclear: ${found.words}`;
}

describe('what a message wants to be told of', () => {
  it.each([
    ['', ['']],
    ['all', ['']],
    ['notify me', ['']],
    ['жаңа деректер шыққанда хабарла', ['']],
    ['Astana net', ['net KZ-71']],
    ['Abai net > 0', ['net KZ-10 >0']],
    ['Abai net turns positive', ['net KZ-10 positive']],
    ['Astana net record', ['net KZ-71 record']],
    ['Astana net changes by more than 20 %', ['net KZ-71 change>20']],
    ['сальдо Астаны изменится больше чем на 20 %', ['net KZ-71 change>20']],
    ['Абай облысының айырымы 100-ден асса хабарла', ['net KZ-10 >100']],
    ['Абай облысы оң мәнге ауысса хабарла', ['KZ-10 positive']],
    ['подпиши на Астану', ['KZ-71']],
    ['сообщай мне об Абайской области сразу', ['KZ-10 at_once']],
    ['Астана таңертең', ['KZ-71 morning']],
    ['arrivals from Russia weekly', ['arrivals RUS weekly']],
    ['Kostanay, Pavlodar weekly', ['KZ-39 weekly', 'KZ-55 weekly']],
    ['тихие часы 23–7 Астана сальдо', ['net KZ-71 quiet:23:00-07:00@Asia/Almaty']],
    ['quiet 23-7 Europe/Berlin Astana', ['KZ-71 quiet:23:00-07:00@Europe/Berlin']],
    ['net KZ-71 >0 morning reminder', ['net KZ-71 >0 morning reminder']],
    ['Astana net > 1e5', ['net KZ-71 >100000']],
    ['Astana net > 10k', ['net KZ-71 >10000']],
    ['сальдо Астаны больше 10 тыс.', ['net KZ-71 >10000']],
    ['сальдо Астаны больше 10 тысяч', ['net KZ-71 >10000']],
    ['Астана айырымы 10 мыңнан асса хабарла', ['net KZ-71 >10000']],
    ['Astana net > 10,000', ['net KZ-71 >10000']],
    ['сальдо Астаны больше 10 000', ['net KZ-71 >10000']],
    ['сальдо Астаны больше 2,5 млн', ['net KZ-71 >2500000']],
    ['Abai net < -500', ['net KZ-10 <-500']],
    ['quiet 22:00-24:00 Astana', ['KZ-71 quiet:22:00-00:00@Asia/Almaty']],
    ['тыныш сағат 22:00-ден 7:30-ға дейін Астана', ['KZ-71 quiet:22:00-07:30@Asia/Almaty']],
    ['Астана на следующее утро', ['KZ-71 morning']],
    ['Астана келесі таңда', ['KZ-71 morning']],
    ['arrivals age:20-44', ['arrivals age:20-44']],
  ])('reads "%s"', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['Astana net changes by -5%', 'net KZ-71'],
    ['Pavlodar 10%', 'KZ-55'],
    ['Astana net > 10zz', 'net KZ-71'],
    ['quiet 22:00-25:00 Astana', 'net KZ-71'],
    ['quiet 9 Astana', 'net KZ-71'],
    ['Astana net > 10%', 'net KZ-71'],
    ['если сальдо Астаны вырастет на 20 %', 'net KZ-71'],
    ['Астана 2025', 'KZ-71'],
    ['Astana net > 0 < 10', 'net KZ-71 >0'],
    ['Астана утром сразу', 'KZ-71 morning'],
  ])('asks about what it does not understand of "%s", and offers the rest', (text, offered) => {
    const found = reader.read(text, { today: '2025-06-15' });
    expect(found.kind).toBe('unclear');
    expect(found.kind === 'unclear' && found.choices.map(formatTerms)).toEqual([offered]);
    expect(found.kind === 'unclear' && found.words).not.toBe('');
  });

  it('does not subscribe to what it does not understand', () => {
    expect(read('hello world')).toBe('unclear: hello world');
  });
});

describe('languages of the notices', () => {
  const languagesOf = (text: string) => {
    const read = reader.read(text, { today: '2025-06-15' });
    return read.kind === 'terms' ? read.asked.map(({ scope, languages }) => [scope.area, languages]) : read;
  };

  it.each([
    ['/subscribe Astana in kk and ru', ['kk', 'ru']],
    ['/subscribe Astana in Kazakh and English', ['kk', 'en']],
    ['/subscribe Астана на казахском и русском', ['kk', 'ru']],
    ['/subscribe Астана қазақша және орысша', ['kk', 'ru']],
    ['/subscribe Astana in Russian', ['ru']],
  ])('are read: %s', (text, languages) => {
    expect(languagesOf(text)).toEqual([['KZ-71', languages]]);
  });

  it('are no peoples: a group that is named is not taken for a language', () => {
    expect(languagesOf('/subscribe Astana')).toEqual([['KZ-71', undefined]]);
    expect(JSON.stringify(languagesOf('/subscribe arrivals of Kazakhs and Russians'))).not.toContain('"ru"');
  });

  it('stand in the command that a button carries', () => {
    const terms = { scope: { area: 'KZ-71' }, rhythm: 'daytime', languages: ['kk', 'ru'], reminder: false } as const;
    expect(formatTerms(terms)).toBe('KZ-71 in:kk+ru');
    expect(parseTerms('KZ-71 in:kk+ru')).toEqual(terms);
    expect(parseTerms('KZ-71 in:xx')).toBeUndefined();
  });
});
