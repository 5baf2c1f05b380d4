/** What the Bot API answers when it says no, in the descriptions of `refusals.csv` and no others. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export interface KnownRefusal {
  /** As the Bot API words it, its first words included. */
  readonly description: string;
  readonly means: string;
  /** Where it was read. */
  readonly read: string;
}

export const KNOWN_REFUSALS: readonly KnownRefusal[] = parse(readFileSync('test/fakes/telegram/refusals.csv', 'utf8'), {
  columns: true,
});

/** What varies is left out: names, numbers, and what stands behind a second colon. */
const shapeOf = (description: string): string =>
  (/^[^:]*(?:: [^:]*)?/.exec(description)?.[0] ?? '').replaceAll(/"[^"]*"/g, '""').replaceAll(/\d+/g, '0');

const SHAPES: ReadonlySet<string> = new Set(KNOWN_REFUSALS.map(({ description }) => shapeOf(description)));

export class BotApiError extends Error {
  readonly code: number;
  readonly parameters: { readonly retry_after?: number; readonly migrate_to_chat_id?: number } | undefined;

  constructor(code: number, description: string, parameters?: BotApiError['parameters']) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

function refuse(code: number, description: string): BotApiError {
  if (!SHAPES.has(shapeOf(description))) throw new Error(`Telegram does not say "${description}": see refusals.csv`);
  return new BotApiError(code, description);
}

export const badRequest = (reason: string): BotApiError => refuse(400, `Bad Request: ${reason}`);

export const forbidden = (reason: string): BotApiError => refuse(403, `Forbidden: ${reason}`);

/** A call that Telegram would read more leniently; the stand-in takes no slip of the pen. */
export const misuse = (what: string): BotApiError => new BotApiError(400, `The stand-in: ${what}`);
