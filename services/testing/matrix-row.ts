import { COLUMNS } from '../access-matrix'
import type { Outcome } from '../gate/outcome'
import type { Cast } from './cast'
import { INPUTS } from './inputs'
import type { KeptCast } from './kept-cast'
import type { AnyOperation } from './operations'

/** A try that the operation itself refuses (wrong state, wrong words) was still allowed to be made. */
function letter(outcome: Outcome<unknown>, kind: string, cast: Cast): string {
  if (!outcome.ok) return outcome.kind === 'denied' ? 'D' : outcome.kind === 'hidden' ? 'H' : 'A'
  if (kind !== 'list') return 'A'
  const answer = JSON.stringify(outcome.value)
  const { seeking, matched, volunteerId, residentId, queuedId } = cast
  const ours = [
    seeking.id,
    seeking.offerId,
    matched.id,
    matched.matchId,
    matched.signalId,
    volunteerId,
    residentId,
    cast.placeSignalId,
    cast.alertId,
    queuedId,
    cast.waitingId,
    cast.glassId,
    cast.listId,
    cast.talks.booked.volunteerId,
  ]
  const everybodys = /"HERE"|"subject":"s"|"verdict"|operator/.test(answer)
  return everybodys || ours.some((id) => answer.includes(id)) ? 'A' : 'N'
}

/** Asks one operation in the name of every column, each time on a cast as it was made, and answers with a row of letters. */
export async function matrixRow(operation: AnyOperation, casts: KeptCast<Cast>): Promise<string> {
  const { name, kind } = operation.operation
  let row = ''
  for (const column of COLUMNS) {
    const cast = await casts.current()
    const outcome = await operation(cast.actors[column], INPUTS[name]?.(cast))
    casts.tried(operation, outcome.ok)
    if (!outcome.ok && outcome.kind === 'invalid')
      throw new Error(`${name}: ${JSON.stringify(outcome.issues)}`)
    row += letter(outcome, kind, cast)
  }
  return row
}
