import type { Actor } from '@/domain/kernel/actor'
import type { Heard } from '@/domain/kernel/heard'
import { SAID } from '@/domain/visit/said'

export interface TimelineRow {
  readonly id: string
  readonly thing: 'help_request' | 'offer' | 'match' | 'volunteer' | 'signal' | 'visit' | 'stay' | 'duty'
  readonly fromState: string | null
  readonly toState: string
  readonly actorKind: Actor['kind']
  readonly actorName: string | null
  readonly reason: string
  readonly heard: Heard | null
  readonly at: Date
}

export interface TimelineLine {
  readonly key: string
  readonly at: Date
  /** Keys under `work.timeline`. */
  readonly happened: readonly string[]
  readonly who:
    | { readonly name: string }
    | { readonly kind: 'system' | 'resident' | 'volunteer' | 'referrer' }
  /** A key under `work.timeline.reason`, or what somebody wrote. */
  readonly why: { readonly key: string } | { readonly words: string } | null
  /** The day to which something was put off. */
  readonly day: string | null
  /** Told to who wrote it down. */
  readonly heard: Heard | null
}

/** Reasons that the system writes; all others are somebody's own words. */
export const KNOWN_REASONS = [
  'completed',
  'changed',
  'handed-back',
  'by-itself',
  'not-real',
  'resumed',
  'neighbour-pauses',
  'nobody-left-to-ask',
  'good',
  'not_worked',
  'worried',
  'phone',
  'in_person',
  'standing',
  'asked-phone',
  'asked-in_person',
  ...SAID,
  'leave_out',
  'longer',
  'stand-in',
  'for-once',
  'in-turn',
  'nobody-found',
  'day-over',
  'unheard',
  'visit-covered',
  'with-the-series',
  'resident-not-well',
  'neighbour-not-well',
  'referrer-yes',
  'referrer-no',
  'referrer-unsure',
] as const

/** What another line at the same moment already tells. */
const ECHO: readonly string[] = [
  'match.proposed',
  'help_request.proposed_to_resident',
  'match.active',
  'match.met',
  'match.refused',
  'match.handed_back',
  'match.done',
  'match.paused',
  'offer.waiting',
  'offer.taken_by_other',
]

const ASKED = 'help_request.asked'

/** What does not move a state is told by its reason. */
const HAPPENED: Readonly<Record<string, string>> = {
  completed: 'help_request.completed',
  'changed-by-resident': 'help_request.changed',
  'lives-elsewhere': 'help_request.lives-elsewhere',
  'agreed-again': 'match.agreed',
  'referrer-asked': 'help_request.referrerAsked',
  'asked-phone': ASKED,
  'asked-in_person': ASKED,
}

const NO_ANSWER = 'no-answer'
const REFERRER_ASKED = 'referrer-asked'
const REFERRER = /^referrer-(yes|no|unsure)$/

const TOLD_BY_ITSELF = [
  NO_ANSWER,
  REFERRER_ASKED,
  'completed',
  'changed-by-resident',
  'lives-elsewhere',
  'agreed-again',
]

/** What a pair became depends on what it was. */
const BACK_TO_HELP: Readonly<Record<string, string>> = {
  introduction: 'match.met',
  trouble: 'match.again',
  mediated: 'match.again',
  ending: 'match.again',
}

const happenedIn = (row: TimelineRow) =>
  (row.thing === 'duty' ? (row.reason === NO_ANSWER ? 'duty.noAnswer' : 'duty.putOff') : undefined) ??
  HAPPENED[row.reason] ??
  (row.thing === 'match' && row.toState === 'active' ? BACK_TO_HELP[row.fromState ?? ''] : undefined) ??
  `${row.thing}.${row.toState}`

function whoOf(row: TimelineRow): TimelineLine['who'] {
  if (row.actorName) return { name: row.actorName }
  if (row.actorKind === 'system') return { kind: 'system' }
  if (REFERRER.test(row.reason)) return { kind: 'referrer' }
  return {
    kind: row.thing === 'offer' || row.thing === 'match' || row.thing === 'stay' ? 'volunteer' : 'resident',
  }
}

function whyOf(rows: readonly TimelineRow[]): TimelineLine['why'] {
  const reason = rows.find((row) => row.reason && !TOLD_BY_ITSELF.includes(row.reason))?.reason
  if (!reason) return null
  return (KNOWN_REASONS as readonly string[]).includes(reason) ? { key: reason } : { words: reason }
}

/**
 * One act often changes several things at once: a yes makes an offer accepted, a pair proposed, a request waiting.
 * The lines of one moment and one person become one, told once.
 */
export function timelineLines(rows: readonly TimelineRow[]): TimelineLine[] {
  const moments = new Map<string, TimelineRow[]>()
  for (const row of rows) {
    const key = `${row.at.getTime()} ${row.actorKind} ${row.actorName ?? ''}`
    moments.set(key, [...(moments.get(key) ?? []), row])
  }
  return [...moments.values()].flatMap((together) => {
    const told = [...new Set(together.map(happenedIn))]
    const plain = told.filter((one) => !ECHO.includes(one))
    const [first] = together
    if (!first) return []
    const main = together.find((row) => happenedIn(row) === (plain[0] ?? told[0])) ?? first
    return [
      {
        key: first.id,
        at: first.at,
        happened: plain.length > 0 ? plain : told,
        who: whoOf(main),
        day: main.thing === 'duty' ? main.toState : null,
        why: whyOf(together),
        heard: main.heard,
      },
    ]
  })
}
