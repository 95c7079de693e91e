import { dutyDue } from '@/domain/duty/duties'
import { localDate } from '@/domain/kernel/time'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { RESIDENT_PERSONA } from './personas'
import { UntellableStory, type World } from './world'

/** People whom no mail and no telephone reaches: somebody goes by, or calls. */
export function addPeopleOffline(world: World): void {
  addNeighbourWithoutMail(world)
  addResidentWithoutTelephone(world)
}

/** A neighbour who is asked something now and has no mail: staff call with it. */
function addNeighbourWithoutMail({ dice, rows, staff, now }: World): void {
  const personas: readonly unknown[] = [staff.ids.karim, staff.ids.greet]
  const out = rows.offer.filter(({ state }) => state === 'sent')
  const who = rows.volunteer.find(
    ({ id, userId }) => !personas.includes(userId) && out.some(({ volunteerId }) => volunteerId === id),
  )
  if (!who) throw new UntellableStory('nobody is asked who could be called')
  who.email = null
  for (const account of rows.user.filter(({ id }) => id === who.userId)) account.email = null
  for (const { id = '', helpRequestId, volunteerId, sentAt, expiresAt } of out) {
    if (volunteerId !== who.id) continue
    const at = sentAt?.getTime() ?? now
    const due = Math.min(dutyDue('call_with_offer', at, USUAL_PRACTICE), expiresAt?.getTime() ?? now)
    const about = { thing: 'offer', thingId: id, helpRequestId, volunteerId } as const
    rows.duty.push({
      id: dice.id(at),
      kind: 'call_with_offer',
      ...about,
      ownerRole: 'staff',
      why: 'offer',
      openedAt: new Date(at),
      dueAt: new Date(due),
    })
  }
}

/** Somebody who came to the desk and has no telephone: the shop on the corner passes a message on. */
function addResidentWithoutTelephone({ dice, rows, staff, now }: World): void {
  const alone = rows.resident.filter(
    ({ phone }) =>
      phone !== RESIDENT_PERSONA.phone && rows.resident.filter((one) => one.phone === phone).length === 1,
  )
  const request = rows.helpRequest.find(
    ({ state, residentId, referrerId }) =>
      state === 'ready' && !referrerId && alone.some(({ id }) => id === residentId),
  )
  const who = rows.resident.find(({ id }) => id === request?.residentId)
  if (!request || !who) throw new UntellableStory('nobody asks who could be without a telephone')
  request.channel = 'desk'
  who.phone = null
  who.email = null
  who.phoneNote = 'Na de middag thuis. Klop hard.'
  const since = localDate(who.createdAt?.getTime() ?? now)
  const shop = { name: 'Bakkerij De Korenaar', kind: 'shop', phone: '+3215000099' } as const
  rows.relation.push({
    id: dice.id(now),
    residentId: who.id ?? '',
    ...shop,
    may: ['contact'],
    note: 'Komt daar elke dag om brood.',
    since,
    by: staff.ids.bart,
  })
}
