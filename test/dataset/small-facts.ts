import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataInvalid, type DataProblem } from '../../src/dataset/data-invalid.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';

/** A country of two cities, sound in every respect; the tests break one cell of it. */
export const SMALL_FACTS: Readonly<Record<string, string>> = {
  'observations.csv': `indicator,flow,area,counterpart,group,period,value,unit,status,published,source,note
arrivals,external,KZ,,,2025-Q1,4923,persons,A,2025-05-12,bns,
departures,external,KZ,,,2025-Q1,1122,persons,A,2025-05-12,bns,
net,external,KZ,,,2025-Q1,3801,persons,A,2025-05-12,bns,
net,interregional,KZ-71,,,2025-Q1,17579,persons,A,2025-05-12,bns,
net,interregional,KZ-75,,,2025-Q1,-17579,persons,A,2025-05-12,bns,
population,,KZ,,,2025-01-01,300,persons,A,2025-05-12,bns,
population,,KZ-71,,,2025-01-01,100,persons,A,2025-05-12,bns,
population,,KZ-75,,,2025-01-01,200,persons,A,2025-05-12,bns,
share_arrivals,external,KZ,CIS,,2025-Q1,84.1,percent,A,2025-05-12,bns,
arrivals,external,KZ,RUS,ethnic:kazakh,2025-Q1,1200,persons,P,2025-05-12,bns,rounded_100
`,
  'areas.csv': `code,kato,taldau_term,kind,since,predecessor,formerly_included,name_kk,name_ru,name_en,in_kk,in_ru,in_en,from_kk,from_ru,from_en,to_kk,to_ru,to_en,of_kk,of_ru,of_en,with_kk,with_ru,with_en,capital_kk,capital_ru,capital_en
KZ,,741880,country,1991-12-16,,,Қазақстан,Казахстан,Kazakhstan,Қазақстанда,в Казахстане,in Kazakhstan,Қазақстаннан,из Казахстана,from Kazakhstan,Қазақстанға,в Казахстан,to Kazakhstan,Қазақстанның,Казахстана,Kazakhstan,Қазақстанмен,с Казахстаном,with Kazakhstan,Астана,Астана,Astana
KZ-71,710000000,268012,city,,,,Астана қаласы,город Астана,Astana city,Астанада,в Астане,in Astana,Астанадан,из Астаны,from Astana,Астанаға,в Астану,to Astana,Астананың,Астаны,Astana,Астанамен,с Астаной,with Astana,,,
KZ-75,750000000,268020,city,2014,,,Алматы қаласы,город Алматы,Almaty city,Алматы қаласында,в городе Алматы,in Almaty city,Алматы қаласынан,из города Алматы,from Almaty city,Алматы қаласына,в город Алматы,to Almaty city,Алматы қаласының,города Алматы,Almaty city,Алматы қаласымен,с городом Алматы,with Almaty city,,,
`,
  'aliases.csv': `area,alias,language,match,kind,ambiguous,note
KZ-71,Астана,kk ru,word,name,no,
KZ-75,Алматы,kk ru,word,name,yes,"city or region,
the city is meant"
KZ-75,Almaty,en,word,name,yes,
`,
  'countries.csv': `code,name_kk,name_ru,name_en,from_kk,from_ru,from_en,to_kk,to_ru,to_en,with_kk,with_ru,with_en,people_kk,people_ru,people_en,cis_from,cis_to,cis_basis,aliases,iso_name
CIS,ТМД,СНГ,CIS,ТМД елдерінен,из стран СНГ,from CIS countries,ТМД елдеріне,в страны СНГ,to CIS countries,ТМД елдерімен,со странами СНГ,with CIS countries,,,,,,group,СНГ; ТМД; CIS,
RUS,Ресей,Россия,Russia,Ресейден,из России,from Russia,Ресейге,в Россию,to Russia,Ресеймен,с Россией,with Russia,ресейліктер,россияне,Russians,1991-12-08,,listed,РФ; Россия; Russia,Russian Federation
`,
  'groups.csv': `dimension,code,name_kk,name_ru,name_en,people_kk,people_ru,people_en,of_people_kk,of_people_ru,before_kk,one_kk,one_ru,few_ru,many_ru,one_en,gender_ru,order
ethnic,,ұлты,национальность,ethnic group,,,,,,,,,,,,,0
ethnic,kazakh,қазақтар,казахи,Kazakhs,қазақтар,казахи,ethnic Kazakhs,қазақтардың,казахов,,қазақ,казах,казаха,казахов,ethnic Kazakh,m,1
`,
  'notes.csv': `code,explanation_kk,explanation_ru,explanation_en
rounded_100,Жүздікке дейін дөңгелектелген.,Округлено до сотен.,Rounded to hundreds.
`,
  'glossary.csv': `term_key,title_kk,title_ru,title_en,definition_kk,definition_ru,definition_en
arrivals,Келгендер саны,Число прибывших,Arrivals,Көшіп келгендер.,Кто приехал жить.,Who came to live.
`,
  'releases.csv': `id,period,published,next_publication,url,precision,source
2025q1,2025-Q1,2025-05-12,2025-08-11,https://stat.gov.kz/en/,day,bns
`,
  'sources.csv': `id,title,publisher,url,published,kind,trust,publisher_kk,publisher_ru,publisher_en
bns,Migration (2025-Q1),Bureau of National Statistics,https://stat.gov.kz/en/,2025-05-12,official_release,1,Ұлттық статистика бюросы,Бюро национальной статистики,Bureau of National Statistics
`,
  'breakdowns.csv': `indicator,flow,area,dimension,period,parts,sum,total,coverage_percent,complete,within
net,interregional,KZ,area,2025-Q1,2,0,0,,yes,
arrivals,external,KZ,bloc,2025-Q1,1,1200,4923,24.4,no,
`,
};

/** Runs a piece of a test with the small facts in a directory, some files changed; `undefined` leaves a file out. */
export function withFacts<Result>(
  changes: Readonly<Record<string, string | Buffer | undefined>>,
  use: (dataDir: string) => Result,
): Result {
  const dataDir = mkdtempSync(join(tmpdir(), 'koshi-facts-'));
  try {
    for (const [file, text] of Object.entries({ ...SMALL_FACTS, ...changes })) {
      if (text !== undefined) writeFileSync(join(dataDir, file), text);
    }
    return use(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

/** The small facts with one passage of a file replaced; throws when the passage is not there. */
export function replaceIn(file: string, passage: string, replacement: string): Record<string, string> {
  const text = SMALL_FACTS[file];
  if (!text?.includes(passage)) throw new Error(`${file} has no ${passage}`);
  return { [file]: text.replace(passage, replacement) };
}

/** What the loader has against the changed facts; empty when nothing. */
export function findProblems(changes: Readonly<Record<string, string | Buffer | undefined>>): readonly DataProblem[] {
  return withFacts(changes, (dataDir) => {
    try {
      loadDataset(dataDir);
      return [];
    } catch (error) {
      if (error instanceof DataInvalid) return error.problems;
      throw error;
    }
  });
}
