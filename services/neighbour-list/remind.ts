import { and, asc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { DAY, MINUTE } from '@/domain/kernel/time'
import { INVITES_A_MINUTE, REMIND_AFTER_DAYS } from '@/domain/neighbour-list/invitation'
import { command } from '../gate/command'
import { queueMails } from '../mail/queue'

/** In one night; the others follow the next one. */
const A_NIGHT = 500

/** One reminder to whoever was invited by mail and said nothing, never a second. */
export const remindListed = command({
  name: 'neighbour-list.remind',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, now }) => {
    const { listedNeighbour: listed, volunteer } = table
    const silent = await tx
      .select({ id: listed.volunteerId })
      .from(listed)
      .innerJoin(volunteer, eq(volunteer.id, listed.volunteerId))
      .where(
        and(
          isNull(listed.answeredAt),
          isNull(listed.remindedAt),
          lt(listed.invitedAt, new Date(now.getTime() - REMIND_AFTER_DAYS * DAY)),
          isNotNull(volunteer.email),
        ),
      )
      .orderBy(asc(listed.invitedAt))
      .limit(A_NIGHT)
      .for('update', { of: listed })
    const ids = silent.map(({ id }) => id)
    if (ids.length === 0) return ok({ reminded: 0 })
    await tx.update(listed).set({ remindedAt: now }).where(inArray(listed.volunteerId, ids))
    await queueMails(
      tx,
      ids.map((volunteerId, place) => ({
        mail: { template: 'listed-reminder', volunteerId },
        runAt: new Date(now.getTime() + Math.floor(place / INVITES_A_MINUTE) * MINUTE),
      })),
    )
    return ok({ reminded: ids.length })
  },
})
