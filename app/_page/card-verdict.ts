import { guessed } from '@/app/_route/limited'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import type { Verdict } from '@/components/card/verdict'
import { formErrors } from '@/components/form/form-errors'
import { VISITOR } from '@/domain/kernel/actor'
import { verifyCard, verifyForCaller } from '@/services/card/queries'
import type { Outcome } from '@/services/gate/outcome'
import type { PageProps } from './page-props'

type Query = Awaited<PageProps['searchParams']>

/** Wrong numbers are counted against where they come from; a slip of the finger is none. */
const patiently = guessed(
  verifyCard,
  ({ number }) => `card ${number}`,
  (outcome) => outcome.ok && outcome.value === null,
)

/** What the address of a page asks about. */
const typedIn = ({ number }: Query) => [number].flat()[0]?.slice(0, 40) ?? null

/** What came of it, for a page that shows the number again. */
async function shown(typed: string | null, verdict: Verdict) {
  const issues = verdict?.is === 'mistyped' ? [{ field: 'number', reason: 'card.number' }] : []
  return { verdict, typed: typed ?? '', errors: await formErrors(issues) }
}

const answered = (value: { firstName: string; until: string } | null) =>
  value ? { is: 'good' as const, ...value } : { is: 'bad' as const }

/** For who stands behind a door, whoever they are. */
export async function verdictForDoor(query: Query) {
  const typed = typedIn(query)
  if (typed === null) return shown(typed, null)
  const outcome = await patiently(VISITOR, { number: typed })
  if (outcome.ok) return shown(typed, answered(outcome.value))
  return shown(typed, { is: outcome.kind === 'invalid' ? 'mistyped' : 'tooMany' })
}

/** For who has them on the telephone. */
export async function verdictForCaller(query: Query) {
  const typed = typedIn(query)
  const outcome: Outcome<{ firstName: string; until: string } | null> = await verifyForCaller(
    await signedInActor(),
    { number: typed },
  )
  if (!outcome.ok && outcome.kind === 'invalid') return shown(typed, { is: 'mistyped' })
  const value = await show(outcome)
  return shown(typed, typed === null ? null : answered(value))
}
