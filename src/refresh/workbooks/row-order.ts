// Two labels exchanged by mistake leave every sum right. But official tables list regions by code, or by alphabet in one of three
// languages with the cities last, so an exchange of labels shows in the order.
import type { FigureRead } from '../document-reading.ts';

const CITIES = ['71', '75', '79'];
const ORDERS: readonly (readonly string[])[] = [
  // By code, which is the Kazakh alphabet too.
  ['10', '11', '15', '19', '23', '27', '31', '33', '35', '39', '43', '47', '55', '59', '61', '62', '63', ...CITIES],
  // Russian alphabet: … Атырауская, Восточно-Казахстанская, Жамбылская, Жетісу, Западно-Казахстанская, Карагандинская …
  ['10', '11', '15', '19', '23', '63', '31', '33', '27', '35', '39', '43', '47', '55', '59', '61', '62', ...CITIES],
  // English alphabet with Batys, Soltustik and Shygys Kazakhstan.
  ['10', '11', '15', '19', '23', '27', '35', '39', '43', '47', '55', '63', '59', '61', '62', '31', '33', ...CITIES],
  // English alphabet with West, North and East Kazakhstan.
  ['10', '11', '15', '19', '23', '63', '35', '39', '43', '47', '59', '55', '61', '62', '27', '31', '33', ...CITIES],
];

/** True when the areas come in one of the orders of official tables; some may be missing. */
function isKnownOrder(areas: readonly string[]): boolean {
  return ORDERS.some((order) => {
    const places = areas.map((area) => order.indexOf(area.slice(3)));
    return places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? 0)));
  });
}

/** A doubt for every column whose regions stand in no order that official tables have. */
export function findRowOrderDoubt(readings: readonly FigureRead[]): string[] {
  const columns = new Map<string, string[]>();
  for (const { area, where, indicator, flow, group, counterpart } of readings) {
    if (area === 'KZ') continue;
    const column = where.replace(/\d+$/, '');
    const key = `${column}|${indicator}|${flow}|${group ?? ''}|${counterpart ?? ''}`;
    columns.set(key, [...(columns.get(key) ?? []), area]);
  }
  const wrong = [...columns].filter(([, areas]) => !isKnownOrder(areas));
  const [first] = wrong;
  return first ? [`${first[0].split('|')[0]}: the regions stand in an unknown order, labels may be exchanged`] : [];
}
