import { and, eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { inHouse } from '@/domain/kernel/locales'
import { codeTimes } from '@/domain/resident/phone-proof'
import { phoneCode } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { letter } from '../letter'
import type { Words } from '../words'

interface OfNumber {
  readonly residentId: string
  /** Null: the number that is called first. */
  readonly numberId: string | null
}

async function numberOf(tx: Tx, { residentId, numberId }: OfNumber) {
  const { resident, residentNumber } = table
  const [person] = await tx.select().from(resident).where(eq(resident.id, residentId))
  if (!person || person.mergedInto) return null
  if (numberId === null) return person.phone ? { person, phone: person.phone } : null
  const [one] = await tx
    .select()
    .from(residentNumber)
    .where(and(eq(residentNumber.id, numberId), eq(residentNumber.residentId, residentId)))
  return one ? { person, phone: one.phone } : null
}

type Found = NonNullable<Awaited<ReturnType<typeof numberOf>>>

/** Made when it is sent: no queue and no table holds it. */
const short = (w: Words, { person, phone }: Found) =>
  w.sms('phoneCode', { code: phoneCode(person.id, phone, codeTimes(Date.now())[0]) })

export const PHONE_LETTERS = {
  /** Somebody on the telephone wants to show that a number is theirs. It names nobody: a wrong number learns nothing. */
  'phone-code': letter({
    to: 'resident',
    facts: numberOf,
    reader: ({ person, phone }) => ({
      roads: [{ by: 'sms', address: phone }],
      confirmed: true,
      name: null,
      locale: inHouse(person.locale),
    }),
    instead: null,
    say: (w, found) => ({
      subject: w.t('mail.phoneCode'),
      blocks: [{ kind: 'text', text: short(w, found) ?? '' }],
    }),
    sms: short,
  }),
}
