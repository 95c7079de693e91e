import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isVolunteer } from '@/domain/access/volunteer'
import { HELP_KINDS, type HelpKind } from '@/domain/help-request/kinds'
import { localDate } from '@/domain/kernel/time'
import { view } from '../gate/view'

/**
 * How often a neighbour helped this year, for a word of thanks to them alone: each visit of help that goes on, and each help
 * for once that went well; alone or along with the one they help together with. Nobody else reads it, and nobody is compared.
 */
export const myYear = view({
  name: 'match.my-year',
  input: z.strictObject({}),
  subject: async (_tx, _input, actor) =>
    actor.kind === 'user' && actor.volunteerId !== null ? { volunteerId: actor.volunteerId } : null,
  decide: isVolunteer,
  reads: [],
  show: async ({ tx, subject: { volunteerId }, now }) => {
    const from = `${localDate(now.getTime()).slice(0, 4)}-01-01`
    const { rows } = await tx.execute<{ kind: HelpKind; times: number }>(sql`
      select kind, sum(times)::int as times from (select h.kind, count(*) as times from (
        select v.help_request_id as id from visit v
          where v.volunteer_id = ${volunteerId} and v.state = 'done' and v.planned_on >= ${from}
        union all
        select m.help_request_id from match m join help_request o on o.id = m.help_request_id
          where m.volunteer_id = ${volunteerId} and m.state = 'done' and m.outcome = 'good' and o.timing <> 'weekly'
            and m.state_since >= ${from}::date) done
      join help_request h on h.id = done.id where h.kind is not null group by h.kind
      union all select * from app.times_along(${from}::date)) done group by kind`)
    // In the order of the list of kinds: what was done most often does not stand first.
    return rows.toSorted((a, b) => HELP_KINDS.indexOf(a.kind) - HELP_KINDS.indexOf(b.kind))
  },
})
