import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { move } from '@/domain/kernel/state-table'
import { nameOrNumber } from '@/domain/resident/said-name'
import { SIGNAL } from '@/domain/signal/signal-states'
import { phoneWords } from '@/messages/phone-words'
import { lockedSignal } from '../case/lock'
import { moveSignal } from '../case/transition'
import { command } from '../gate/command'
import { saidPhoneOrNone, text, uuid } from '../gate/fields'
import { insertRequest } from './new-request'

const none = z.literal('').transform(() => null)

/**
 * A worry from a door becomes a request: the place and who it is about go along. The words of the worry stay with the
 * worry, because a request is read by its resident and by who helps.
 */
export const requestFromWorry = command({
  name: 'help-request.from-worry',
  input: z
    .strictObject({
      signalId: uuid,
      name: text(120).default(''),
      phone: saidPhoneOrNone,
      /** Somebody we know, when it is about them. */
      residentId: z.union([none, uuid]).default(null),
    })
    .transform(({ phone, ...rest }) => ({ ...rest, ...phone })),
  subject: (tx, input) => lockedSignal(tx, input.signalId),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.helpRequestId !== null) return refuse('signal.isRequest')
    const may = move(SIGNAL, subject.state, 'handled')
    if (!may.ok) return may
    const { resident } = table
    const [known] = input.residentId
      ? await tx.select().from(resident).where(eq(resident.id, input.residentId))
      : []
    if (input.residentId && !known) return refuse('form.wrong')
    const name = known?.name ?? nameOrNumber(input.name, input.phone && phoneWords(input.phone))
    if (name === null) return refuse('name.orNumber', { field: 'phone' })
    const { addressId, street, houseNumber, postcode, municipality, lat, lon, neighbourhoodId } = subject
    const sent = await insertRequest(
      { tx, actor, now },
      {
        channel: 'referrer',
        resident: {
          name,
          phone: known ? known.phone : input.phone,
          phoneNote: known ? '' : input.phoneNote,
          email: null,
          language: known?.language ?? 'nl',
          box: subject.box ?? '',
          home: {
            addressId,
            street,
            houseNumber,
            postcode,
            municipality,
            lat,
            lon,
            neighbourhoodId,
            pointNear: null,
          },
        },
        knownAs: known?.id ?? null,
        kind: null,
        details: '',
        timing: null,
        residentKnows: subject.personKnows === 'yes' ? 'yes' : 'no',
        idempotencyKey: `worry:${subject.id}`,
      },
    )
    const act = { tx, actor, now }
    const moved = await moveSignal(act, subject, 'handled', {
      handledBy: userIdOf(actor),
      handledAt: now,
      outcome: 'request',
    })
    if (!moved.ok) return moved
    await tx.execute(sql`select app.signal_becomes(${subject.id}::uuid, ${sent.id}::uuid)`)
    return ok(sent)
  },
})
