import { and, eq, isNull, sql } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import type { Outcome } from '../../gate/outcome'
import { hashOf } from '../../gate/secret'
import { sendMessage } from '../../mail/commands'
import { readList, takeList } from '../commands'

function answered<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const HEADINGS = 'Naam;GSM;E-mail;Helpt sinds;Straat en nr;Postcode;Opm.'

/** A list of these rows, read in by this coordinator. */
export async function readRows(who: Actor, ...rows: string[]): Promise<string> {
  const file = new TextEncoder().encode([HEADINGS, ...rows].join('\r\n'))
  return answered(await readList(who, { name: 'Dienstencentrum', fileName: 'lijst.csv', file })).id
}

export async function takeRows(who: Actor, ...rows: string[]): Promise<string> {
  const listId = await readRows(who, ...rows)
  answered(await takeList(who, { listId }))
  return listId
}

/** All letters that wait leave now; who holds the last one to this address. */
export async function holderAt(
  address: string,
  letters: readonly { readonly to: string; readonly text: string }[],
): Promise<Actor> {
  const waiting = await ownerDb().select().from(table.message).where(eq(table.message.state, 'queued'))
  for (const { id: messageId } of waiting)
    answered(await sendMessage({ kind: 'system', task: 'test' }, { messageId }))
  const sent = letters.findLast(({ to }) => to === address)
  return visitorWith(hashOf(/\/uitnodiging\/([\w-]+)/.exec(sent?.text ?? '')?.[1] ?? ''))
}

export const everybody = () => ownerDb().select().from(table.volunteer).orderBy(table.volunteer.firstName)

export const openCalls = () =>
  ownerDb()
    .select()
    .from(table.duty)
    .where(and(eq(table.duty.kind, 'call_listed'), isNull(table.duty.endedAt)))

/** As before the first list. */
export const forgetLists = () =>
  ownerDb().execute(
    sql`delete from message; delete from duty; delete from volunteer; delete from neighbour_list; delete from listed_refusal`,
  )
