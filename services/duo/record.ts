import { and, eq, ne } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayGuide } from '@/domain/access/volunteer'
import { userIdOf } from '@/domain/kernel/actor'
import { HEARD } from '@/domain/kernel/heard'
import { ok, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { lockedVolunteer } from '../case/locked-volunteer'
import { command } from '../gate/command'
import { phoneToFind, uuid } from '../gate/fields'
import { dropCode, ofNeighbour, part } from './of-two'

/** Both told one of us that they want to help together: at the talk, or on the telephone. The other is found by their number. */
export const recordDuo = command({
  name: 'duo.record',
  input: z.strictObject({
    volunteerId: uuid,
    phone: phoneToFind,
    bothSaidYes: z.literal('yes', 'duo.both'),
    heard: z.enum(HEARD, 'request.howHeard'),
  }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, actor, input, subject, now }) => {
    const { volunteer, duo } = table
    const found = (
      await tx
        .select({ id: volunteer.id, state: volunteer.state, neighbourhoodId: volunteer.neighbourhoodId })
        .from(volunteer)
        .where(and(eq(volunteer.phone, input.phone), ne(volunteer.id, subject.id)))
        .limit(20)
    ).filter((one) => !stateIs(VOLUNTEER, one.state, 'stopped') && mayGuide(actor, one) === 'allow')
    const [other] = found
    if (!other) return refuse('duo.nobody', { field: 'phone' })
    // Several live behind one number: which of them is said by the code of one of the two.
    if (found.length > 1) return refuse('duo.several', { field: 'phone' })
    for (const id of [subject.id, other.id]) {
      await dropCode(tx, id)
      if ((await tx.$count(duo, ofNeighbour(id))) > 0) return refuse('duo.recordedAlready')
    }
    const who = { volunteerId: subject.id, partnerId: other.id, recordedBy: userIdOf(actor) }
    await tx.insert(duo).values({ id: v7(), ...who, invitedAt: now, agreedAt: now, how: input.heard })
    return ok({ id: subject.id })
  },
})

/** One of the two told us that they do not help together any more. */
export const recordDuoEnd = command({
  name: 'duo.record-end',
  input: z.strictObject({ volunteerId: uuid }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, subject }) =>
    (await part(tx, subject.id)) ? ok({ id: subject.id }) : refuse('duo.none'),
})
