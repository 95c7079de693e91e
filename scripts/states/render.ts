import { HELP_REQUEST_TRANSITIONS } from '@/domain/help-request/states'
import { MATCH_TRANSITIONS } from '@/domain/match/states'
import { OFFER_TRANSITIONS } from '@/domain/offer/states'
import { SIGNAL_TRANSITIONS } from '@/domain/signal/states'
import { VOLUNTEER_TRANSITIONS } from '@/domain/volunteer/states'

interface Thing {
  readonly name: string
  readonly file: string
  readonly table: Readonly<Record<string, readonly string[]>>
  readonly first: readonly string[]
}

const THINGS: readonly Thing[] = [
  {
    name: 'Help request',
    file: 'domain/help-request/states.ts',
    table: HELP_REQUEST_TRANSITIONS,
    first: ['triage', 'clarify'],
  },
  { name: 'Offer', file: 'domain/offer/states.ts', table: OFFER_TRANSITIONS, first: ['waiting'] },
  { name: 'Match', file: 'domain/match/states.ts', table: MATCH_TRANSITIONS, first: ['proposed'] },
  {
    name: 'Volunteer',
    file: 'domain/volunteer/states.ts',
    table: VOLUNTEER_TRANSITIONS,
    first: ['interested'],
  },
  { name: 'Signal', file: 'domain/signal/states.ts', table: SIGNAL_TRANSITIONS, first: ['open'] },
]

function diagram({ table, first }: Thing): string[] {
  const states = Object.entries(table)
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...first.map((state) => `  [*] --> ${state}`),
    ...states.flatMap(([from, next]) => next.map((to) => `  ${from} --> ${to}`)),
    ...states.filter(([, next]) => next.length === 0).map(([state]) => `  ${state} --> [*]`),
    '```',
  ]
}

/** The whole of docs/states.md: one diagram for each thing that has states, drawn from its table in domain/. */
export function renderStates(): string {
  return [
    '# States',
    '',
    'Written by `npm run states` from the transition tables; a test fails when it is out of date. An arrow is the only',
    'way from one state to another; the database refuses a state that is not here.',
    ...THINGS.flatMap((thing) => ['', `## ${thing.name}`, '', `\`${thing.file}\``, '', ...diagram(thing)]),
    '',
  ].join('\n')
}
