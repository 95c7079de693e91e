import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mayReadFigures } from '@/domain/access/volunteer'
import { atLocalHour } from '@/domain/kernel/time'
import { type CountedQuarter, FUNNEL_LEGS, lastQuarters, shownQuarter } from '@/domain/volunteer/funnel'
import { view } from '../gate/view'

/** This quarter and a year before it. */
const QUARTERS = 5

const spread = z.object({ people: z.number(), median: z.number(), ninety: z.number() })
const counted = z.array(
  z.object({
    quarter: z.string(),
    interested: z.number(),
    talked: z.number(),
    ready: z.number(),
    helped: z.number(),
    lost_before_talk: z.number(),
    lost_before_ready: z.number(),
    lost_before_help: z.number(),
    legs: z.partialRecord(z.enum(FUNNEL_LEGS), spread),
  }),
)

const NOBODY = {
  reached: { interested: 0, talked: 0, ready: 0, helped: 0 },
  lost: [0, 0, 0],
  legs: {},
} as const satisfies Omit<CountedQuarter, 'quarter'>

/** How many who wanted to help came to help, how long it took and where they were lost; nothing of fewer than five. */
export const volunteerFunnel = view({
  name: 'volunteer.funnel',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: mayReadFigures,
  reads: [],
  show: async ({ tx, now }) => {
    const quarters = lastQuarters(now.getTime(), QUARTERS)
    const since = new Date(atLocalHour(quarters.at(-1) ?? '', 0)).toISOString()
    const { rows } = await tx.execute(
      sql`select quarter::text, interested, talked, ready, helped, lost_before_talk, lost_before_ready, lost_before_help,
        legs from app.volunteer_funnel(${since}::timestamptz)`,
    )
    const found = counted.parse(rows)
    return quarters.map((quarter) => {
      const row = found.find((one) => one.quarter === quarter)
      if (!row) return shownQuarter({ quarter, ...NOBODY })
      const { interested, talked, ready, helped, legs } = row
      return shownQuarter({
        quarter,
        reached: { interested, talked, ready, helped },
        lost: [row.lost_before_talk, row.lost_before_ready, row.lost_before_help],
        // Absent and undefined are one here.
        legs: legs as CountedQuarter['legs'],
      })
    })
  },
})
