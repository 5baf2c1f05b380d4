import { relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findOpenLookUps } from './find-open-look-ups.ts';

/** What the rule says of a few lines; of the library only what they use is declared. */
function check(lines: string): string[] {
  const options: ts.CompilerOptions = { noLib: true, strict: true };
  const library = `interface Array<T> { [n: number]: T } interface ReadonlyArray<T> { readonly [n: number]: T }
    interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
    interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}
    type Record<K extends keyof any, T> = { [P in K]: T };
    declare const Object: { hasOwn(o: object, k: string): boolean };
    declare const word: string; declare const language: 'kk' | 'ru'; declare const at: number;
    declare const table: Record<string, number>; declare const names: Record<'kk' | 'ru', number>;`;
  const texts = new Map([
    ['/library.ts', library],
    ['/sample.ts', lines],
  ]);
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
    getSourceFile: (name, version) => ts.createSourceFile(name, texts.get(name) ?? '', version, true),
  });
  const found = findOpenLookUps(program, (file) => file.fileName === '/sample.ts');
  return found.map((each) => each.replace(`${relative(process.cwd(), '/sample.ts')}:`, ''));
}

describe('the rule on look-ups by any text', () => {
  it.each([
    ['a text as key', 'table[word];', ['1 table[word]']],
    [
      'a text as key of a closed object',
      'names[word as "kk"]; (names as any as Record<string, 1>)[word];',
      ['1 (names as any as Record<string, 1>)[word]'],
    ],
    ['a composed key', 'table["x-" + word];', ['1 table["x-" + word]']],
    ['a text that may be absent', 'declare const may: string | undefined; table[may!];', ['1 table[may!]']],
    ['the operator in', 'word in table;', ['1 word in table']],
    ['the guard of another key', 'Object.hasOwn(table, "a") ? table[word] : 0;', ['1 table[word]']],
  ])('finds %s', (_, lines, expected) => {
    expect(check(lines)).toEqual(expected);
  });

  it.each([
    ['a key of a closed list', 'names[language];'],
    ['a place in a list', 'declare const list: readonly string[]; list[at];'],
    ['a literal', 'table["a"]; "a" in table;'],
    ['a guard', 'Object.hasOwn(table, word) ? table[word] : 0; if (Object.hasOwn(table, word)) { table[word]; }'],
    ['a guard before &&', '(Object.hasOwn(table, word) && table[word]) || 0;'],
    ['a key of the object itself', 'for (const key in table) table[key];'],
    ['a write', 'table[word] = 1; delete table[word];'],
  ])('lets %s pass', (_, lines) => {
    expect(check(lines)).toEqual([]);
  });
});
