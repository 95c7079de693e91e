import { CityColumns } from '@/domain/matching/city/city-columns'
import { factsAt, NO_BONDS, type Person } from './person'

const columnsOf = (people: readonly Person[]) =>
  new CityColumns(people.map(({ facts, row, readAt }) => ({ facts, street: row.street, readAt })))

/** Everybody who may be asked: as numbers to weigh, and as people for those who are shown. */
export class KnownCity {
  readonly columns: CityColumns
  /** Grows with every change, so that another thread knows whether it has the newest. */
  version = 0
  private readonly people: (Person | null)[]
  private readonly index: ReadonlyMap<string, number>

  constructor(everybody: Iterable<Person>) {
    // Plain comparison, as the order of asking does; a database may sort otherwise.
    const people = [...everybody].sort((a, b) => (a.facts.id < b.facts.id ? -1 : 1))
    this.people = people
    this.columns = columnsOf(people)
    this.index = new Map(people.map((one, j) => [one.facts.id, j]))
  }

  indexOf = (id: string): number | undefined => {
    const j = this.index.get(id)
    return j !== undefined && this.people[j] ? j : undefined
  }

  person(j: number): Person | null {
    return this.people[j] ?? null
  }

  *everybody(): Iterable<Person> {
    for (const one of this.people) if (one) yield one
  }

  /**
   * The city with these changes, null for who may not be asked any more: this one, or a new one when there is somebody new.
   */
  changed(changes: ReadonlyMap<string, Person | null>): KnownCity {
    const strangers = [...changes].flatMap(([id, one]) => (one && !this.index.has(id) ? [one] : []))
    for (const [id, person] of changes) {
      const j = this.index.get(id)
      if (j === undefined) continue
      this.people[j] = person
      this.columns.update(
        j,
        person && { facts: person.facts, street: person.row.street, readAt: person.readAt },
      )
    }
    if (changes.size > 0) this.version++
    return strangers.length === 0 ? this : new KnownCity([...this.everybody(), ...strangers])
  }

  /** What is known of somebody, for who is shown. */
  factsOf(j: number, now: number) {
    const person = this.people[j]
    return person ? factsAt(person, NO_BONDS, now) : null
  }
}
