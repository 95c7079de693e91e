import { seeded } from '@/domain/kernel/random'
import { DAY } from '@/domain/kernel/time'
import { acceptanceChance, type OpenAsk, type PairFacts, type WaveCandidate } from '@/domain/matching'
import { historyRatio, quickChance } from '@/domain/matching/chance/acceptance'
import { answeredWithin } from '@/domain/matching/chance/response'
import { HARD_LIMITS } from '@/domain/matching/eligibility/limits'
import type { WaveInput } from '@/domain/matching/waves/contract'
import { addHoursWithin, hoursWithin } from '@/domain/matching/waves/hours'
import { Learner } from './learner'
import { Person } from './person'
import { EventQueue } from './queue'
import type { Ask, Case, Event, Outcome, Policy, Prediction } from './scene'
import { MEASURED_DAYS, mostUrgentOpen, openCase, WARM_UP_DAYS } from './scene'
import { kilometresTo, makeTown, type Town, type TownSettings } from './town'

const EXPIRES_DAYS = 7
const STALE_HOURS = 24
const AWAKE = [8, 22] as const

export function runPolicy(settings: TownSettings, policy: Policy, seed: number): Outcome {
  return new World(settings, policy, seed).run()
}

class World {
  private readonly town: Town
  private readonly people: Person[]
  private readonly queue = new EventQueue<Event>()
  private readonly cases: Case[] = []
  private readonly chanceOfLeaving = seeded(17)
  private readonly learner = new Learner()
  private now = 0
  private asks = 0
  private yeses = 0
  private lateYeses = 0
  private readonly predictions: Prediction[] = []

  constructor(
    private readonly settings: TownSettings,
    private readonly policy: Policy,
    private readonly seed: number,
  ) {
    this.town = makeTown(settings, seed, WARM_UP_DAYS + MEASURED_DAYS)
    this.people = this.town.neighbours.map((neighbour) => new Person(neighbour))
  }

  run(): Outcome {
    for (const need of this.town.needs) this.queue.push({ at: need.at, kind: 'arrive', need })
    for (let at = 7 * DAY; at < (WARM_UP_DAYS + MEASURED_DAYS) * DAY; at += 7 * DAY)
      this.queue.push({ at, kind: 'refit' })
    const before = { asked: [] as number[], visited: [] as number[] }
    for (let event = this.queue.pop(); event !== undefined; event = this.queue.pop()) {
      if (this.now < WARM_UP_DAYS * DAY && event.at >= WARM_UP_DAYS * DAY)
        for (const person of this.people) {
          before.asked.push(person.asked)
          before.visited.push(person.visited)
          person.mostIn30 = 0
        }
      this.now = event.at
      this.handle(event)
    }
    return {
      town: this.town,
      cases: this.cases.filter((one) => one.need.at >= WARM_UP_DAYS * DAY),
      people: this.people,
      asks: this.asks,
      yeses: this.yeses,
      lateYeses: this.lateYeses,
      predictions: this.predictions,
      asksPerPerson: this.people.map((person, index) => person.asked - (before.asked[index] ?? 0)),
      visitsPerPerson: this.people.map((person, index) => person.visited - (before.visited[index] ?? 0)),
    }
  }

  private get measured(): boolean {
    return this.now >= WARM_UP_DAYS * DAY
  }

  private handle(event: Event): void {
    switch (event.kind) {
      case 'arrive': {
        const subject = openCase(event.need)
        this.cases.push(subject)
        this.queue.push({ at: event.at + EXPIRES_DAYS * DAY, kind: 'close', subject })
        this.plan(subject, 'created')
        break
      }
      case 'look':
        if (!event.subject.closed && event.look === event.subject.look) this.plan(event.subject, 'window')
        break
      case 'answer':
        this.answer(event.subject, event.ask, event.yes)
        break
      case 'stale':
        if (event.ask.open) this.settle(event.ask, 'silent')
        break
      case 'close':
        this.close(event.subject)
        break
      case 'refit':
        this.learner.refit(this.now)
    }
  }

  private facts(person: Person, kilometres: number): PairFacts {
    return {
      walkMetres: kilometres * 1_000,
      sharedMotherTongue: false,
      preferredKindOfHelp: false,
      helpedBefore: false,
      sharedSlots: 1,
      asks14: person.asksIn(14, this.now),
      visits28: person.visitsIn(28, this.now),
    }
  }

  private candidates(subject: Case): WaveCandidate[] {
    const list: WaveCandidate[] = []
    for (const { neighbour, kilometres } of subject.need.near) {
      const person = this.people[neighbour.index]
      if (person === undefined || subject.asks.has(neighbour.index) || !person.hasRoom(this.now)) continue
      const pair = this.facts(person, kilometres)
      const probability = quickChance(pair, person.history(this.now), this.learner.coefficients)
      list.push({
        volunteer: String(neighbour.index),
        probability,
        walkMetres: pair.walkMetres,
        openAsks: person.openAsks,
        asks14: pair.asks14,
        visits28: pair.visits28,
        asks30: person.asksIn(30, this.now),
        visits90: person.visitsIn(90, this.now),
      })
    }
    return list
  }

  private plan(subject: Case, trigger: WaveInput['trigger']): void {
    const openAsks: OpenAsk[] = []
    for (const [index, ask] of subject.asks)
      if (ask.open) openAsks.push({ volunteer: String(index), askedAt: ask.at, probability: ask.probability })
    const { need, wave } = subject
    const plan = this.policy({
      now: this.now,
      timeZone: 'UTC',
      sendingHours: AWAKE,
      trigger,
      request: {
        id: String(need.index),
        urgency: need.urgency,
        createdAt: need.at,
        deadline: need.deadline,
        wave,
      },
      openAsks,
      candidates: this.candidates(subject),
    })
    subject.wave = plan.wave
    for (const volunteer of plan.ask) this.ask(subject, Number(volunteer))
    // Somebody who is full today may have room tomorrow: an empty list is looked at again.
    const next = plan.lookAgainAt ?? addHoursWithin(this.now, 4, AWAKE, 'UTC')
    subject.look++
    this.queue.push({ at: next, kind: 'look', subject, look: subject.look })
  }

  private ask(subject: Case, index: number): Ask | null {
    const person = this.people[index]
    const kilometres = subject.need.near.find((one) => one.neighbour.index === index)?.kilometres
    if (person === undefined || kilometres === undefined) return null
    const pair = this.facts(person, kilometres)
    const chance = acceptanceChance(pair, person.history(this.now), this.learner.coefficients)
    const draw = (this.seed * 1_000_003 + subject.need.index) * 1_009 + index
    const behaviour = person.behave(kilometres, this.now, draw, this.settings.tireless)
    const prediction = { probability: chance.probability, truth: behaviour.chance, yes: behaviour.yes }
    const ask: Ask = {
      person,
      at: this.now,
      probability: chance.probability,
      baseline: chance.baseline,
      prediction,
      pair,
      ratio: historyRatio(person.history(this.now)),
      open: true,
    }
    subject.asks.set(index, ask)
    person.openAsks++
    person.ask(this.now, this.settings.leaving, this.chanceOfLeaving)
    if (this.measured) {
      this.asks++
      this.predictions.push(prediction)
    }
    if (behaviour.answers) {
      const at = addHoursWithin(this.now, behaviour.delayHours, AWAKE, 'UTC')
      this.queue.push({ at, kind: 'answer', subject, ask, yes: behaviour.yes })
    }
    this.queue.push({ at: addHoursWithin(this.now, STALE_HOURS, AWAKE, 'UTC'), kind: 'stale', subject, ask })
    return ask
  }

  private settle(ask: Ask, outcome: 'accepted' | 'declined' | 'silent' | 'recalled'): void {
    const exposure = answeredWithin(hoursWithin(ask.at, this.now, AWAKE, 'UTC'))
    ask.person.learn(outcome, ask.baseline, exposure, this.now)
    const ratio = ask.ratio * (outcome === 'recalled' ? exposure : 1)
    this.learner.add(ask.at, { pair: ask.pair, ratio, yes: outcome === 'accepted' })
    if (ask.open) ask.person.openAsks--
    ask.open = false
  }

  private answer(subject: Case, ask: Ask, yes: boolean): void {
    if (ask.open) this.settle(ask, yes ? 'accepted' : 'declined')
    if (!yes) {
      if (!subject.closed) this.plan(subject, 'declined')
      return
    }
    if (this.measured) this.yeses++
    if (!subject.closed && ask.person.hasRoom(this.now)) {
      this.take(subject, ask.person)
      return
    }
    if (this.measured) this.lateYeses++
    subject.lateYeses++
    if (ask.person.hasRoom(this.now)) this.offerAnother(ask.person)
  }

  private take(subject: Case, person: Person): void {
    subject.takenAt = this.now
    subject.takenKilometres = kilometresTo(subject.need, person.self)
    person.visit(this.now)
    this.close(subject)
  }

  /** Who says yes too late hears of the most urgent open request near them. */
  private offerAnother(person: Person): void {
    if (person.asksIn(14, this.now) >= HARD_LIMITS.asks14) return
    const open = mostUrgentOpen(this.cases.slice(-200), person, this.now)
    if (open === undefined) return
    if (this.measured) this.asks++
    person.ask(this.now, this.settings.leaving, this.chanceOfLeaving)
    const draw = seeded((this.seed * 1_000_003 + open.need.index) * 2_003 + person.self.index)
    if (draw() >= person.yesOnceAnswering(kilometresTo(open.need, person.self), this.now)) return
    if (this.measured) this.yeses++
    this.take(open, person)
  }

  private close(subject: Case): void {
    if (subject.closed) return
    subject.closed = true
    for (const ask of subject.asks.values()) if (ask.open) this.settle(ask, 'recalled')
  }
}
