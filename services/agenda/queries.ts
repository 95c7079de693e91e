import { z } from 'zod'
import * as table from '@/db/schema'
import { mayFollow, mayKeepFeed } from '@/domain/access/agenda'
import { mayUseOwn } from '@/domain/access/help-request'
import { appointmentAt, appointmentsOf } from '../case/appointments'
import { ownRequestId } from '../case/own-request'
import { feedSecret } from '../gate/secret'
import { view } from '../gate/view'
import { isOf, ownerHere, ownerOfFeed } from './owner'

/** What a calendar fetches with the secret in its address: all appointments of one neighbour, or of one request. */
export const agendaFeed = view({
  name: 'agenda.feed',
  input: z.strictObject({}),
  subject: ownerOfFeed,
  decide: mayFollow,
  reads: [],
  show: async ({ tx, subject: { id, side }, now }) => {
    if (side === 'neighbour') return { side, appointments: await appointmentsOf(tx, id, now) }
    const one = await appointmentAt(tx, id, now)
    return { side, appointments: one ? [one] : [] }
  },
})

/** The secret of the own address, as often as its owner asks; null when there is none. */
export const myFeed = view({
  name: 'agenda.my-feed',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => ownerHere(tx, actor),
  decide: mayKeepFeed,
  reads: [],
  show: async ({ tx, subject }) => {
    const [row] = await tx.select().from(table.agendaFeed).where(isOf(subject))
    return { secret: row ? feedSecret(subject.id, row.salt) : null }
  },
})

/** The appointment of one's own request as a file: nobody is named. */
export const agendaOfRequest = view({
  name: 'agenda.of-request',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) => {
    const id = await ownRequestId(tx, actor)
    return id === null ? null : { id }
  },
  decide: mayUseOwn,
  reads: [],
  show: ({ tx, subject, now }) => appointmentAt(tx, subject.id, now),
})
