import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pattern, parse, Visitor } from '@fluent/syntax';
import type { Language } from '../../src/statistics/language.ts';

/** What one language has: variables of every message and attribute, those of referenced messages included. */
export interface Locale {
  readonly variables: ReadonlyMap<string, readonly string[]>;
  /** Messages that other messages refer to. */
  readonly referenced: ReadonlySet<string>;
  /** Messages of whole phrases: each language puts them together from the case forms that it needs. */
  readonly phrases: ReadonlySet<string>;
  readonly junk: readonly string[];
}

class Uses extends Visitor {
  readonly variables = new Set<string>();
  readonly references = new Set<string>();
  override visitVariableReference(node: { id: { name: string } }): void {
    this.variables.add(node.id.name);
  }
  override visitMessageReference(node: { id: { name: string }; attribute: { name: string } | null }): void {
    this.references.add(node.attribute ? `${node.id.name}.${node.attribute.name}` : node.id.name);
  }
}

function usesOf(pattern: Pattern): Uses {
  const uses = new Uses();
  uses.visit(pattern);
  return uses;
}

/** Here languages differ in what they take: «из-за рубежа» and a genitive in one, a preposition and a bare name in another. */
const PHRASES = new Set(['phrases.ftl', 'sentences.ftl']);

export function readLocale(language: Language): Locale {
  const folder = join('locales', language);
  const patterns = new Map<string, Uses>();
  const phrases = new Set<string>();
  const junk: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    for (const entry of parse(readFileSync(join(folder, name), 'utf8'), {}).body) {
      if (entry.type === 'Junk') junk.push(`${language}/${name}: ${entry.content.slice(0, 80)}`);
      if (entry.type !== 'Message') continue;
      if (PHRASES.has(name)) phrases.add(entry.id.name);
      if (entry.value) patterns.set(entry.id.name, usesOf(entry.value));
      for (const attribute of entry.attributes) {
        patterns.set(`${entry.id.name}.${attribute.id.name}`, usesOf(attribute.value));
      }
    }
  }
  const variablesOf = (id: string): string[] => {
    const uses = patterns.get(id);
    return uses ? [...uses.variables, ...[...uses.references].flatMap(variablesOf)] : [];
  };
  return {
    variables: new Map([...patterns.keys()].sort().map((id) => [id, [...new Set(variablesOf(id))].sort()])),
    referenced: new Set([...patterns.values()].flatMap((uses) => [...uses.references])),
    phrases,
    junk,
  };
}
