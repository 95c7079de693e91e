// Finds promises that nobody waits for, with the compiler's own types: a query of drizzle is a promise only by its
// `then`, and linters that guess at types take it for nothing. An insert that nobody awaits never happens.
// `void save()` says that it is meant.
import { dirname, relative } from 'node:path'
import ts from 'typescript'

const [, , config = 'tsconfig.json'] = process.argv
const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(
  config,
  { noEmit: true, incremental: false },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic({ messageText }) {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
    },
  },
)
const program = ts.createProgram(fileNames, options)
const types = program.getTypeChecker()

const parts = (type) => (type.isUnion() ? type.types : [type])

function isPromise(type, at) {
  return parts(type).some((part) => {
    const then = types.getPropertyOfType(part, 'then')
    return then && types.getTypeOfSymbolAtLocation(then, at).getCallSignatures().length > 0
  })
}

/** `saved = save()` is waited for elsewhere; `save().catch(report)` has an answer for every end. */
function isKept(node) {
  if (ts.isBinaryExpression(node)) return ts.isAssignmentOperator(node.operatorToken.kind)
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const { text } = node.expression.name
  return (text === 'catch' && node.arguments.length > 0) || (text === 'then' && node.arguments.length > 1)
}

const answersNothing = (type) =>
  parts(type).some((part) => part.getCallSignatures().length > 0) &&
  parts(type)
    .flatMap((part) => part.getCallSignatures())
    .every((signature) => signature.getReturnType().flags & ts.TypeFlags.Void)

/** `rows.forEach((row) => save(row))`: the one who calls throws the promise away. */
function isThrownAway(node) {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false
  if (!ts.isCallExpression(node.parent)) return false
  const wanted = types.getContextualType(node)
  if (!wanted || !answersNothing(wanted)) return false
  return types
    .getTypeAtLocation(node)
    .getCallSignatures()
    .some((signature) => isPromise(signature.getReturnType(), node))
}

let found = 0
function report(node) {
  const file = node.getSourceFile()
  const { line } = file.getLineAndCharacterOfPosition(node.getStart())
  console.log(`${relative(dirname(config), file.fileName)}:${line + 1} nobody waits for this promise`)
  found++
}

function look(node) {
  if (ts.isExpressionStatement(node)) {
    const { expression } = node
    if (!isKept(expression) && isPromise(types.getTypeAtLocation(expression), expression)) report(node)
  } else if (isThrownAway(node)) report(node)
  ts.forEachChild(node, look)
}

for (const file of program.getSourceFiles())
  if (!file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file)) look(file)
process.exitCode = found > 0 ? 1 : 0
