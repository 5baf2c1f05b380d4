import { badRequest, misuse } from './bot-api-error.ts';

export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Upload>;
}

/** Parameters that are JSON even where the rest is form fields. */
function parseField(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? text : value;
  } catch {
    return text;
  }
}

/** The parts of a multipart form; Node's own parser wants the headers spelled in one way only, Telegram does not. */
function splitForm(body: Buffer, boundary: string): { head: string; content: Buffer }[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts: { head: string; content: Buffer }[] = [];
  for (let at = body.indexOf(mark); at >= 0; ) {
    const start = at + mark.length + 2;
    const end = body.indexOf(mark, start);
    if (end < 0) return parts;
    const gap = body.indexOf('\r\n\r\n', start);
    if (gap < 0 || gap > end) throw misuse('a part of the form has no headers');
    parts.push({ head: body.toString('utf8', start, gap), content: body.subarray(gap + 4, end - 2) });
    at = end;
  }
  throw misuse('the form has no boundary');
}

function readForm(body: Buffer, contentType: string): Parameters {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? '';
  const values: Record<string, unknown> = {};
  const files = new Map<string, Upload>();
  for (const { head, content } of splitForm(body, boundary)) {
    const name = /;\s*name="?([^";\r\n]+)/i.exec(head)?.[1];
    if (name === undefined) throw misuse('a part of the form has no name');
    const fileName = /;\s*filename="?([^";\r\n]+)/i.exec(head)?.[1];
    const text = content.toString('utf8');
    if (fileName !== undefined) {
      files.set(name, { name: fileName, mediaType: /content-type:\s*(\S+)/i.exec(head)?.[1] ?? '', content });
    } else {
      values[name] = name === 'text' || name === 'caption' ? text : parseField(text);
    }
  }
  return { values, files };
}

/** The parameters of a call, from JSON or a multipart form; anything else is refused. */
export function readParameters(body: Buffer, contentType: string | undefined): Parameters {
  if (body.length === 0) return { values: {}, files: new Map() };
  const type = contentType?.split(';')[0]?.trim();
  switch (type) {
    case 'application/json': {
      let values: unknown;
      try {
        values = JSON.parse(body.toString('utf8'));
      } catch {
        throw badRequest("can't parse request parameters JSON object: Unexpected end");
      }
      return { values: values as Record<string, unknown>, files: new Map() };
    }
    case 'multipart/form-data':
      return readForm(body, contentType ?? '');
    default:
      throw misuse(`unsupported content type ${type}`);
  }
}
