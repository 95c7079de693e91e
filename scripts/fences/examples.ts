import ts from 'typescript'

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true

/** Names of the functions that a statement gives: a declaration, or constants that hold an arrow function. */
function functionsOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default']
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    initializer && ts.isArrowFunction(initializer) ? [name.getText()] : [],
  )
}

/**
 * Exported functions without a worked example, as `path: name`. An example is a line with `@example`, or a call in the
 * comment with its answer after an arrow.
 *
 * @example withoutExample('domain/a.ts', 'export const twice = (n: number) => 2 * n') // → ['domain/a.ts: twice']
 */
export function withoutExample(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  return file.statements.flatMap((statement) => {
    const comment = source.slice(statement.getFullStart(), statement.getStart())
    if (!isExported(statement) || /@example|→/.test(comment)) return []
    return functionsOf(statement).map((name) => `${path}: ${name}`)
  })
}
