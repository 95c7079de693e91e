// What may not stand in the code, as ast-grep rules. scripts/fences/code-rules.test.ts shows each its prey.

/** Functions that make a server action of an operation of the gate (app/_route). */
const actionMakers = ['action', 'formAction']

const directive = (text) => ({ kind: 'expression_statement', regex: `^['"]${text}['"];?$` })
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts', 'e2e/**', 'db/testing/**']
const letters = String.raw`\p{L}`

/** A string in quotes or backquotes with letters outside its ${…} parts. */
const sentence = {
  any: [
    { kind: 'string', has: { kind: 'string_fragment', regex: letters } },
    { kind: 'template_string', has: { kind: 'string_fragment', regex: letters } },
  ],
}

const spoken =
  '^(aria-label|aria-description|aria-roledescription|alt|title|placeholder|label|hint|legend|heading|summary)$'

export const rules = [
  {
    id: 'bare-server-action',
    message: `In a 'use server' file every export is made by ${actionMakers.join(' or ')}: a bare function is a door without a lock.`,
    rule: {
      kind: 'export_statement',
      inside: { kind: 'program', has: directive('use server') },
      not: {
        any: [
          { regex: '^export type ' },
          {
            has: {
              kind: 'lexical_declaration',
              has: {
                kind: 'variable_declarator',
                has: {
                  field: 'value',
                  kind: 'call_expression',
                  has: { field: 'function', kind: 'identifier', regex: `^(${actionMakers.join('|')})$` },
                },
              },
            },
          },
        ],
      },
    },
  },
  {
    id: 'inline-server-action',
    message:
      "A function with 'use server' inside is a public address that nobody reviews: put it in actions.ts.",
    rule: { ...directive('use server'), inside: { kind: 'statement_block' } },
  },
  {
    id: 'raw-sql',
    message: 'Text put into SQL by hand is how databases leak: use the sql template or the query builder.',
    rule: { any: [{ pattern: 'sql.raw' }, { pattern: 'sql.identifier' }] },
    ignores: ['db/migrate.ts', 'db/testing/**'],
  },
  {
    id: 'invented-actor',
    message: 'Who acts is for the session room to say: an actor written down in a route passes every lock.',
    rule: {
      kind: 'object',
      has: {
        kind: 'pair',
        all: [
          { has: { field: 'key', regex: '^kind$' } },
          { has: { field: 'value', regex: "^'(user|system|visitor)'( as const)?$" } },
        ],
      },
    },
    files: ['app/**', 'proxy.ts', 'instrumentation.ts'],
    ignores: tests,
  },
  {
    id: 'html-injection',
    message: 'Markup from a string can carry a script: write elements.',
    rule: { kind: 'property_identifier', regex: '^(dangerouslySetInnerHTML|innerHTML|outerHTML)$' },
    ignores: tests,
  },
  {
    id: 'console-log',
    message: 'The log has one writer, which knows what may not be logged.',
    rule: { any: ['log', 'info', 'debug', 'dir', 'table'].map((name) => ({ pattern: `console.${name}` })) },
    ignores: ['scripts/**', 'bench/**'],
  },
  {
    id: 'shared-cache',
    message: 'A cached answer is shown to the next reader, who may not see it.',
    rule: {
      any: [
        directive('use cache.*'),
        { kind: 'identifier', regex: '^(unstable_cache|cacheLife|cacheTag)$' },
        { kind: 'string', regex: '^[\'"](force-cache|force-static)[\'"]$' },
      ],
    },
  },
  {
    id: 'sentence-in-text',
    message: 'What a reader reads stands in messages/, in three languages.',
    rule: {
      any: [
        { kind: 'jsx_text', regex: letters },
        { kind: 'jsx_expression', has: sentence, inside: { kind: 'jsx_element' } },
      ],
    },
    ignores: [...tests, '**/showcase*', '**/showcase/**'],
    languages: ['tsx'],
  },
  {
    id: 'sentence-in-attribute',
    message: 'What a screen reader says stands in messages/, in three languages.',
    rule: {
      kind: 'jsx_attribute',
      all: [
        { has: { kind: 'property_identifier', regex: spoken } },
        { has: { any: [sentence, { kind: 'jsx_expression', has: sentence }] } },
      ],
    },
    ignores: [...tests, '**/showcase*', '**/showcase/**'],
    languages: ['tsx'],
  },
  {
    id: 'address-by-hand',
    message:
      'domain/site/addresses.ts knows every page: a link by hand leads nowhere after a page has moved.',
    rule: {
      kind: 'string_fragment',
      regex: '^/[a-z]|^/?[?&][a-z]+=',
      not: { inside: { stopBy: 'end', any: [{ kind: 'import_statement' }, { pattern: 'import($$$)' }] } },
    },
    files: ['app/**', 'components/**', 'services/**'],
    // The last one writes the addresses inside next-auth.
    ignores: [...tests, 'services/session/door.ts'],
  },
  {
    id: 'environment-in-one-place',
    message: 'env.ts reads and checks the environment; the rest gets values.',
    // NODE_ENV is written into the code when it is built; it is no setting.
    rule: { pattern: 'process.env', not: { inside: { kind: 'member_expression', regex: 'NODE_ENV$' } } },
    ignores: [
      ...tests,
      'env.ts',
      'db/client.ts',
      'db/embedded/**',
      'scripts/**',
      'bench/**',
      'instrumentation*.ts',
      '*.config.ts',
    ],
  },
  {
    id: 'clock-or-chance-in-domain',
    message: 'A rule that looks at the clock or throws dice cannot be proved: take it as an argument.',
    rule: {
      any: [
        { pattern: 'new Date()' },
        { pattern: 'Date.now' },
        { pattern: 'Math.random' },
        { pattern: 'performance.now' },
        { pattern: 'crypto.randomUUID' },
      ],
    },
    files: ['domain/**'],
    ignores: tests,
  },
  {
    id: 'one-formatter',
    message: 'Dates and numbers are written by one formatter, in Europe/Brussels.',
    rule: {
      any: [
        { kind: 'property_identifier', regex: '^toLocale(Date|Time)?String$' },
        { pattern: 'Intl.DateTimeFormat' },
        { pattern: 'Intl.NumberFormat' },
      ],
    },
    ignores: [...tests, 'domain/kernel/{time,date-words,number-words}*', 'scripts/**', 'bench/**'],
  },
  {
    id: 'length-of-time-by-hand',
    message: 'How long a minute, an hour or a day is stands in domain/kernel/time.ts: MINUTE, HOUR, DAY.',
    rule: {
      any: [
        { kind: 'number', regex: '^(3_?600|86_?400)(_?000)?$' },
        ...['60 * 60', '24 * 60', '60 * 1000', '60 * 1_000'].map((pattern) => ({ pattern })),
      ],
    },
    ignores: ['domain/kernel/time.ts'],
  },
]

/** All rules as the text that `ast-grep scan --inline-rules` takes, once for .ts and once for .tsx. */
export const inlineRules = rules
  .flatMap(({ languages = ['typescript', 'tsx'], ...rule }) =>
    languages.map((language) => ({ ...rule, id: `${rule.id}-${language}`, language, severity: 'error' })),
  )
  .map((rule) => JSON.stringify(rule))
  .join('\n---\n')
