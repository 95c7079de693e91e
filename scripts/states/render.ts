import { DUTIES, DUTY_KINDS } from '@/domain/duty/duties'
import { putOffDays } from '@/domain/duty/put-off'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import { MATCH } from '@/domain/match/match-states'
import { PAIR_WORD } from '@/domain/match/pair-words'
import { OFFER } from '@/domain/offer/offer-states'
import type { Waiting } from '@/domain/practice/due'
import { SIGNAL } from '@/domain/signal/signal-states'
import { STAY } from '@/domain/stay/stay-states'
import { VISIT } from '@/domain/visit/visit-states'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'

interface Thing {
  readonly name: string
  readonly file: string
  readonly table: Readonly<Record<string, { readonly next: readonly string[] } & Waiting>>
  readonly first: readonly string[]
}

const THINGS: readonly Thing[] = [
  {
    name: 'Help request',
    file: 'domain/help-request/help-request-states.ts',
    table: HELP_REQUEST,
    first: ['triage', 'clarify', 'unverified'],
  },
  { name: 'Offer', file: 'domain/offer/offer-states.ts', table: OFFER, first: ['waiting'] },
  { name: 'Match', file: 'domain/match/match-states.ts', table: MATCH, first: ['proposed'] },
  { name: 'Word of a pair', file: 'domain/match/pair-words.ts', table: PAIR_WORD, first: ['held'] },
  { name: 'Visit', file: 'domain/visit/visit-states.ts', table: VISIT, first: ['planned'] },
  { name: 'Stay', file: 'domain/stay/stay-states.ts', table: STAY, first: ['there'] },
  {
    name: 'Volunteer',
    file: 'domain/volunteer/volunteer-states.ts',
    table: VOLUNTEER,
    first: ['interested', 'listed'],
  },
  { name: 'Signal', file: 'domain/signal/signal-states.ts', table: SIGNAL, first: ['open'] },
]

function diagram({ table, first }: Thing): string[] {
  const states = Object.entries(table)
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...first.map((state) => `  [*] --> ${state}`),
    ...states.flatMap(([from, { next }]) => next.map((to) => `  ${from} --> ${to}`)),
    ...states.filter(([, { next }]) => next.length === 0).map(([state]) => `  ${state} --> [*]`),
    '```',
  ]
}

const waiting = ({ table }: Thing): string[] => [
  '| State | Waits for | Due |',
  '|---|---|---|',
  ...Object.entries(table).flatMap(([state, { waitsFor, due }]) =>
    waitsFor === null ? [] : [`| \`${state}\` | ${waitsFor} | ${due} |`],
  ),
]

const duties = (): string[] => [
  '| Duty | From | Owner | Due | Ends by | Can wait for working days |',
  '|---|---|---|---|---|---|',
  ...DUTY_KINDS.map((kind) => {
    if (kind === 'step' || kind === 'guide')
      return `| \`${kind}\` | state | as its state | as its state | event | ${putOffDays({ kind, why: '' })} |`
    const { from, owner, due, endsBy } = DUTIES[kind]
    return `| \`${kind}\` | ${from} | ${owner} | ${due} | ${endsBy} | ${putOffDays({ kind, why: '' })} |`
  }),
]

/** The whole of docs/states.md: for each thing that has states its diagram, and who must act by when. */
export function renderStates(): string {
  return [
    '# States',
    '',
    'Written by `npm run states` from the tables of states; a test fails when it is out of date. An arrow is the only',
    'way from one state to another; the database refuses a state that is not here. A state in which somebody waits',
    'names who must act and by which rule it is due; the rules stand in `domain/practice/due.ts`.',
    ...THINGS.flatMap((thing) => [
      '',
      `## ${thing.name}`,
      '',
      `\`${thing.file}\``,
      '',
      ...diagram(thing),
      '',
      ...waiting(thing),
    ]),
    '',
    '## Duties',
    '',
    'Whatever waits for somebody of the city is one row of one table, with its owner and its date:',
    '`domain/duty/duties.ts`. The steps of a request and of a neighbour follow their state.',
    '',
    ...duties(),
    '',
  ].join('\n')
}
