import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isVolunteer } from '@/domain/access/volunteer'
import { CODE_DAYS, codesSince } from '@/domain/duo/duo'
import { DAY } from '@/domain/kernel/time'
import { nextComing } from '@/domain/visit/next-time'
import { visitsOfMatch } from '../case/visits-shown'
import { duoCode } from '../gate/secret'
import { view } from '../gate/view'
import { ofNeighbour } from './of-two'

/** With whom I help together, or the code that waits; and where I come along: with whom, to whom and when. */
export const myDuo = view({
  name: 'duo.mine',
  input: z.strictObject({}),
  subject: async (_tx, _input, actor) =>
    actor.kind === 'user' && actor.volunteerId !== null ? { id: actor.volunteerId } : null,
  decide: isVolunteer,
  reads: ['resident.name'],
  show: async ({ tx, subject, now }) => {
    const { duo, comesAlong, appointment } = table
    const [two] = await tx.select().from(duo).where(ofNeighbour(subject.id))
    const { rows } = await tx.execute<{ name: string | null }>(sql`select app.partner_name() as name`)
    const along = await tx.select().from(comesAlong).where(eq(comesAlong.partnerId, subject.id))
    const shown = []
    for (const one of along) {
      const [pair] = await tx.select().from(appointment).where(eq(appointment.id, one.matchId))
      const visits = await visitsOfMatch(tx, one.matchId, now)
      shown.push({
        matchId: one.matchId,
        kind: one.kind,
        /** Both were asked, and the resident was not yet. */
        waits: one.state === 'proposed',
        with: one.volunteerName,
        residentName: one.residentName,
        /** The next day, an ISO date; null while none was agreed. */
        nextOn: nextComing(pair?.visit ?? null, visits, now.getTime()),
      })
    }
    return {
      partner: two?.agreedAt ? (rows[0]?.name ?? null) : null,
      since: two?.agreedAt ?? null,
      code:
        two && !two.agreedAt && two.invitedAt > codesSince(now)
          ? { figures: duoCode(two.id), until: new Date(two.invitedAt.getTime() + CODE_DAYS * DAY) }
          : null,
      along: shown,
    }
  },
})
