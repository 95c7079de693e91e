import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayRegister } from '@/domain/access/help-request'
import { offeredKinds } from '@/domain/city/kinds'
import { CALL_CHANNELS, type Channel, HELP_KINDS, usualMinutes } from '@/domain/help-request/kinds'
import { momentRefused } from '@/domain/help-request/timing'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { WITHOUT_PHONE } from '@/domain/resident/reach'
import { RELATION_KINDS, relationKindOf } from '@/domain/resident/relations'
import { nameOrNumber } from '@/domain/resident/said-name'
import { phoneWords } from '@/messages/phone-words'
import { kindsOn, refuseKinds } from '../case/city-kinds'
import { forgetDraft } from '../case/draft'
import { homeAt } from '../case/home-at'
import { provenByCall } from '../case/proven-number'
import { residentGender } from '../case/said-of-person'
import { command } from '../gate/command'
import { email, locale, phoneOrNone, saidPhoneOrNone, text, uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import { ANSWERS, proxyOf, timingOf } from './answers'
import { insertRequest, type NewRequest } from './new-request'

const none = z.literal('').transform(() => null)

/** Who has no telephone: whom we call instead, or that we go there. */
const WITHOUT = z.strictObject({
  reachBy: z.union([none, z.enum(WITHOUT_PHONE, 'person.withoutPhone')]).default(null),
  contactName: text(120).default(''),
  contactPhone: phoneOrNone.default(null),
  contactKind: z.enum(RELATION_KINDS).default('other'),
})

/** The one to call instead: who is named here, else who calls now for the person. Nobody is an answer too: then one goes there. */
function contactFor(
  said: z.output<typeof WITHOUT>,
  proxy: NewRequest['proxy'],
): Result<NonNullable<NewRequest['contact']> | null> {
  if (said.contactName)
    return ok({ name: said.contactName, phone: said.contactPhone, kind: said.contactKind })
  if (said.reachBy !== 'contact') return ok(null)
  if (!proxy) return refuse('person.contactName', { field: 'contactName' })
  return ok({ name: proxy.name, phone: proxy.phone, kind: relationKindOf(proxy.relation) })
}

/** A call, a visit at the desk or a paper slip becomes the same record as the web form. */
export const registerCall = command({
  name: 'help-request.register-call',
  input: z
    .strictObject({
      channel: z.enum([...CALL_CHANNELS, 'sms'] as const satisfies readonly Channel[], 'ask.channel'),
      /** A name or a number is enough to begin with. */
      name: text(120).default(''),
      phone: saidPhoneOrNone,
      mayLeaveMessage: z.union([none, z.enum(['yes', 'no'])]).default(null),
      whoAnswers: text(120).default(''),
      without: WITHOUT.default(WITHOUT.parse({})),
      email: z.union([none, email]).nullable().default(null),
      kind: z.enum([...HELP_KINDS, 'UNSURE'], 'ask.kind'),
      details: text(1000).default(''),
      when: ANSWERS.when.nullable().default(null),
      where: ANSWERS.where,
      know: ANSWERS.know,
      gender: residentGender,
      /** Who calls for somebody else. */
      proxy: ANSWERS.proxy.nullable().default(null),
      /** Who asked before and was chosen from the list. */
      residentId: z.union([none, uuid]).default(null),
      formKey: z.string().min(8).max(100),
      locale: locale.default('nl'),
    })
    .transform(({ phone, ...rest }) => ({ ...rest, ...phone })),
  subject: async () => ({}),
  decide: mayRegister,
  run: async ({ tx, actor, input, now }) => {
    const name = nameOrNumber(input.name, input.phone && phoneWords(input.phone))
    if (name === null) return refuse('name.orNumber', { field: 'phone' })
    const off = refuseKinds([input.kind], offeredKinds(await kindsOn(tx)), 'kind')
    if (off) return off
    const timing = input.when ? timingOf(input.when) : null
    const minutes = usualMinutes(input.kind === 'UNSURE' ? 'OTHER' : input.kind)
    const { terms } = await practiceIn(tx)
    const refused = timing && momentRefused(timing, now.getTime(), minutes, terms)
    if (refused) return refuse(refused.reason, { field: `when.${refused.field}` })
    const proxy = proxyOf(input.proxy)
    const contact = input.phone === null ? contactFor(input.without, proxy) : ok(null)
    if (!contact.ok) return contact
    const home = await homeAt(tx, input.where)
    if (!home.ok) return home
    await forgetDraft(tx, actor, input.formKey)
    const act = { tx, actor, now }
    const made = await insertRequest(act, {
      channel: input.channel,
      resident: {
        name,
        phone: input.phone,
        phoneNote: [input.whoAnswers, input.phoneNote].filter((one) => one !== '').join(', '),
        mayLeaveMessage: input.mayLeaveMessage,
        email: input.email,
        language: input.know.language,
        bounds: input.know.bounds,
        topics: input.know.topics,
        gender: input.gender,
        box: input.where.box,
        home: home.value,
      },
      knownAs: input.residentId,
      kind: input.kind === 'UNSURE' ? null : input.kind,
      details: input.details,
      timing,
      goodToKnow: input.know.goodToKnow,
      genderWish: input.know.genderWish === 'any' ? null : input.know.genderWish,
      proxy,
      contact: contact.value,
      idempotencyKey: input.formKey,
      locale: input.locale,
    })
    if (input.phone) await provenByCall(act, { id: await residentOf(tx, made.id), phone: input.phone })
    return ok(made)
  },
})

async function residentOf(tx: Tx, helpRequestId: string): Promise<string> {
  const { id, residentId } = table.helpRequest
  const [row] = await tx.select({ residentId }).from(table.helpRequest).where(eq(id, helpRequestId))
  return row?.residentId ?? ''
}
