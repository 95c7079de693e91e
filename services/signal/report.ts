import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayPassOn } from '@/domain/access/help-request'
import { URGENCIES } from '@/domain/help-request/kinds'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { MAY_TELL, PERSON_KNOWS } from '@/domain/signal/report'
import { type Home, homeAt, saidWhere } from '../case/home-at'
import { raiseSignal } from '../case/raise-signal'
import { command } from '../gate/command'
import { requiredText, text } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { searchAddresses } from '../geo/search'

/**
 * Where it was seen. Who stands at a door chooses from no list: one house that fits exactly is meant, and else the words
 * are kept as they were typed, for whoever looks first.
 */
async function whereSeen(tx: Tx, said: z.output<typeof saidWhere>): Promise<Result<Home>> {
  if (said.addressId !== null || said.typed === '') return homeAt(tx, said)
  const hits = await searchAddresses(tx, said.typed, 3)
  const [only, ...others] = hits.filter((one) => one.precision === 'exact')
  if (!only?.addressId || others.length > 0) return homeAt(tx, said)
  return homeAt(tx, { ...said, addressId: only.addressId, houseNumber: only.houseNumber ?? '' })
}

/** "I am worried about somebody at …", by who stands at the door. It is nobody's request: we look first. */
export const reportSignal = command({
  name: 'signal.report',
  input: z.strictObject({
    where: saidWhere,
    /** Whom, when the referrer knows a name. */
    about: text(120).default(''),
    text: requiredText(2000, 'signal.seen'),
    urgency: z.enum(URGENCIES, 'signal.urgency'),
    personKnows: z.enum(PERSON_KNOWS, 'signal.knows'),
    mayTell: z.enum(MAY_TELL, 'signal.mayTell'),
    formKey: z.string().min(8).max(100),
  }),
  subject: async () => ({}),
  decide: mayPassOn,
  run: async ({ tx, actor, input, now }) => {
    const referrerId = userIdOf(actor)
    if (referrerId === null) return refuse('form.wrong')
    const { where, formKey, ...said } = input
    if (said.about === '' && where.typed === '' && where.addressId === null)
      return refuse('signal.where', { field: 'address' })
    const { signal } = table
    const [sent] = await tx.select({ id: signal.id }).from(signal).where(eq(signal.idempotencyKey, formKey))
    if (sent) return ok(sent)
    const home = await whereSeen(tx, where)
    if (!home.ok) return home
    const { pointNear: _near, ...place } = home.value
    const worry = { ...said, ...place, box: where.box || null, referrerId, idempotencyKey: formKey }
    return ok(await raiseSignal({ tx, actor, now }, worry))
  },
})
