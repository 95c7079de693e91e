import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnList } from '@/domain/access/neighbour-list'
import { DUTIES, dutyDue } from '@/domain/duty/duties'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { inviteAt } from '@/domain/neighbour-list/invitation'
import { peopleToTake, type SortedPerson } from '@/domain/neighbour-list/list-groups'
import type { Act } from '../case/act'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { hashOf, invitationSecret } from '../gate/secret'
import { practiceIn } from '../gate/settings'
import { queueMails } from '../mail/queue'
import { chosenWith, ticks } from './choose'
import { homesOf } from './homes'
import { type List, lockedList } from './own-list'
import { knownBy, peopleOf } from './people'

/** Rows in one statement: a statement holds 65,535 values. */
const AT_ONCE = 500

function chunks<T>(all: readonly T[]): T[][] {
  const starts = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) => at * AT_ONCE)
  return starts.map((start) => all.slice(start, start + AT_ONCE))
}

/** Each becomes somebody who was asked: hidden from every request, and from every letter but the invitation. */
async function writeDown({ tx, actor, now }: Act, list: List, people: readonly SortedPerson[]) {
  const homeOf = await homesOf(tx, people)
  const taken = people.map((person) => ({ person, id: v7() }))
  for (const some of chunks(taken)) {
    await tx.insert(table.volunteer).values(
      some.map(({ id, person }) => ({
        id,
        firstName: person.firstName,
        lastName: person.lastName,
        phone: person.phone ?? '',
        email: person.email,
        locale: person.locale,
        ...homeOf(person),
        state: 'listed' as const,
        stateSince: now,
        kinds: [],
        slots: ALL_SLOTS,
      })),
    )
    await tx.insert(table.listedNeighbour).values(
      some.map(({ id, person }) => ({
        volunteerId: id,
        listId: list.id,
        listName: list.name,
        helpsSince: person.since,
        knownBy: knownBy(person),
        tokenHash: hashOf(invitationSecret(id)),
        invitedAt: now,
      })),
    )
    await tx.insert(table.transition).values(
      some.map(({ id }) => ({
        thing: 'volunteer' as const,
        thingId: id,
        toState: 'listed',
        actorKind: actor.kind,
        actorId: userIdOf(actor),
        at: now,
      })),
    )
  }
  return taken
}

type Taken = Awaited<ReturnType<typeof writeDown>>

/** Who has no mail is called: their yes or no is as good. */
async function callOthers({ tx, now }: Act, taken: Taken) {
  const dueAt = new Date(dutyDue('call_listed', now.getTime(), await practiceIn(tx)))
  for (const some of chunks(taken))
    await tx.insert(table.duty).values(
      some.map(({ id }) => ({
        kind: 'call_listed' as const,
        thing: 'volunteer' as const,
        thingId: id,
        volunteerId: id,
        ownerRole: DUTIES.call_listed.owner,
        dueAt,
        openedAt: now,
        why: 'listed',
      })),
    )
}

/**
 * Everybody new, and whom somebody chose of the doubtful, is invited; also whom they ticked just now. What stood in the file is gone from here on. Two
 * lists are taken one after the other, so that nobody of both is invited twice.
 */
export const takeList = command({
  name: 'neighbour-list.take',
  input: z.strictObject({ listId: uuid, shown: ticks.shown.default([]), take: ticks.take.default([]) }),
  subject: async (tx, input) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('neighbour-list.take'))`)
    return lockedList(tx, input.listId)
  },
  decide: isOwnList,
  run: async ({ tx, actor, input, subject: list, now }) => {
    if (list.takenAt) return refuse('list.taken')
    const act = { tx, actor, now }
    const people = await peopleOf(tx, list, now)
    const chosen = peopleToTake(people, chosenWith(list.chosen, input))
    if (chosen.length === 0) return refuse('list.nobody')
    const taken = await writeDown(act, list, chosen)
    const byMail = taken.filter(({ person }) => person.email !== null)
    for (const some of chunks(byMail.map(({ id }, place) => ({ id, place }))))
      await queueMails(
        tx,
        some.map(({ id, place }) => ({
          mail: { template: 'listed-invitation', volunteerId: id },
          runAt: new Date(inviteAt(now.getTime(), place)),
        })),
      )
    await callOthers(
      act,
      taken.filter(({ person }) => person.email === null),
    )
    const known = people.filter(({ group }) => group === 'known').length
    await tx
      .update(table.neighbourList)
      .set({
        takenAt: now,
        cells: [],
        chosen: [],
        taken: taken.length,
        known,
        leftOut: people.length - taken.length - known,
      })
      .where(eq(table.neighbourList.id, list.id))
    return ok({ id: list.id, taken: taken.length })
  },
})
