import { and, asc, inArray, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAdmit } from '@/domain/access/volunteer'
import { hasRole } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { list } from '../gate/list'
import { view } from '../gate/view'
import { mailTroubleIn } from './alarm'

const PAGE = 100
/** What did not arrive stays on the page of the administrator for so long. */
const SHOWN_MS = 14 * DAY

/** Does mail leave? For the banner of who keeps the installation running. */
export const mailTrouble = view({
  name: 'mail.trouble',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: mayAdmit,
  reads: [],
  show: ({ tx }) => mailTroubleIn(tx),
})

/** Letters that are late or did not arrive, the oldest first: which and why, not whose. */
export const waitingMail = list({
  name: 'mail.waiting',
  input: z.strictObject({}),
  from: table.message,
  reach: (actor) => (hasRole(actor, 'admin') ? 'all' : 'none'),
  reads: [],
  rows: ({ tx, within, now }) =>
    tx
      .select({
        id: within.id,
        template: within.template,
        reader: within.reader,
        state: within.state,
        failure: within.failure,
        status: within.status,
        attempts: within.attempts,
        since:
          sql<Date>`coalesce(${within.failingSince}, ${within.nextTryAt}, ${within.settledAt}, ${within.createdAt})`.mapWith(
            table.message.createdAt,
          ),
        nextTryAt: within.nextTryAt,
      })
      .from(within)
      .where(
        or(
          and(inArray(within.state, ['queued', 'failed']), lt(within.nextTryAt, now)),
          and(
            inArray(within.state, ['failed', 'bounced']),
            sql`${within.createdAt} > ${new Date(now.getTime() - SHOWN_MS).toISOString()}::timestamptz`,
          ),
        ),
      )
      .orderBy(asc(within.createdAt))
      .limit(PAGE),
})
