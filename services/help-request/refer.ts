import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayPassOn } from '@/domain/access/help-request'
import { askedKinds } from '@/domain/city/kinds'
import { CALL_TIMES } from '@/domain/help-request/call-times'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { ok } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { CONSENTS_HEARD } from '@/domain/resident/consents'
import { kindsOn, refuseKinds } from '../case/city-kinds'
import { homeAt } from '../case/home-at'
import { command } from '../gate/command'
import { personName, saidPhone, text } from '../gate/fields'
import { ANSWERS } from './answers'
import { insertRequest } from './new-request'

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
      formKey: z.string().min(8).max(100),
    })
    .transform(({ phone, ...rest }) => ({ ...rest, ...phone })),
  subject: async () => ({}),
  decide: mayPassOn,
  run: async ({ tx, actor, input, now }) => {
    const off = refuseKinds([input.kind], askedKinds(await kindsOn(tx)), 'kind')
    if (off) return off
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
          email: null,
          language: 'nl',
          box: input.where.box,
          home: home.value,
        },
        kind: input.kind === 'UNSURE' ? null : input.kind,
        details: input.details,
        timing: null,
        bestTimeToCall: input.bestTime,
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
