import type { Field } from '@/domain/privacy/field'
import { REGISTER } from '@/domain/privacy/register'
import { TERM_NAMES, TERMS } from '@/domain/privacy/terms'

const CLASS = { ordinary: '', special: 'art. 9', criminal: 'art. 10' } as const

function rows(fields: readonly Field[]): string[] {
  const personal = fields.flatMap((field) =>
    field.personal
      ? [
          `| \`${field.column}\` | ${field.about.join(', ')} | ${field.purpose} | ${field.ground} | ${CLASS[field.class]} | ${field.seenBy.join(', ')} | ${field.term} | ${field.erased} |`,
        ]
      : [],
  )
  const plain = fields.flatMap((field) => (field.personal ? [] : [`\`${field.column}\``]))
  return [
    ...(personal.length > 0
      ? [
          '| Field | About | Purpose | Ground | Class | Read by | Term | Erased |',
          '|---|---|---|---|---|---|---|---|',
          ...personal,
          '',
        ]
      : []),
    ...(plain.length > 0 ? [`Not about a person: ${plain.join(', ')}.`, ''] : []),
  ]
}

/** The whole of docs/privacy.md: the terms, and each field of each table. */
export function renderFieldRegister(): string {
  const tables = [...new Set(REGISTER.map(({ table }) => table))]
  return [
    '# Privacy: every field',
    '',
    'Written by `npm run privacy` from `domain/privacy/`; a test fails when it is out of date, and another when a column of',
    'the database has no entry. Grounds are those of art. 6 GDPR: `task` is care for residents as the task of a local',
    'authority, `duty` a duty by law. Class art. 9 is data that tells or betrays health, origin or belief. What is left after',
    'erasure: `row` nothing, `blank` the row without this value, `pseudonym` a value that leads to nobody. `machine` means',
    'that no person reads it.',
    '',
    '## How long',
    '',
    '| Term | Days | After | What the nightly work does |',
    '|---|---|---|---|',
    ...TERM_NAMES.map((name) => {
      const { days, after, ends } = TERMS[name]
      return `| \`${name}\` | ${days} | ${after} | ${ends} |`
    }),
    '',
    ...tables.flatMap((table) => [
      `## ${table}`,
      '',
      ...rows(REGISTER.filter((field) => field.table === table)),
    ]),
  ].join('\n')
}
