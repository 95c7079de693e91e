import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayGuide } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { KEPT_FOR } from '@/domain/volunteer/kept-for'
import { lockedVolunteer } from '../case/locked-volunteer'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'

/** From now on this neighbour is asked for one person, or for whom one organisation passes on; or for everybody again. */
export const keepVolunteerFor = command({
  name: 'volunteer.keep-for',
  input: z.strictObject({
    volunteerId: uuid,
    kept: z.enum(['everybody', ...KEPT_FOR], 'volunteer.keptFor'),
    residentId: z.union([z.literal('').transform(() => null), uuid]).default(null),
    organisation: text(120).default(''),
  }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, input: { kept, residentId, organisation }, subject }) => {
    const keptFor = { kept: null, keptForResident: null, keptForOrganisation: null }
    const save = async (changes: Partial<typeof table.volunteer.$inferInsert>) => {
      await tx
        .update(table.volunteer)
        .set({ ...keptFor, ...changes })
        .where(eq(table.volunteer.id, subject.id))
      return ok({ id: subject.id })
    }
    if (kept === 'everybody') return save({})
    if (kept === 'organisation')
      return organisation === ''
        ? refuse('volunteer.keptForWhom', { field: 'organisation' })
        : save({ kept, keptForOrganisation: organisation })
    const { resident } = table
    const [person] = residentId
      ? await tx
          .select({ id: resident.id })
          .from(resident)
          .where(and(eq(resident.id, residentId), isNull(resident.mergedInto)))
      : []
    return person
      ? save({ kept, keptForResident: person.id })
      : refuse('volunteer.keptForWhom', { field: 'residentId' })
  },
})
