const SECRET_NAME = /token|secret|password|authorization|cookie|signature|^response_?url$/i;
/** Where platforms put what people write, and requests that hold it. */
const MESSAGE_NAMES = new Set(['text', 'caption', 'query', 'body', 'payload', 'blocks', 'data', 'update', 'ctx']);
const MOST_DEEP = 5;

/** A copy fit for a log: no secrets, no message texts, errors told in their own few words. */
export function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  return redactObject(fields, 0);
}

function redactObject(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isHidden(name, value) ? '[hidden]' : redact(value, depth + 1),
    ]),
  );
}

function redact(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (ArrayBuffer.isView(value)) return '[bytes]';
  if (depth > MOST_DEEP) return '[deep]';
  if (value instanceof Error) return tellError(value, depth);
  if (Array.isArray(value)) return value.map((each) => redact(each, depth + 1));
  return redactObject(value, depth);
}

function isHidden(name: string, value: unknown): boolean {
  return value !== undefined && (SECRET_NAME.test(name) || MESSAGE_NAMES.has(name.toLowerCase()));
}

/** Chosen properties only: a GrammyError carries the whole request it was about, a BotError the whole update. */
function tellError(error: Error, depth: number): Record<string, unknown> {
  const { code, method, error_code, status, cause } = error as Error & Record<string, unknown>;
  const told: Record<string, unknown> = { type: error.name, message: error.message, stack: error.stack };
  for (const [name, value] of Object.entries({ code, method, error_code, status })) {
    if (typeof value === 'string' || typeof value === 'number') told[name] = value;
  }
  // grammY and Bolt hang what really happened on `error` and `original`.
  const { error: inner, original } = error as Error & Record<string, unknown>;
  const reason = [cause, inner, original].find((each) => each instanceof Error);
  if (reason) told.cause = redact(reason, depth + 1);
  if (error instanceof AggregateError) told.errors = redact(error.errors, depth + 1);
  return told;
}
