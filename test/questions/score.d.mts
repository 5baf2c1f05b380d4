export interface Judged {
  id: string;
  pass: boolean;
  outcome: string;
  reason: string;
  lang: string;
  kind: string;
  lang_ok: boolean;
}
export function loadFacts(folder: string): unknown;
export function score(question: unknown, reply: unknown, facts: unknown): Judged;
export function summary(results: readonly Judged[]): { text: string; rows: readonly unknown[] };
