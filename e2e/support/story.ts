import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { Timing } from '@/domain/help-request/timing'
import { visitorWith } from '@/domain/kernel/actor'
import { addDays, localDate, weekdayOf } from '@/domain/kernel/time'
import { moveRequest, openMyRequest, registerCall } from '@/services/help-request/commands'
import { approveMatch, confirmContact, finishMatch } from '@/services/match/commands'
import { acceptOffer, sendOffers } from '@/services/offer/commands'
import { actorOf, type Home, houseFor, type Neighbour, neighbourAt, newPhone, staff } from './cast'
import { done, quiet } from './inside'
import { port } from './run-place'

/** A request and the people around it. */
export interface Story {
  readonly id: string
  readonly reference: string
  readonly residentId: string
  readonly resident: { readonly name: string; readonly phone: string; readonly email: string }
  readonly home: Home
  readonly neighbours: readonly Neighbour[]
  /** The first of them: most stories have one. */
  readonly neighbour: Neighbour
  /** The page of staff. */
  readonly path: string
}

interface Wish {
  readonly name: string
  readonly kind?: HelpKind
  readonly weekly?: boolean
  /** On this day; otherwise as soon as it can be. */
  readonly day?: string
  readonly email?: string
  readonly firstNames?: readonly string[]
  readonly locale?: 'nl' | 'fr' | 'en'
  readonly neighbourLocale?: 'nl' | 'fr' | 'en'
  /** Nobody can be called or written: neither the resident nor the neighbours. */
  readonly withoutAnything?: boolean
}

const phoneOf = ({ phone }: { phone: string }) => phone

/** Weekly help begins tomorrow, so that a week later one time has been. */
const tomorrow = () => addDays(localDate(Date.now()), 1)

function momentOf({ weekly, day }: Wish) {
  const timing: Timing['kind'] = weekly ? 'weekly' : day ? 'date' : 'soon'
  return {
    timing,
    part: 'any' as const,
    ...(weekly ? { weekdays: [weekdayOf(tomorrow())] } : {}),
    ...(day ? { date: day } : {}),
  }
}

/** Somebody called and asked for help; the request is clear and waits for a neighbour. */
export async function asksByTelephone(wish: Wish): Promise<Story> {
  const home = await houseFor(wish.name)
  const resident = { name: wish.name, phone: wish.withoutAnything ? '' : newPhone(), email: wish.email ?? '' }
  const lies = await staff('lies')
  const { id, reference } = done(
    await registerCall(lies, {
      channel: 'phone',
      ...resident,
      ...(wish.withoutAnything ? { without: { reachBy: 'visit' } } : {}),
      kind: wish.kind ?? (wish.weekly ? 'WALK' : 'GROCERIES'),
      details: 'Brood en melk.',
      when: momentOf(wish),
      where: { addressId: home.id, houseNumber: '', box: '', typed: '' },
      know: { goodToKnow: '', language: wish.locale === 'fr' ? 'fr' : 'nl', genderWish: 'any' },
      formKey: randomUUID(),
      locale: wish.locale ?? 'nl',
    }),
  )
  done(await moveRequest(lies, { helpRequestId: id, to: 'ready' }))
  const neighbours: Neighbour[] = []
  for (const firstName of wish.firstNames ?? ['Simon'])
    neighbours.push(
      await neighbourAt(home, {
        firstName,
        locale: wish.neighbourLocale ?? 'nl',
        hasMail: !wish.withoutAnything,
      }),
    )
  const [neighbour] = neighbours
  if (!neighbour) throw new Error('a story needs a neighbour')
  const residentId = await residentOf(id)
  return { id, reference, residentId, resident, home, neighbours, neighbour, path: `/werkplek/vragen/${id}` }
}

async function residentOf(id: string): Promise<string> {
  const { helpRequest } = table
  const [row] = await ownerDb()
    .select({ residentId: helpRequest.residentId })
    .from(helpRequest)
    .where(eq(helpRequest.id, id))
  if (!row) throw new Error('the request is gone')
  return row.residentId
}

/** … and the neighbours are asked, so many at once; by itself as many as the moment asks for. */
export async function seeking(wish: Wish, atOnce?: number): Promise<Story> {
  const story = await asksByTelephone(wish)
  const volunteerIds = story.neighbours.map((one) => one.id)
  done(
    await sendOffers(await staff('lies'), {
      helpRequestId: story.id,
      volunteerIds,
      ...(atOnce ? { atOnce } : {}),
    }),
  )
  // Every letter leaves before somebody answers it, as in life.
  await quiet()
  return story
}

/** Who was asked, and who stands in line: now and then a lot lets the last go first. */
export async function askedAndWaiting({
  id,
  neighbours,
}: Story): Promise<[asked: Neighbour, waiting: Neighbour]> {
  const offers = await ownerDb().select().from(table.offer).where(eq(table.offer.helpRequestId, id))
  const inState = (state: 'sent' | 'waiting') =>
    neighbours.find((one) => offers.some((offer) => offer.state === state && offer.volunteerId === one.id))
  const [asked, waiting] = [inState('sent'), inState('waiting')]
  if (!asked || !waiting) throw new Error('one is asked and one stands in line')
  return [asked, waiting]
}

export async function offerOf({ id }: Story, neighbour: Neighbour): Promise<string> {
  const offers = await ownerDb().select().from(table.offer).where(eq(table.offer.helpRequestId, id))
  return offers.find((one) => one.volunteerId === neighbour.id)?.id ?? ''
}

/** … and the first neighbour says yes, the resident too, and they have spoken; weekly help has begun. */
export async function helping(wish: Wish): Promise<Story & { readonly matchId: string }> {
  const story = await seeking(wish, 1)
  const simon = actorOf(story.neighbour)
  done(await acceptOffer(simon, { offerId: await offerOf(story, story.neighbour) }))
  const yes = { helpRequestId: story.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  const { matchId } = done(await approveMatch(await staff('lies'), yes))
  done(await confirmContact(simon, { matchId }))
  if (wish.weekly) done(await finishMatch(simon, { matchId, outcome: 'good' }))
  await quiet()
  return { ...story, matchId }
}

/** What the resident reads, who opens the request with its number and the telephone. */
export async function readsStatus(page: Page, story: Story, language: '' | '/fr' = ''): Promise<void> {
  const { secret } = done(
    await openMyRequest(visitorWith(null), { reference: story.reference, phone: phoneOf(story.resident) }),
  )
  const url = `http://localhost:${port}`
  await page.context().addCookies([{ name: 'zb_request', value: secret, url }])
  await page.goto(`${language}/mijn-vraag/status`)
}
