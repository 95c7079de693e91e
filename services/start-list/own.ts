import { z } from 'zod'
import { isVolunteer } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { AGREED_ITEMS } from '@/domain/start-list/start-items'
import { lockedSelf } from '../case/locked-volunteer'
import { startRulesIn } from '../case/start-facts'
import { writeStep } from '../case/write-step'
import { command } from '../gate/command'

/** I read this text and agree; a signature of the written agreement too. `version` is the one that was read. */
export const agreeMine = command({
  name: 'start-list.agree-mine',
  input: z.strictObject({
    item: z.enum(AGREED_ITEMS, 'start.item'),
    version: z.coerce.number().int(),
    agree: z.literal('yes', 'start.agree'),
  }),
  subject: (tx, _input, actor) => lockedSelf(tx, actor),
  decide: isVolunteer,
  run: async ({ tx, actor, input, subject, now }) => {
    const rules = await startRulesIn(tx)
    if (rules.texts[input.item].version !== input.version) return refuse('start.oldVersion')
    await writeStep({ tx, actor, now }, subject, {
      item: input.item,
      how: 'page',
      doneOn: localDate(now.getTime()),
    })
    return ok({ id: subject.id })
  },
})
