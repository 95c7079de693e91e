import { isDeepStrictEqual } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { cardUntil, isCardDue } from '@/domain/card/card'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { ok } from '@/domain/kernel/result'
import { atLocalHour, localDate } from '@/domain/kernel/time'
import { firstLapse, linesToTell, startList, toldMark } from '@/domain/start-list/start-list'
import { statesInGroup, VOLUNTEER_STATES } from '@/domain/volunteer/volunteer-states'
import { openDuty } from '../case/duty'
import { giveCard } from '../case/give-card'
import { START_ROW, startRulesIn } from '../case/start-facts'
import { command } from '../gate/command'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import { tellOfPolicy } from './tell-policy'

const HELPING = [...statesInGroup('active'), 'paused']

const neighbour = z.object({
  id: z.string(),
  state: z.enum(VOLUNTEER_STATES),
  cardUntil: z.string().nullable(),
  kinds: z.array(z.enum(HELP_KINDS)),
  told: z.array(z.string()),
  start: START_ROW,
})

/** Everybody who helps, with what they did for a start, in one look. */
async function whoHelps(tx: Tx) {
  const { rows } = await tx.execute(sql`select v.id, v.state, v.kinds, v.start_told as told,
      (select max(c.valid_until)::text from neighbour_card c where c.volunteer_id = v.id) as "cardUntil",
      json_build_object('taken_over_until', st.taken_over_until, 'asked', st.asked, 'steps', st.steps) as start
    from volunteer v join matching_start st on st.volunteer_id = v.id
    where v.state = any (${sql.param(HELPING)}::text[]) and v.restricted_at is null
    order by v.id`)
  return z.array(neighbour).parse(rows)
}

/**
 * Once a day: of whom something is missing or lapses within a month hears of it, and a coordinator looks before it does.
 * Each thing and each day of lapsing is told once. The administrators hear of the insurance. Whose card ends within a month,
 * or who has none, gets another and hears of it.
 */
export const tendStartLists = command({
  name: 'start-list.tend',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, actor, now }) => {
    const [rules, today] = [await startRulesIn(tx), localDate(now.getTime())]
    await tellOfPolicy(tx, rules, today)
    const { volunteer } = table
    let told = 0
    for (const { id, state, kinds, told: before, start, cardUntil: has } of await whoHelps(tx)) {
      const holder = { state, restrictedAt: null, start }
      if (isCardDue(has, cardUntil(holder, rules, today), today)) {
        await giveCard({ tx, actor, now }, { id, ...holder })
        await queueMail(tx, { template: 'card-ready', volunteerId: id })
      }
      const lines = linesToTell(startList(start, rules, kinds, today))
      const startTold = lines.map(toldMark)
      if (isDeepStrictEqual(startTold, before)) continue
      await tx.update(volunteer).set({ startTold }).where(eq(volunteer.id, id))
      const lapses = firstLapse(lines, today)
      if (lapses === null || startTold.every((mark) => before.includes(mark))) continue
      await queueMail(tx, { template: 'start-lapses', volunteerId: id })
      const due = new Date(Math.max(now.getTime(), atLocalHour(lapses, 12)))
      const about = { thing: 'volunteer', thingId: id, volunteerId: id, why: 'lapses', before: due } as const
      await openDuty({ tx, actor, now }, 'renew_start', about)
      told++
    }
    return ok({ told })
  },
})
