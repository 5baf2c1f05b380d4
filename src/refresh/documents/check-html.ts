// A page may be nested a hundred thousand deep or be all script; both cost more to parse than any page of figures is worth.
import { RefreshFailed } from '../refresh-failed.ts';

const MOST_CHARACTERS = 3 * 1024 * 1024;
/** Pages of the site are some thirty deep. */
const MOST_DEPTH = 400;
const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/gi;
/** Never closed, or often left open. */
const NOT_COUNTED = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr dt dd option thead tbody tfoot'.split(
    ' ',
  ),
);

/** The page without what nobody sees; throws RefreshFailed when it is too large or too deep to be read. */
export function checkHtml(html: string, from: string): string {
  const bare = html.replace(/<(script|style|svg|noscript)\b[\s\S]*?<\/\1\s*>/gi, '').replace(/<!--[\s\S]*?-->/g, '');
  if (bare.length > MOST_CHARACTERS)
    throw new RefreshFailed('TOO_LARGE', `${from} is a page of ${bare.length} characters, which none with figures is.`);
  let depth = 0;
  for (const [, slash, name = ''] of bare.matchAll(TAG)) {
    if (NOT_COUNTED.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > MOST_DEPTH)
      throw new RefreshFailed('DAMAGED', `${from} is nested more than ${MOST_DEPTH} deep, which no page is.`);
  }
  return bare;
}
