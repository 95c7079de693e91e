import ts from 'typescript'

/** Keys that a file asks for; a part that is decided while running is written `*`. */
export interface UsedKeys {
  readonly keys: readonly string[]
  /** Calls whose key cannot be read from the code, as `line: text`. */
  readonly unreadable: readonly string[]
  /** Every other string, as refusals and schemas carry a full key as their reason. */
  readonly strings: readonly string[]
}

const makers = /^(getTranslations|useTranslations|createTranslator|getExtracted)$/

function namespaceOf(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined
  if (ts.isAwaitExpression(node)) return namespaceOf(node.expression)
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !makers.test(node.expression.text))
    return undefined
  const [first] = node.arguments
  if (!first) return ''
  if (ts.isStringLiteral(first)) return first.text
  if (!ts.isObjectLiteralExpression(first)) return undefined
  for (const property of first.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'namespace') continue
    return ts.isStringLiteral(property.initializer) ? property.initializer.text : undefined
  }
  return ''
}

/** Names bound by a declaration, with the namespace of each: also `const [t, u] = await Promise.all([…])`. */
function boundBy(node: ts.VariableDeclaration): [string, string][] {
  const own = namespaceOf(node.initializer)
  if (ts.isIdentifier(node.name)) return own === undefined ? [] : [[node.name.text, own]]
  let list = node.initializer
  if (list && ts.isAwaitExpression(list)) list = list.expression
  if (list && ts.isCallExpression(list)) list = list.arguments[0]
  if (!ts.isArrayBindingPattern(node.name) || !list || !ts.isArrayLiteralExpression(list)) return []
  const values = list.elements
  return node.name.elements.flatMap((element, index): [string, string][] => {
    const namespace = namespaceOf(values[index])
    const bound =
      ts.isBindingElement(element) && ts.isIdentifier(element.name) ? element.name.text : undefined
    return bound === undefined || namespace === undefined ? [] : [[bound, namespace]]
  })
}

function keyTexts(node: ts.Expression): string[] | undefined {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node)) return keyTexts(node.expression)
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('')]
  if (!ts.isConditionalExpression(node)) return undefined
  const [yes, no] = [keyTexts(node.whenTrue), keyTexts(node.whenFalse)]
  return yes && no && [...yes, ...no]
}

/** Finds the keys in one source file. `t('a')` after `const t = await getTranslations('ask')` → `ask.a`. */
export function usedKeys(path: string, source: string): UsedKeys {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const keys: string[] = []
  const unreadable: string[] = []
  const strings: string[] = []

  function visitCall(node: ts.CallExpression, scope: ReadonlyMap<string, string>): void {
    const callee = ts.isPropertyAccessExpression(node.expression)
      ? node.expression.expression
      : node.expression
    const namespace = ts.isIdentifier(callee) ? scope.get(callee.text) : undefined
    const [first] = node.arguments
    if (namespace === undefined || !first) return
    const texts = keyTexts(first)
    if (texts) keys.push(...texts.map((text) => (namespace === '' ? text : `${namespace}.${text}`)))
    else {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      unreadable.push(`${line + 1}: ${namespace}.(${first.getText()})`)
    }
  }

  function visit(node: ts.Node, scope: Map<string, string>): void {
    const inner = ts.isFunctionLike(node) || ts.isBlock(node) ? new Map(scope) : scope
    if (ts.isVariableDeclaration(node))
      for (const [name, namespace] of boundBy(node)) inner.set(name, namespace)
    if (ts.isCallExpression(node)) visitCall(node, inner)
    if (ts.isStringLiteralLike(node)) strings.push(node.text)
    ts.forEachChild(node, (child) => visit(child, inner))
  }

  visit(file, new Map())
  return { keys, unreadable, strings }
}

/** Whether a key fits a pattern: `*` is one part, `**` is any number. `fits('a.b.c', 'a.**')` → true */
export function fits(key: string, pattern: string): boolean {
  const parts = pattern
    .split('.')
    .map((part) => (part === '**' ? '.+' : part.replace(/[^\w*]/g, '\\$&').replaceAll('*', '[^.]*')))
  return new RegExp(`^${parts.join('\\.')}$`).test(key)
}
