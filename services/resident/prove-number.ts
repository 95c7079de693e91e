import { z } from 'zod'
import { mayKnow } from '@/domain/access/resident'
import { ok, refuse } from '@/domain/kernel/result'
import { isMobile } from '@/domain/message/road'
import { codeTimes, PHONE_PROOFS } from '@/domain/resident/phone-proof'
import { keepProof, numberOf } from '../case/proven-number'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { withinLimit } from '../gate/rate'
import { phoneCode } from '../gate/secret'
import { queueMail } from '../mail/queue'
import { smsIsOn } from '../sms/open-road'
import { lockedResident } from './locked-resident'

/** Codes that are sent to one number, and guesses at them, in an hour. */
const IN_AN_HOUR = { codes: 3, guesses: 5 } as const

/** Null: the number that is called first. */
const which = z
  .union([z.literal('').transform(() => null), uuid])
  .nullable()
  .default(null)

/** Sends a code to a mobile number of this person, who reads it back while we speak. They asked for it then, so STOP alone forbids it. */
export const sendPhoneCode = command({
  name: 'resident.send-phone-code',
  input: z.strictObject({ residentId: uuid, numberId: which }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, input, subject, now }) => {
    if (subject.mergedInto) return refuse('person.merged')
    const phone = await numberOf(tx, subject, input.numberId)
    if (!phone) return refuse('state.changed')
    if (!isMobile(phone) || !smsIsOn()) return refuse('person.noCode', { field: 'proof' })
    if (!(await withinLimit(`code to ${phone}`, IN_AN_HOUR.codes, 60, now)))
      return refuse('person.codeOften', { field: 'proof' })
    await queueMail(tx, { template: 'phone-code', residentId: subject.id, numberId: input.numberId })
    return ok({ id: subject.id })
  },
})

/** Somebody made sure that this is the number of this person. */
export const proveNumber = command({
  name: 'resident.prove-number',
  input: z.strictObject({
    residentId: uuid,
    numberId: which,
    how: z.enum(PHONE_PROOFS, 'person.proof'),
    code: text(20).default(''),
  }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, input, subject, now }) => {
    if (subject.mergedInto) return refuse('person.merged')
    const phone = await numberOf(tx, subject, input.numberId)
    if (!phone) return refuse('state.changed')
    if (input.how === 'code') {
      if (!(await withinLimit(`code of ${subject.id}`, IN_AN_HOUR.guesses, 60, now)))
        return refuse('person.codeOften', { field: 'code' })
      const good = codeTimes(now.getTime()).map((time) => phoneCode(subject.id, phone, time))
      if (!good.includes(input.code.replace(/\D/g, ''))) return refuse('person.code', { field: 'code' })
    }
    await keepProof(tx, { id: subject.id, phone }, { phoneProvenAt: now, phoneProvenHow: input.how })
    return ok({ id: subject.id })
  },
})
