import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { hashOf, invitationSecret } from '../gate/secret'
import { somePhone } from './cast-rows'

export interface CastLists {
  /** Read in by the coordinator, and not taken yet. */
  readonly listId: string
  /** Somebody of an earlier list, who did not answer. */
  readonly listedId: string
}

/** Somebody who stands on a list of this coordinator, asked at that moment and silent since. */
export async function listedBy(madeBy: string, invitedAt: Date, firstName = 'Lotte'): Promise<string> {
  const [listId, listedId] = [v7(), v7()]
  const db = ownerDb()
  const list = { madeBy, name: 'Lijst van vroeger', headings: [], columns: [], cells: [] }
  await db
    .insert(table.neighbourList)
    .values({ ...list, id: listId, readAt: invitedAt, takenAt: invitedAt, taken: 1 })
  await db.insert(table.volunteer).values({
    id: listedId,
    firstName,
    phone: somePhone(),
    email: `${listedId}@test.invalid`,
    neighbourhoodId: 'HERE',
    state: 'listed',
    stateSince: invitedAt,
    kinds: [],
    slots: ALL_SLOTS,
  })
  await db.insert(table.listedNeighbour).values({
    volunteerId: listedId,
    listId,
    listName: list.name,
    knownBy: [v7()],
    tokenHash: hashOf(invitationSecret(listedId)),
    invitedAt,
  })
  return listedId
}

export async function listsOf(madeBy: string): Promise<CastLists> {
  const listId = v7()
  await ownerDb()
    .insert(table.neighbourList)
    .values({
      id: listId,
      madeBy,
      name: 'Vrijwilligers',
      headings: ['Naam', 'GSM'],
      columns: ['name', 'phone'],
      cells: [['Lotte Duif', '0470 22 33 44']],
      readAt: new Date(),
    })
  return { listId, listedId: await listedBy(madeBy, new Date()) }
}
