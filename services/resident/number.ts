import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { ok, refuse } from '@/domain/kernel/result'
import { CONFIRMED_BY, CONFIRMED_HOW } from '@/domain/resident/corrections'
import { PHONE_LABELS } from '@/domain/resident/reach'
import { command } from '../gate/command'
import { phone, text, uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { lockedResident } from './locked-resident'

const none = z.literal('').transform(() => null)
const proof = {
  residentId: uuid,
  confirmedBy: z.enum(CONFIRMED_BY, 'person.confirmedBy'),
  how: z.enum(CONFIRMED_HOW, 'person.how'),
}

type Resident = NonNullable<Awaited<ReturnType<typeof lockedResident>>>
type Number = Pick<
  Resident,
  'phone' | 'phoneLabel' | 'phoneNote' | 'mayLeaveMessage' | 'phoneProvenAt' | 'phoneProvenHow'
>
const UNPROVEN = { phoneProvenAt: null, phoneProvenHow: null } as const

const numberOf = (of: Number): Number => ({
  phone: of.phone,
  phoneLabel: of.phoneLabel,
  phoneNote: of.phoneNote,
  mayLeaveMessage: of.mayLeaveMessage,
  phoneProvenAt: of.phoneProvenAt,
  phoneProvenHow: of.phoneProvenHow,
})

async function keep(tx: Tx, residentId: string, { phone, ...about }: Number): Promise<void> {
  if (phone !== null)
    await tx
      .insert(table.residentNumber)
      .values({ residentId, phone, ...about })
      .onConflictDoNothing()
}

/** Another number of a person, the number to call first, or one that is not theirs any more; with its proof. */
export const changeNumber = command({
  name: 'resident.change-number',
  input: z.discriminatedUnion(
    'act',
    [
      z.strictObject({
        act: z.literal('add'),
        ...proof,
        number: phone,
        phoneLabel: z.union([none, z.enum(PHONE_LABELS)]).default(null),
        phoneNote: text(120).default(''),
        mayLeaveMessage: z.union([none, z.enum(['yes', 'no'])]).default(null),
      }),
      z.strictObject({ act: z.literal('first'), ...proof, numberId: uuid }),
      z.strictObject({ act: z.literal('remove'), ...proof, numberId: uuid }),
    ],
    'person.numberAct',
  ),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.mergedInto) return refuse('person.merged')
    const { resident, residentNumber } = table
    const change = { before: '', after: '' }
    if (input.act === 'add') {
      if (subject.phone === input.number) return refuse('person.numberKnown', { field: 'number' })
      const { number, phoneLabel, phoneNote, mayLeaveMessage } = input
      const given: Number = { phone: number, phoneLabel, phoneNote, mayLeaveMessage, ...UNPROVEN }
      const first = subject.phone === null
      if (first) await tx.update(resident).set(given).where(eq(resident.id, subject.id))
      else await keep(tx, subject.id, given)
      change.after = number
    } else {
      const [one] = await tx
        .select()
        .from(residentNumber)
        .where(and(eq(residentNumber.id, input.numberId), eq(residentNumber.residentId, subject.id)))
      if (!one) return refuse('state.changed')
      await tx.delete(residentNumber).where(eq(residentNumber.id, one.id))
      change.before = (input.act === 'first' ? subject.phone : one.phone) ?? ''
      if (input.act === 'first') {
        await tx.update(resident).set(numberOf(one)).where(eq(resident.id, subject.id))
        await keep(tx, subject.id, numberOf(subject))
        change.after = one.phone
      }
    }
    const field = input.act === 'first' ? 'phone' : 'numbers'
    const { residentId, confirmedBy, how } = input
    const by = actor.kind === 'user' ? actor.id : null
    await tx.insert(table.correction).values({ residentId, field, ...change, confirmedBy, how, by, at: now })
    return ok({ id: residentId })
  },
})
