import ts from 'typescript'
import { isTest, type Source } from './sources'

/** One declared operation, as it stands in the code. */
export interface Declared {
  readonly name: string
  readonly kind: string
  /** Name under which pages import it. */
  readonly exported: string
  readonly file: string
  /** The code that decides: `decide` of a command or view, `reach` of a list. */
  readonly decision: string
}

const tree = ({ path, text }: Source) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)

function propertyText(declaration: ts.ObjectLiteralExpression, ...names: string[]): string {
  const property = declaration.properties.find((each) => names.includes(each.name?.getText() ?? ''))
  if (!property) return ''
  return ts.isPropertyAssignment(property) ? property.initializer.getText() : property.getText()
}

function operationsIn(source: Source): Declared[] {
  return tree(source)
    .statements.filter(ts.isVariableStatement)
    .flatMap((statement) =>
      statement.declarationList.declarations.flatMap((variable): Declared[] => {
        const call = variable.initializer
        if (!call || !ts.isCallExpression(call) || !/^(command|view|list)$/.test(call.expression.getText()))
          return []
        const [declaration] = call.arguments
        if (!declaration || !ts.isObjectLiteralExpression(declaration)) return []
        const name = propertyText(declaration, 'name').replace(/^['"]|['"]$/g, '')
        const decision = propertyText(declaration, 'decide', 'reach')
        return [
          {
            name,
            kind: call.expression.getText(),
            exported: variable.name.getText(),
            file: source.path,
            decision,
          },
        ]
      }),
    )
}

/** All operations of the services, in the order of their names. */
export function findOperations(sources: readonly Source[]): Declared[] {
  return sources
    .filter((source) => source.path.startsWith('services/') && !isTest(source))
    .flatMap(operationsIn)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** Texts of the named functions and constants that a decision can lean on, by name; the scenes of the tests are none. */
export function findPolicies(sources: readonly Source[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const leanedOn = (each: Source) => /^(domain|services)\/(?!testing\/)/.test(each.path) && !isTest(each)
  for (const source of sources.filter(leanedOn)) {
    for (const statement of tree(source).statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name)
        found.set(statement.name.text, statement.getText())
      if (!ts.isVariableStatement(statement)) continue
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer && ts.isArrowFunction(initializer)) found.set(name.getText(), initializer.getText())
    }
  }
  return found
}

const roles = ['visitor', 'volunteer', 'referrer', 'operator', 'coordinator', 'admin', 'system']

/**
 * Roles that the decision names, followed through the functions it calls. It tells where to look; what is really
 * allowed is proved, cell by cell, by the access matrix.
 */
export function rolesOf(decision: string, policies: ReadonlyMap<string, string>): string[] {
  const seen = new Set<string>()
  const texts: string[] = []
  const follow = (text: string): void => {
    texts.push(text)
    // Behind `::` stands a type of the database.
    for (const [word] of text.matchAll(/(?<!::|\w)[A-Za-z]\w+/g)) {
      const policy = policies.get(word)
      if (policy === undefined || seen.has(word)) continue
      seen.add(word)
      follow(policy)
    }
  }
  follow(decision)
  const all = texts.join('\n')
  return roles.filter((role) => all.includes(`'${role}'`))
}
