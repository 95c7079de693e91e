import { findOperations, findPolicies, rolesOf } from './operations'
import type { Source } from './sources'
import { testsOf, usesOf } from './uses'

const cell = (items: readonly string[]) =>
  items.length === 0 ? '–' : items.map((item) => `\`${item}\``).join('<br>')

// A decision that has a name of its own is found by it; others stand in the operation itself.
const policyOf = (decision: string) => (/^\w+$/.test(decision) ? [`\`${decision}\``] : [])

/** The whole of docs/map.md. */
export function renderMap(sources: readonly Source[]): string {
  const policies = findPolicies(sources)
  const rows = findOperations(sources).map((operation) =>
    [
      `\`${operation.name}\``,
      operation.kind,
      [rolesOf(operation.decision, policies).join(', ') || '–', ...policyOf(operation.decision)].join('<br>'),
      cell([operation.file]),
      cell(usesOf(operation, sources)),
      cell(testsOf(operation, sources)),
    ].join(' | '),
  )
  return [
    '# Map of operations',
    '',
    'Written by `npm run map`; a test fails when it is out of date. "Who" lists the roles that the decision looks at,',
    'and its name, to show where to read; the access matrix proves what each of them really may.',
    '',
    '| Operation | Kind | Who | File | Used by | Tests |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n')
}
