import { GROUNDS, PURPOSES, type Purpose } from '@/domain/privacy/field'
import { PERSONAL_FIELDS } from '@/domain/privacy/register'
import { TERM_NAMES, TERMS } from '@/domain/privacy/terms'

const WHAT: Readonly<Record<Purpose, string>> = {
  help: 'Receive a request for neighbourly help and see it through',
  match: 'Find a neighbour who fits and is not asked too often',
  safety: 'Notice and follow worries; keep two people apart who must not meet',
  reach: 'Call and write to people in their language',
  signIn: 'Let the right person in',
  account: 'Answer for what was done: who changed, approved or looked',
  abuse: 'Slow down guessing and flooding',
  rights: 'Answer a person who asks about the own data',
}

const GROUND = {
  task: 'task of public interest (art. 6.1.e)',
  consent: 'consent (art. 6.1.a)',
  agreement: 'agreement with the volunteer or employee (art. 6.1.b)',
  duty: 'duty by law (art. 6.1.c)',
} as const

function activity(purpose: Purpose): string[] {
  const fields = PERSONAL_FIELDS.filter((field) => field.purpose === purpose)
  if (fields.length === 0) return []
  const all = <T>(values: readonly T[]) => [...new Set(values)].join(', ')
  const special = fields.filter((field) => field.class === 'special')
  const terms = new Set(fields.map((field) => field.term))
  const grounds = new Set(fields.map((field) => field.ground))
  return [
    `## ${WHAT[purpose]}`,
    '',
    `- **People**: ${all(fields.flatMap((field) => field.about))}`,
    `- **Data**: ${all(fields.map((field) => field.topic))} (${fields.length} fields)`,
    `- **Special categories (art. 9)**: ${special.length === 0 ? 'none' : all(special.map((field) => `\`${field.table}.${field.column}\``))}`,
    `- **Ground**: ${GROUNDS.filter((ground) => grounds.has(ground))
      .map((ground) => GROUND[ground])
      .join('; ')}`,
    `- **Readers**: ${all(fields.flatMap((field) => field.seenBy))}`,
    `- **Kept**: ${TERM_NAMES.filter((name) => terms.has(name))
      .map((name) => `${TERMS[name].days} days after ${TERMS[name].after}`)
      .join('; ')}`,
    '',
  ]
}

/** The whole of docs/processing-register.md: the record of art. 30 GDPR, as far as software can write it. */
export function renderProcessingRegister(): string {
  return [
    '# Register of processing (art. 30 GDPR)',
    '',
    'Written by `npm run privacy` from `domain/privacy/`; a test fails when it is out of date. A city adds what only it',
    'knows: name and address of the controller, its data protection officer, its hosting company as processor.',
    '',
    '- **Controller**: the city or public centre for social welfare that runs the service',
    '- **Processors**: whoever hosts the servers and carries the mail of this installation',
    '- **Recipients**: the neighbour who was approved for one request, while the help goes on; nobody else outside the service',
    '- **To other countries**: nothing; no page asks a server of a third party for anything',
    '- **Automated decisions (art. 22)**: none; neighbours are put in an order with reasons that are shown, and a person sends',
    '- **Field by field**: [privacy.md](privacy.md)',
    '',
    ...PURPOSES.flatMap(activity),
  ].join('\n')
}
