import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import * as table from '@/db/schema'
import { usualMinutes } from '@/domain/help-request/kinds'
import { statesThatAre } from '@/domain/kernel/state-table'
import { localDate } from '@/domain/kernel/time'
import { MATCH } from '@/domain/match/match-states'
import type { IncomingOutcome } from '@/domain/message/incoming'
import { usualStay } from '@/domain/stay/ladder'
import type { Act } from '../case/act'
import { arrive, mayArrive } from '../case/arriving'
import { comeBack } from '../case/stay'
import { type IncomingRow, peopleBehind } from './people-behind'

type Said = { readonly outcome: Extract<IncomingOutcome, 'arrived' | 'back' | 'no_stay'> } | null

/** The one home that is meant: the only one of theirs, or the only one with a visit today. */
async function homeOf({ tx, now }: Act, volunteerIds: readonly string[]) {
  const { match, helpRequest, visit } = table
  const rows = await tx
    .select({ match, kind: helpRequest.kind, minutes: helpRequest.durationMinutes })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .where(
      and(
        inArray(match.volunteerId, [...volunteerIds]),
        inArray(match.state, statesThatAre(MATCH, 'visible')),
        isNotNull(match.firstContactAt),
      ),
    )
  const homes = rows.filter(mayArrive)
  if (homes.length <= 1) return homes[0]
  const today = localDate(now.getTime())
  const turns = await tx
    .select({ matchId: visit.matchId })
    .from(visit)
    .where(
      and(
        inArray(
          visit.matchId,
          homes.map((one) => one.match.id),
        ),
        eq(visit.plannedOn, today),
      ),
    )
  const isToday = ({ match: { id, visit: once } }: (typeof homes)[number]) =>
    turns.some(({ matchId }) => matchId === id) || (once !== null && localDate(once.from.getTime()) === today)
  const [only, ...others] = homes.filter(isToday)
  return others.length === 0 ? only : undefined
}

/** "I am here" and "home again" by SMS. Null: it is not known whose words or which home, so a person reads it. */
export async function saidOfStay(act: Act, row: IncomingRow, says: 'here' | 'back'): Promise<Said> {
  const { volunteerIds } = await peopleBehind(act.tx, row.number)
  if (volunteerIds.length === 0) return null
  const { stay } = table
  const [open] = await act.tx
    .select()
    .from(stay)
    .where(and(inArray(stay.volunteerId, [...volunteerIds]), ne(stay.state, 'back')))
    .for('update')
  if (says === 'back') {
    if (!open) return { outcome: 'no_stay' }
    await comeBack(act, open)
    return { outcome: 'back' }
  }
  if (open) return { outcome: 'arrived' }
  const home = await homeOf(act, volunteerIds)
  if (!home) return null
  const minutes = usualStay(home.minutes ?? usualMinutes(home.kind ?? 'OTHER'))
  const there = await arrive(act, home, minutes)
  return { outcome: there.ok ? 'arrived' : 'no_stay' }
}
