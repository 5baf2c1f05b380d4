import { badRequest } from './bot-api-error.ts';

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

async function readForm(body: Buffer, type: string): Promise<Parameters> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const values: Record<string, unknown> = {};
  const files = new Map<string, Upload>();
  for (const [name, value] of form) {
    if (typeof value === 'string') values[name] = name === 'text' || name === 'caption' ? value : parseField(value);
    else {
      const content = Buffer.from(await value.arrayBuffer());
      files.set(name, { name: value.name, mediaType: value.type, content });
    }
  }
  return { values, files };
}

/** The parameters of a call, from JSON, form fields or a multipart form; anything else is refused. */
export async function readParameters(body: Buffer, contentType: string | undefined): Promise<Parameters> {
  if (body.length === 0) return { values: {}, files: new Map() };
  const type = contentType?.split(';')[0]?.trim();
  switch (type) {
    case 'application/json': {
      let values: unknown;
      try {
        values = JSON.parse(body.toString('utf8'));
      } catch {
        throw badRequest("can't parse request parameters as JSON object");
      }
      return { values: values as Record<string, unknown>, files: new Map() };
    }
    case 'multipart/form-data':
    case 'application/x-www-form-urlencoded':
      return readForm(body, contentType ?? '');
    default:
      throw badRequest(`unsupported content type ${type}`);
  }
}
