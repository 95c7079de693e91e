import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isWrongAddress } from '@/domain/message/delivery'
import { aboutWithin } from '../case/reach'
import { uuid } from '../gate/fields'
import { list, type Within } from '../gate/list'

const PAGE = 40

/** What went out about a request, to a resident or to a neighbour: to whom, when, and how it fared. The newest first. */
export const outbox = list({
  name: 'mail.outbox',
  input: z.strictObject({ about: z.enum(['request', 'resident', 'volunteer']), id: uuid }),
  from: table.message,
  reach: (actor) => aboutWithin(actor, table.message),
  reads: ['resident.name', 'volunteer.name'],
  rows: async ({ tx, within, input: { about, id } }) => {
    const rows = await tx
      .select({
        id: within.id,
        channel: within.channel,
        template: within.template,
        reader: within.reader,
        state: within.state,
        failure: within.failure,
        dropReason: within.dropReason,
        status: within.status,
        createdAt: within.createdAt,
        sentAt: within.sentAt,
        settledAt: within.settledAt,
        nextTryAt: within.nextTryAt,
        helpRequestId: within.helpRequestId,
        kind: table.helpRequest.kind,
        readerName: sql<string | null>`case ${within.reader}
          when 'resident' then ${table.resident.name}
          when 'volunteer' then trim(${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName})
          else ${table.user.name} end`,
      })
      .from(within)
      .leftJoin(table.helpRequest, eq(table.helpRequest.id, within.helpRequestId))
      .leftJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
      .leftJoin(table.volunteerInLine, eq(table.volunteerInLine.id, within.volunteerId))
      .leftJoin(table.user, eq(table.user.id, within.userId))
      .where(aboutOne(within, about, id))
      .orderBy(desc(within.createdAt))
      .limit(PAGE)
    return rows.map(({ status, ...row }) => ({
      ...row,
      wrongAddress: isWrongAddress(status ?? ''),
      late: status?.startsWith('4') ?? false,
    }))
  },
})

type Messages = Within<typeof table.message>

function aboutOne(within: Messages, about: 'request' | 'resident' | 'volunteer', id: string) {
  if (about === 'request') return eq(within.helpRequestId, id)
  const whose = about === 'resident' ? table.helpRequest.residentId : within.volunteerId
  return and(eq(within.reader, about), eq(whose, id))
}
