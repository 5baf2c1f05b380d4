import { relative } from 'node:path';
import ts from 'typescript';

/**
 * A plain object inherits `constructor`, `__proto__` and `toString`, so that looking up in it what somebody typed finds what nobody put
 * there. Keys that are any text at all belong in a Map, or behind Object.hasOwn with the same object and key.
 */
export function findOpenLookUps(program: ts.Program, isOurs: (file: ts.SourceFile) => boolean): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];

  /** `string` itself, or a union or template that lets any text in; literals and their unions are closed. */
  const isOpen = (type: ts.Type): boolean =>
    type.isUnion()
      ? type.types.some(isOpen)
      : (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping)) !== 0 ||
        ((type.flags & ts.TypeFlags.TypeParameter) !== 0 && isOpen(checker.getBaseConstraintOfType(type) ?? type));

  const isPlainObject = (type: ts.Type): boolean =>
    type.isUnion()
      ? type.types.some(isPlainObject)
      : ((type.flags & ts.TypeFlags.Object) !== 0 &&
          checker.getIndexTypeOfType(type, ts.IndexKind.Number) === undefined) ||
        checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined;

  const isGuarded = (node: ts.Node, object: string, key: string): boolean => {
    const guard = `Object.hasOwn(${object}, ${key})`;
    for (let at: ts.Node | undefined = node.parent; at && !ts.isSourceFile(at); at = at.parent) {
      const test = ts.isConditionalExpression(at) ? at.condition : ts.isIfStatement(at) ? at.expression : undefined;
      if (test?.getText().includes(guard)) return true;
      // A key of the object itself.
      if (
        ts.isForInStatement(at) &&
        at.expression.getText() === object &&
        at.initializer.getText() === `const ${key}`
      ) {
        return true;
      }
      const isAnd = ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
      if (isAnd && (at as ts.BinaryExpression).left.getText() === guard) return true;
    }
    return false;
  };

  const isWritten = (node: ts.Node): boolean =>
    (ts.isBinaryExpression(node.parent) &&
      node.parent.left === node &&
      node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) ||
    ts.isDeleteExpression(node.parent);

  const tell = (node: ts.Node) => {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${relative(process.cwd(), file.fileName)}:${line + 1} ${node.getText().replace(/\s+/g, ' ')}`);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node) && !isWritten(node)) {
      const [object, key] = [node.expression, node.argumentExpression];
      if (
        isOpen(checker.getTypeAtLocation(key)) &&
        isPlainObject(checker.getNonNullableType(checker.getTypeAtLocation(object))) &&
        !isGuarded(node, object.getText(), key.getText())
      ) {
        tell(node);
      }
    }
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
      isOpen(checker.getTypeAtLocation(node.left)) &&
      !ts.isStringLiteral(node.left)
    ) {
      tell(node);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (isOurs(file)) visit(file);
  return found;
}
