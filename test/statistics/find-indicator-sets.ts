import ts from 'typescript';
import { INDICATORS } from '../../src/statistics/indicators.ts';

const NAMES: ReadonlySet<string> = new Set(INDICATORS);
const PARTS = /\b(?:change|share)_|^(?:arrivals|departures|kandas)$/;
const TEXT_TESTS: ReadonlySet<string> = new Set(['startsWith', 'endsWith', 'replace']);

function textOf(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isLiteralTypeNode(node)) return textOf(node.literal);
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}

const namesAmong = (nodes: readonly (ts.Node | undefined)[]) =>
  new Set(nodes.map(textOf).filter((text) => text !== undefined && NAMES.has(text)));

/** More than one, and nothing but names: the derivation `net` beside `rural` is no indicator. */
const areAllNames = (nodes: readonly ts.Node[]) => nodes.length > 1 && namesAmong(nodes).size === nodes.length;

/** A table of constants by indicator. */
function isTable({ properties }: ts.ObjectLiteralExpression): boolean {
  const rows = properties.filter(ts.isPropertyAssignment);
  const isComputed = rows.every(({ initializer }) => ts.isCallExpression(initializer) || ts.isIdentifier(initializer));
  const keys = rows.map(({ name }) => (ts.isIdentifier(name) ? name.text : textOf(name)) ?? '');
  return rows.length > 1 && rows.length === properties.length && !isComputed && keys.every((key) => NAMES.has(key));
}

/** What one variable is compared with in `x === 'a' || x === 'b'`. */
function comparedIn(node: ts.Expression): ts.Node[] {
  if (ts.isParenthesizedExpression(node)) return comparedIn(node.expression);
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return [...comparedIn(node.left), ...comparedIn(node.right)];
  }
  const isComparison =
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
  return isComparison ? [node.right] : [];
}

function isSet(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) return areAllNames(node.elements);
  if (ts.isObjectLiteralExpression(node)) return isTable(node);
  if (ts.isUnionTypeNode(node)) return areAllNames(node.types);
  if (ts.isCaseBlock(node)) {
    return namesAmong(node.clauses.map((each) => (ts.isCaseClause(each) ? each.expression : undefined))).size > 1;
  }
  if (ts.isBinaryExpression(node)) return namesAmong(comparedIn(node)).size > 1;
  if (ts.isRegularExpressionLiteral(node)) {
    return /\b(?:change|share)[_)]/.test(node.text) || INDICATORS.filter((name) => node.text.includes(name)).length > 1;
  }
  if (ts.isTemplateExpression(node)) return PARTS.test(node.head.text);
  if (ts.isTemplateLiteralTypeNode(node)) return PARTS.test(node.head.text);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const [argument] = node.arguments;
    return TEXT_TESTS.has(node.expression.name.text) && PARTS.test(textOf(argument) ?? '');
  }
  return false;
}

/** Places in a source that know something of several indicators at once: sets, tables, unions, comparisons, parts of their names. */
export function findIndicatorSets(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (isSet(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${line + 1} ${node.getText(source).replace(/\s+/g, ' ').slice(0, 80)}`);
      return;
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}
