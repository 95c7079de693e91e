import type { InventedHome } from '../homes'
import { RESIDENT_PERSONA } from '../personas'
import type { World } from '../world'
import { type Naming, plain } from './names'

/** Somebody who asks, perhaps several times: every request has a copy of this, as when it was told. */
export interface Person {
  readonly name: string
  readonly phone: string
  readonly email: string | null
  readonly language: string
  readonly box: string | null
  readonly home: InventedHome
}

export interface Residents {
  readonly maria: Person
  /** Anybody: now and then somebody who asked before. */
  someone(): Person
  /** Somebody whom nothing else here is about. */
  newcomer(near?: { place: InventedHome; from: number; to: number }): Person
}

/** Mostly people over seventy, with a landline. Numbers are invented: +32 15 000 xxx. */
export function residents(
  world: Pick<World, 'dice' | 'homes'>,
  naming: Naming,
  mariaHome: InventedHome,
): Residents {
  const { dice, homes } = world
  const known: Person[] = []
  let line = 100
  function newcomer(near?: { place: InventedHome; from: number; to: number }): Person {
    const { first, last, language } = naming.resident()
    const name = `${first} ${last}`
    return {
      name,
      phone: `+3215000${line++}`,
      email: dice.chance(0.15) ? `${plain(name)}@demo.invalid` : null,
      language: dice.chance(0.5) ? language : 'nl',
      box: dice.chance(0.12) ? String(Math.ceil(dice.between(0, 6))) : null,
      home: near ? homes.near(near.place, near.from, near.to) : homes.anywhere(),
    }
  }
  return {
    maria: { ...RESIDENT_PERSONA, email: null, language: 'nl', box: null, home: mariaHome },
    newcomer,
    someone() {
      if (known.length > 0 && dice.chance(0.45)) return dice.oneOf(known)
      const person = newcomer()
      known.push(person)
      return person
    },
  }
}

export function addResident({ dice, rows }: World, person: Person, at: number, withHome = true): string {
  const id = dice.id(at)
  const { home, name, phone, email, language, box } = person
  rows.resident.push({
    id,
    name,
    phone,
    email,
    language,
    ...(withHome ? { box, ...home } : {}),
    createdAt: new Date(at),
  })
  return id
}
