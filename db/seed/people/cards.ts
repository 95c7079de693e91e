import { cardNumber } from '@/domain/card/card-number'
import { stateIs } from '@/domain/kernel/state-table'
import { DAY, localDate } from '@/domain/kernel/time'
import { lastDay } from '@/domain/start-list/start-list'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { DEMO_CARDS } from '../personas'
import type { World } from '../world'

/** Invented numbers far apart; the two that the demo tells of stand with its people. */
const numberOf = (n: number) => cardNumber(1_234_567_890 + n * 7_654_321)

/** Everybody who may be asked has a card; of one it ended yesterday. */
export function addCards({ now, rows, staff }: World): void {
  const holders = rows.volunteer.filter(
    ({ state, agreementSignedAt }) => stateIs(VOLUNTEER, state, 'askable') && agreementSignedAt,
  )
  const personas = new Set<unknown>(Object.values(staff.ids))
  const forgetful = holders.find(({ userId }) => !personas.has(userId))
  holders.forEach((one, n) => {
    const ended = one === forgetful
    const issuedOn = localDate(now - (ended ? 300 : (n * 37) % 300) * DAY)
    const ends = one.startTakenOverUntil ?? lastDay(issuedOn, 12) ?? issuedOn
    rows.neighbourCard.push({
      number: ended ? DEMO_CARDS.ended : one.userId === staff.ids.karim ? DEMO_CARDS.karim : numberOf(n),
      volunteerId: one.id ?? '',
      issuedOn,
      validUntil: ended ? localDate(now - DAY) : ends,
    })
  })
}
