import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

/** Checks `data/` against its own description, without any code of the loader. */

interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

interface Resource {
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly description: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

const DATA = 'data';
const PACKAGE = JSON.parse(readFileSync(join(DATA, 'datapackage.json'), 'utf8')) as { readonly resources: Resource[] };

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^.*$/s,
  number: /^-?\d+(?:\.\d+)?$/,
  integer: /^-?\d+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  boolean: /^(?:yes|no)$/,
};

function readRows(path: string): string[][] {
  return parse(readFileSync(join(DATA, path), 'utf8'));
}

function findCellProblem(field: Field, value: string): string | undefined {
  const { required, pattern, minimum = -Infinity, maximum = Infinity, enum: words } = field.constraints ?? {};
  if (value === '') return required ? 'is required' : undefined;
  if (!TYPES[field.type]?.test(value)) return `is no ${field.type}`;
  if (words && !words.includes(value)) return 'is not in the enum';
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(value)) return 'does not fit the pattern';
  if (field.format === 'uri' && !URL.canParse(value)) return 'is no uri';
  if (Number(value) < minimum || Number(value) > maximum) return 'is out of range';
  return undefined;
}

function columnOf(resourceName: string, column: string): string[] {
  const resource = PACKAGE.resources.find(({ name }) => name === resourceName);
  if (!resource) throw new Error(`no resource ${resourceName}`);
  const [header = [], ...rows] = readRows(resource.path);
  return rows.map((row) => row[header.indexOf(column)] ?? '');
}

function csvFilesUnder(folder: string): string[] {
  return readdirSync(join(DATA, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? csvFilesUnder(path) : path.endsWith('.csv') ? [path] : [];
  });
}

describe('datapackage.json', () => {
  it('describes every CSV file of the data and no other', () => {
    expect(PACKAGE.resources.map(({ path }) => path).sort()).toEqual(csvFilesUnder('').sort());
  });

  it('calls every resource a table, says what it holds and gives each a name of its own', () => {
    expect(PACKAGE.resources.filter(({ type, description }) => type !== 'table' || description === '')).toEqual([]);
    expect(new Set(PACKAGE.resources.map(({ name }) => name)).size).toBe(PACKAGE.resources.length);
  });

  it.each(PACKAGE.resources)('has the very columns of $path, each with a known type and a description', (resource) => {
    const { fields } = resource.schema;
    expect(fields.map(({ name }) => name)).toEqual(readRows(resource.path)[0]);
    expect(fields.filter(({ type, description }) => !(type in TYPES) || description === '')).toEqual([]);
  });

  it.each(PACKAGE.resources)('has constraints that every cell of $path keeps', (resource) => {
    const [, ...rows] = readRows(resource.path);
    const problems = rows.flatMap((row, index) =>
      resource.schema.fields.map((field, column) => {
        const problem = findCellProblem(field, row[column] ?? '');
        return problem && `row ${index + 1} ${field.name}: "${row[column]}" ${problem}`;
      }),
    );
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });

  it.each(PACKAGE.resources)('has keys that are unique in $path', ({ path, schema }) => {
    const [header = [], ...rows] = readRows(path);
    for (const key of [...(schema.uniqueKeys ?? []), ...(schema.primaryKey ? [schema.primaryKey] : [])]) {
      const values = rows.map((row) => key.map((name) => row[header.indexOf(name)]).join('|'));
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
    }
  });

  it.each(PACKAGE.resources.filter(({ schema }) => schema.foreignKeys))(
    'has foreign keys that $path keeps',
    (resource) => {
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        const known = new Set(columnOf(reference.resource, reference.fields[0] ?? ''));
        const used = columnOf(resource.name, fields[0] ?? '').filter((value) => value !== '');
        expect(used.filter((value) => !known.has(value))).toEqual([]);
      }
    },
  );
});
