import { z } from 'zod'
import { mayPassOn } from '@/domain/access/help-request'
import { askedKinds } from '@/domain/city/kinds'
import { CALL_TIMES } from '@/domain/help-request/call-times'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { ok } from '@/domain/kernel/result'
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
          home: await homeAt(tx, input.where),
        },
        kind: input.kind === 'UNSURE' ? null : input.kind,
        details: input.details,
        timing: null,
        bestTimeToCall: input.bestTime,
        ...(actor.kind === 'user' ? { referrerId: actor.id } : {}),
        idempotencyKey: input.formKey,
      },
    )
    return ok(sent)
  },
})
