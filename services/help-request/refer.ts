import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayPassOn } from '@/domain/access/help-request'
import { askedKinds } from '@/domain/city/kinds'
import { CALL_TIMES } from '@/domain/help-request/call-times'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { STAYS_CONTACT } from '@/domain/help-request/stays-contact'
import { type Actor, userIdOf } from '@/domain/kernel/actor'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { CONSENTS_HEARD } from '@/domain/resident/consents'
import { kindsOn, refuseKinds } from '../case/city-kinds'
import { homeAt } from '../case/home-at'
import { command } from '../gate/command'
import { personName, phoneOrNone, saidPhone, text } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { ANSWERS } from './answers'
import { insertRequest, type NewRequest } from './new-request'

type Chosen = Readonly<Record<'contact' | 'contactName', string>> & { readonly contactPhone: string | null }

/** Who is called: the referrer under the name of their account, or who is named; each with a number. Null: the person. */
async function contactOf(
  tx: Tx,
  actor: Actor,
  { contact, contactName, contactPhone: phone }: Chosen,
): Promise<Result<NonNullable<NewRequest['contact']> | null>> {
  if (contact === 'self') return ok(null)
  if (phone === null) return refuse('phone.missing', { field: 'contactPhone' })
  if (contact === 'named')
    return contactName === ''
      ? refuse('name.missing', { field: 'contactName' })
      : ok({ name: contactName, phone, kind: 'other' })
  const { user } = table
  const [referrer] = await tx
    .select({ name: user.name, organisation: user.organisation })
    .from(user)
    .where(eq(user.id, userIdOf(actor) ?? ''))
  const name = [referrer?.name, referrer?.organisation].filter(Boolean).join(', ')
  return ok({ name, phone, kind: 'professional' })
}

/** A referrer passes on a wish, only with the person's yes. They see its state afterwards and nothing else. */
export const passOnRequest = command({
  name: 'help-request.pass-on',
  input: z
    .strictObject({
      residentSaidYes: z.literal('yes', 'refer.residentYes'),
      /** How the person said it, to whoever passes it on. */
      yesHow: z.enum(CONSENTS_HEARD, 'refer.how').default('in_person'),
      name: personName,
      phone: saidPhone,
      kind: z.enum([...HELP_KINDS, 'UNSURE'], 'ask.kind'),
      details: text(1000).default(''),
      bestTime: z.enum(CALL_TIMES).default('any'),
      where: ANSWERS.where,
      /** Whom the person wants us to call. */
      contact: z.enum(STAYS_CONTACT, 'refer.contact').default('self'),
      contactName: text(120).default(''),
      contactPhone: phoneOrNone.default(null),
      formKey: z.string().min(8).max(100),
    })
    .transform(({ phone, ...rest }) => ({ ...rest, ...phone })),
  subject: async () => ({}),
  decide: mayPassOn,
  run: async ({ tx, actor, input, now }) => {
    const off = refuseKinds([input.kind], askedKinds(await kindsOn(tx)), 'kind')
    if (off) return off
    const contact = await contactOf(tx, actor, input)
    if (!contact.ok) return contact
    const home = await homeAt(tx, input.where)
    if (!home.ok) return home
    const sent = await insertRequest(
      { tx, actor, now },
      {
        channel: 'referrer',
        resident: {
          name: input.name,
          phone: input.phone,
          phoneNote: input.phoneNote,
          contactFirst: contact.value !== null,
          email: null,
          language: 'nl',
          box: input.where.box,
          home: home.value,
        },
        kind: input.kind === 'UNSURE' ? null : input.kind,
        details: input.details,
        timing: null,
        bestTimeToCall: input.bestTime,
        contact: contact.value,
        ...(actor.kind === 'user' ? { referrerId: actor.id } : {}),
        idempotencyKey: input.formKey,
      },
    )
    const by = actor.kind === 'user' ? actor.id : null
    const [of] = await tx
      .select({ residentId: table.helpRequest.residentId })
      .from(table.helpRequest)
      .where(eq(table.helpRequest.id, sent.id))
    if (of)
      await tx.insert(table.consent).values({
        residentId: of.residentId,
        helpRequestId: sent.id,
        about: 'request',
        givenBy: 'self',
        how: input.yesHow,
        givenOn: localDate(now.getTime()),
        by,
      })
    return ok(sent)
  },
})
