import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { HEARD } from '@/domain/kernel/heard'
import { comeBack } from '../case/stay'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'

/** Somebody of us spoke with the neighbour, or saw them: they are well. */
export const recordBack = command({
  name: 'stay.record-back',
  input: z.strictObject({ stayId: uuid, heard: z.enum(HEARD, 'request.howHeard') }),
  subject: async (tx, input) => {
    const { stay, helpRequest } = table
    const [row] = await tx
      .select({ stay, neighbourhoodId: helpRequest.neighbourhoodId })
      .from(stay)
      .leftJoin(helpRequest, eq(helpRequest.id, stay.helpRequestId))
      .where(eq(stay.id, input.stayId))
      .for('update', { of: stay })
    return row ? { ...row.stay, neighbourhoodId: row.neighbourhoodId } : null
  },
  decide: mayWorkOn,
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: ({ tx, actor, input, subject: { neighbourhoodId: _place, ...stay }, now }) =>
    comeBack({ tx, actor, now, heard: input.heard }, stay),
})
