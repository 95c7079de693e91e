import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { inHouse } from '@/domain/kernel/locales'
import { codeTimes } from '@/domain/resident/phone-proof'
import { numberOf } from '../../case/proven-number'
import { phoneCode } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { letter } from '../letter'
import type { Words } from '../words'

interface OfNumber {
  readonly residentId: string
  /** Null: the number that is called first. */
  readonly numberId: string | null
}

async function reached(tx: Tx, { residentId, numberId }: OfNumber) {
  const { resident } = table
  const [person] = await tx.select().from(resident).where(eq(resident.id, residentId))
  if (!person || person.mergedInto) return null
  const phone = await numberOf(tx, person, numberId)
  return phone === null ? null : { person, phone }
}

type Found = NonNullable<Awaited<ReturnType<typeof reached>>>

/** Made when it is sent: no queue and no table holds it. */
const short = (w: Words, { person, phone }: Found) =>
  w.sms('phoneCode', { code: phoneCode(person.id, phone, codeTimes(Date.now())[0]) })

export const PHONE_LETTERS = {
  /** Somebody on the telephone wants to show that a number is theirs. It names nobody: a wrong number learns nothing. */
  'phone-code': letter({
    to: 'resident',
    facts: reached,
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
