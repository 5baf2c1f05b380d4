/** What holds for the code of `questions/`: words are data, a language is one pack, no function is a maze. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CUES, PHRASE_KINDS } from '../../../src/statistics/word-kinds.ts';
import { lexicon } from '../reader.ts';

const ROOT = 'src/questions';
const MOST_COMPLEX = 15;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const FILES = filesUnder(ROOT).map((file) => ({
  file,
  source: ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
}));

function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, (child) => {
    found.push(...nodesOf(child));
  });
  return found;
}

const NODES = FILES.flatMap(({ file, source }) => nodesOf(source).map((node) => ({ file, node })));

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateHead(node);

const JOINTS: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
];

function branches(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return JOINTS.includes(node.operatorToken.kind);
  return (
    ts.isIfStatement(node) ||
    ts.isConditionalExpression(node) ||
    ts.isIterationStatement(node, false) ||
    ts.isCatchClause(node) ||
    ts.isCaseClause(node)
  );
}

/** Cyclomatic complexity with the arrows inside; functions declared inside are counted for themselves. */
function complexityOf(node: ts.Node): number {
  let count = branches(node) ? 1 : 0;
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionDeclaration(child) && !ts.isMethodDeclaration(child)) count += complexityOf(child);
  });
  return count;
}

describe('the code of questions', () => {
  it('holds no Cyrillic letter but in the letters of a language', () => {
    const found = NODES.filter(
      ({ file, node }) => !file.endsWith('letters.ts') && isText(node) && /\p{Script=Cyrillic}/u.test(node.text),
    );
    expect(found.map(({ file, node }) => `${file}: ${node.getText()}`)).toEqual([]);
  });

  it('matches no English word by a pattern', () => {
    const found = NODES.filter(
      ({ node }) =>
        ts.isRegularExpressionLiteral(node) &&
        /[a-z]{3,}/i.test(
          node.text.replace(/\\[pP]\{[^}]*\}|https|script|UTC|(?:group|indicator|flow):|\[[^\]]*\]|\/[a-z]+$/g, ''),
        ),
    );
    expect(found.map(({ file, node }) => `${file}: ${node.getText()}`)).toEqual([]);
  });

  it('names no language outside of its pack', () => {
    const found = NODES.filter(
      ({ file, node }) =>
        !file.startsWith(join(ROOT, 'languages')) && ts.isStringLiteralLike(node) && /^(?:kk|ru|en)$/.test(node.text),
    );
    expect(found.map(({ file, node }) => `${file}: ${node.getText()}`)).toEqual([]);
  });

  it(`has no function above a complexity of ${MOST_COMPLEX}`, () => {
    const found = NODES.flatMap(({ file, node }) => {
      if (!ts.isFunctionLike(node) || 1 + complexityOf(node) <= MOST_COMPLEX) return [];
      return [`${file.slice(ROOT.length + 1)} ${node.name?.getText() ?? ''}`];
    });
    expect(found).toEqual([]);
  });
});

describe('the kinds of words', () => {
  const held = new Set(lexicon.entries.map(({ meaning }) => meaning.split(':')[0]));
  const texts = new Set(NODES.flatMap(({ node }) => (ts.isStringLiteralLike(node) ? [node.text] : [])));

  it('are all looked for by the code', () => {
    // `filler` is known to be harmless and looked for by nobody.
    const unused = [...PHRASE_KINDS, ...CUES].filter((kind) => !texts.has(kind) && kind !== 'filler');
    expect(unused).toEqual([]);
  });

  it('all have words, but for those that the codebook or a command brings', () => {
    const brought = ['place', 'country', 'people', 'breakdown'];
    expect([...PHRASE_KINDS, ...CUES].filter((kind) => !held.has(kind) && !brought.includes(kind))).toEqual([]);
  });
});
