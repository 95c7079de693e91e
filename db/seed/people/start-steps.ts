import { DAY, localDate } from '@/domain/kernel/time'
import type { PersonalItem, StartHow } from '@/domain/start-list/start-items'
import type { VolunteerRow } from '../rows'
import type { World } from '../world'

/** One in so many helped before the list was kept, and hears now that something is left to do. */
const OLD_HANDS = 40

const WHOLE = { note: 'page', agreement: 'paper', code: 'page', identity: 'in_person' } as const
const HALF = { note: 'paper', identity: 'in_person' } as const

/** What the neighbours did before they were brought to somebody: nearly all of them everything, who just had the talk a part. */
export function addStartSteps({ dice, now, rows, staff }: World): void {
  const personas = new Set<unknown>(Object.values(staff.ids))
  rows.volunteer.forEach((one, n) => {
    if (one.agreementSignedAt && n % OLD_HANDS === OLD_HANDS - 1 && !personas.has(one.userId))
      one.startTakenOverUntil = localDate(now + 20 * DAY)
    else if (one.agreementSignedAt) add(one, WHOLE, one.agreementSignedAt)
    else if (one.state === 'intake_done') add(one, HALF, one.stateSince)
  })

  function add(one: VolunteerRow, done: Readonly<Partial<Record<PersonalItem, StartHow>>>, at: Date) {
    const coordinator = staff.coordinatorOf(one.neighbourhoodId ?? null)
    for (const [item, how] of Object.entries(done) as [PersonalItem, StartHow][])
      rows.startStep.push({
        id: dice.id(at.getTime()),
        volunteerId: one.id ?? '',
        item,
        doneOn: localDate(at.getTime()),
        how,
        by: how === 'page' ? one.userId : coordinator,
        createdAt: at,
      })
  }
}
