import { appPool } from '@/db/client'
import { MINUTE } from '@/domain/kernel/time'
import type { Tx } from '../../gate/transaction'
import { changesSince, wholeCity } from './city-reading'
import { KnownCity } from './known-city'
import type { Person } from './person'

/** Clocks of requests that overlap may differ; farther back in time, what is in memory is not true. */
const SKEW = MINUTE

/** Everybody who may be asked, as the database had it when `snapshot` was taken. */
class CityMemory {
  /** What transactions the memory has seen, as PostgreSQL writes it; null before the first reading. */
  private snapshot: string | null = null
  private city = new KnownCity([])
  /** The first moment at which a count changes by itself. */
  private soonest = Number.POSITIVE_INFINITY
  /** The clock of the last look. */
  private readAt = 0
  /** One reader at a time brings it up to date; the next finds what is newest. */
  private turn: Promise<unknown> = Promise.resolve()

  /** Everybody, with all that was committed before this call. */
  upToDate(tx: Tx, now: Date): Promise<KnownCity> {
    const mine = this.turn.then(() => this.read(tx, now))
    this.turn = mine.catch(() => undefined)
    return mine
  }

  private async read(tx: Tx, now: Date): Promise<KnownCity> {
    if (this.snapshot === null || now.getTime() < this.readAt - SKEW) return this.readAll(tx, now)
    const expired = this.expired(now.getTime())
    const { state, people } = await changesSince(tx, this.snapshot, expired, now)
    // A transaction that wrote sees what may be rolled back: what it reads is for itself alone.
    if (state.writes) return new KnownCity(await wholeCity(tx, now))
    if (state.everything) return this.readAll(tx, now)
    this.keep(this.city.changed(people), state.snapshot, now)
    if (expired.length > 0) this.soonest = Number.POSITIVE_INFINITY
    this.mind(expired.length > 0 ? this.city.everybody() : people.values())
    return this.city
  }

  private async readAll(tx: Tx, now: Date): Promise<KnownCity> {
    // Before the people: what is committed while they are read is read once more at the next look.
    const { state } = await changesSince(tx, null, [], now)
    const city = new KnownCity(await wholeCity(tx, now))
    if (state.writes) return city
    this.keep(city, state.snapshot, now)
    this.soonest = Number.POSITIVE_INFINITY
    this.mind(city.everybody())
    return city
  }

  private keep(city: KnownCity, snapshot: string, now: Date): void {
    this.city = city
    this.snapshot = snapshot
    this.readAt = now.getTime()
  }

  private mind(people: Iterable<Person | null>): void {
    for (const one of people) if (one) this.soonest = Math.min(this.soonest, one.until)
  }

  private expired(now: number): string[] {
    if (now < this.soonest) return []
    return [...this.city.everybody()].flatMap((one) => (one.until <= now ? [one.facts.id] : []))
  }
}

// One for each database that this process works on. A page and a job may hold their own copy of this module.
const shared = globalThis as typeof globalThis & { zorgzameBuurCities?: WeakMap<object, CityMemory> }

/**
 * Everybody who may be asked, from memory, with all that was committed before this call, also by another process. The
 * database says what changed; who may not match is refused.
 */
export function wholeTown(tx: Tx, now: Date): Promise<KnownCity> {
  shared.zorgzameBuurCities ??= new WeakMap()
  const pool = appPool()
  const memory = shared.zorgzameBuurCities.get(pool) ?? new CityMemory()
  shared.zorgzameBuurCities.set(pool, memory)
  return memory.upToDate(tx, now)
}
