import type { Urgency } from '@/domain/help-request/kinds'
import { seeded } from '@/domain/kernel/random'
import { atLocalHour, DAY, HOUR, localDate, localTime, MINUTE } from '@/domain/kernel/time'
import { asks14Limit, HARD_LIMITS } from '@/domain/matching/eligibility/limits'
import type { WaveCandidate } from '@/domain/matching/waves/contract'
import { nextStep, type Step } from '@/domain/offer/asking-step'
import { isQuietDay, offerExpiry } from '@/domain/offer/expiry'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import type { Ask, Event, OfferDays, Person, Request } from './offer-days-scene'
import { EventQueue } from './queue'

const MONTH = 30
const NEIGHBOURS = 20
const A_DAY = 3
const AT_ONCE = 2
const FIRST_DAY = '2026-01-05'
const URGENCIES: readonly Urgency[] = ['urgent', 'normal', 'normal', 'relaxed']
const HOURS_LEFT: Readonly<Record<Urgency, number>> = { urgent: 8, normal: 60, relaxed: 200 }

type Look = Extract<Event, { kind: 'look' }>

/** One month of a street, by the very rule by which the product asks; people answer, or not, by lot. */
class Month {
  private readonly queue = new EventQueue<Event>()
  private readonly lot: () => number
  private readonly people: Person[]

  constructor(
    seed: number,
    private readonly sum: OfferDays,
  ) {
    this.lot = seeded(seed)
    this.people = Array.from({ length: NEIGHBOURS }, (_, k) => ({
      id: `v${k}`,
      ownLimit: k % 4 === 0 ? 1 + Math.floor(this.lot() * 4) : null,
      asked: [],
      open: 0,
      pausedUntil: 0,
    }))
    const start = atLocalHour(FIRST_DAY, 0) + Math.floor(this.lot() * 300) * DAY
    for (let one = 0; one < MONTH * A_DAY; one++)
      this.queue.push({ at: start + this.lot() * MONTH * DAY, kind: 'arrive' })
    for (let one = 0; one < 4; one++) this.queue.push({ at: start + this.lot() * MONTH * DAY, kind: 'pause' })
  }

  run(): void {
    for (let event = this.queue.pop(); event !== undefined; event = this.queue.pop()) this.handle(event)
    this.sum.days += MONTH
  }

  private handle(event: Event): void {
    if (event.kind === 'arrive') this.arrive(event.at)
    else if (event.kind === 'pause') this.pause(event.at)
    else if (event.kind === 'look') this.look(event.request, event)
    else if (event.kind === 'deadline') this.due(event.request)
    else if (event.kind === 'withdrawn') this.end(event.request)
    else if ('ask' in event) this.answered(event)
  }

  private due({ state, alarmedAt }: Request): void {
    if (state === 'seeking' && alarmedAt === null) this.sum.broken.noAlarm++
  }

  private soon(request: Request, at: number, declined: boolean): void {
    request.looks++
    this.queue.push({ at, kind: 'look', request, turn: request.looks, declined })
  }

  private arrive(at: number): void {
    const urgency = URGENCIES[Math.floor(this.lot() * URGENCIES.length)] ?? 'normal'
    const deadline = at + HOURS_LEFT[urgency] * HOUR * (0.3 + this.lot())
    const id = `r${this.sum.requests++}`
    const line = new Map<string, Ask>()
    for (const person of [...this.people].sort(() => this.lot() - 0.5).slice(0, 8))
      line.set(person.id, { person, at, state: 'waiting' })
    const request: Request = {
      id,
      urgency,
      at,
      deadline,
      line,
      wave: 0,
      state: 'seeking',
      looks: 0,
      alarmedAt: null,
    }
    this.queue.push({ at: deadline, kind: 'deadline', request })
    if (this.lot() < 0.1)
      this.queue.push({ at: at + this.lot() * (deadline - at), kind: 'withdrawn', request })
    this.look(request, { at, turn: 0, declined: false })
  }

  private candidates(request: Request, now: number): WaveCandidate[] {
    return [...request.line.values()].flatMap(({ person, state }) => {
      const asks14 = person.asked.filter((at) => at > now - 14 * DAY).length
      const may = person.open < HARD_LIMITS.openAsks && asks14 < asks14Limit(person.ownLimit)
      if (state !== 'waiting' || !may || person.pausedUntil > now) return []
      const asked = { openAsks: person.open, asks14, asks14Limit: person.ownLimit }
      return [{ volunteer: person.id, probability: 0.3, walkMetres: 500, visits28: 0, ...asked }]
    })
  }

  private look(request: Request, { at: now, turn, declined }: Omit<Look, 'kind' | 'request'>): void {
    if (request.state !== 'seeking' || turn !== request.looks) return
    const open = [...request.line.values()].filter((one) => one.state === 'sent')
    const step = nextStep({
      now,
      neverNight: false,
      practice: USUAL_PRACTICE,
      trigger: declined ? 'declined' : 'window',
      request: { ...request, createdAt: request.at },
      since: request.at,
      openAsks: open.map((one) => ({ volunteer: one.person.id, askedAt: one.at, probability: 0.3 })),
      candidates: this.candidates(request, now),
      atOnce: declined || request.wave === 0 ? AT_ONCE : 0,
      firstInLine: false,
    })
    this.take(request, now, step)
  }

  private take(request: Request, now: number, step: Step): void {
    const { broken } = this.sum
    request.wave = step.wave
    for (const id of step.ask) this.ask(request, id, now)
    if (step.alarm && request.alarmedAt === null) {
      request.alarmedAt = now
      this.sum.alarms++
    }
    if (step.lookAgainAt === null) {
      // It is the coordinator's again: that is the next step.
      request.state = 'back'
      if ([...request.line.values()].some((one) => one.state === 'sent')) broken.noNextStep++
    } else if (step.lookAgainAt <= now || step.lookAgainAt > now + 40 * DAY) broken.noNextStep++
    else if (now < request.deadline + 3 * DAY) this.soon(request, step.lookAgainAt, false)
    else this.end(request)
  }

  private ask(request: Request, id: string, now: number): void {
    const { broken } = this.sum
    const place = request.line.get(id)
    if (place?.state !== 'waiting') {
      broken.askedTwice++
      return
    }
    const { person } = place
    const { hour } = localTime(now)
    const [from, to] = request.urgency === 'urgent' ? [8, 22] : USUAL_PRACTICE.asking.hours
    const quiet = request.urgency !== 'urgent' && isQuietDay(localDate(now), USUAL_PRACTICE.asking)
    if (hour < from || hour >= to || quiet) broken.outsideHours++
    if (person.pausedUntil > now || request.state !== 'seeking') broken.afterTheEnd++
    person.asked.push(now)
    person.open++
    const lately = person.asked.filter((at) => at > now - 14 * DAY).length
    if (person.open > 3 || lately > Math.min(9, person.ownLimit ?? 9)) broken.beyondCap++
    this.sum.asks++
    const ask: Ask = { person, at: now, state: 'sent' }
    request.line.set(id, ask)
    const ends = offerExpiry('WALK', request.urgency, now, request.deadline, USUAL_PRACTICE.terms)
    this.queue.push({ at: ends, kind: 'silence', request, ask, yes: false })
    const says = this.lot()
    if (says < 0.45)
      this.queue.push({
        at: now + MINUTE + this.lot() * 12 * HOUR,
        kind: 'answer',
        request,
        ask,
        yes: says < 0.2,
      })
  }

  private over(ask: Ask): boolean {
    if (ask.state !== 'sent') return false
    ask.state = 'over'
    ask.person.open--
    return true
  }

  private answered({ at, request, ask, yes }: Extract<Event, { ask: Ask }>): void {
    if (!this.over(ask)) return
    if (yes) {
      this.sum.yeses++
      this.end(request)
    } else this.soon(request, at, true)
  }

  private end(request: Request): void {
    request.state = 'over'
    for (const ask of request.line.values()) this.over(ask)
  }

  private pause(at: number): void {
    const person = this.people[Math.floor(this.lot() * NEIGHBOURS)]
    if (person) person.pausedUntil = at + 7 * DAY
  }
}

/**
 * So many days of offers, in months of a street, each by its seed.
 *
 * @example offerDays(100_000).broken.askedTwice // → 0
 */
export function offerDays(
  days: number,
  firstSeed = 1,
  print: (sum: OfferDays) => void = () => {},
): OfferDays {
  const broken = { beyondCap: 0, askedTwice: 0, outsideHours: 0, afterTheEnd: 0, noNextStep: 0, noAlarm: 0 }
  const sum: OfferDays = { days: 0, requests: 0, asks: 0, yeses: 0, alarms: 0, broken }
  for (let seed = firstSeed; sum.days < days; seed++) {
    new Month(seed, sum).run()
    if (seed % 50 === 0) print(sum)
  }
  return sum
}
