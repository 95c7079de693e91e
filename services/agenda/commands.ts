import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKeepFeed } from '@/domain/access/agenda'
import { ok } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { feedSecret, hashOf, newSecret } from '../gate/secret'
import { isOf, ownerColumn, ownerHere } from './owner'

/** Makes the own address for a calendar, or another one: the one before opens nothing from now on. */
export const openFeed = command({
  name: 'agenda.open-feed',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => ownerHere(tx, actor),
  decide: mayKeepFeed,
  run: async ({ tx, subject, now }) => {
    const salt = newSecret()
    const key = { salt, tokenHash: hashOf(feedSecret(subject.id, salt)), createdAt: now }
    const whose = subject.side === 'neighbour' ? { volunteerId: subject.id } : { helpRequestId: subject.id }
    await tx
      .insert(table.agendaFeed)
      .values({ ...key, ...whose })
      .onConflictDoUpdate({ target: ownerColumn(subject), set: key })
    return ok({ id: subject.id })
  },
})

/** No calendar is told anything any more. */
export const closeFeed = command({
  name: 'agenda.close-feed',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => ownerHere(tx, actor),
  decide: mayKeepFeed,
  evenAsleep: true,
  run: async ({ tx, subject }) => {
    await tx.delete(table.agendaFeed).where(isOf(subject))
    return ok({ id: subject.id })
  },
})
