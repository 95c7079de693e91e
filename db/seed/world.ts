import type { Position } from '@/domain/walking'
import type { Asks } from './asks'
import type { Dice } from './dice'
import type { Homes } from './homes'
import type { PersonaKey } from './personas'
import type { Rows, VolunteerRow } from './rows'

export interface Area {
  readonly id: string
  readonly centre: Position
}

/** What every part of the demo builds on and adds to. */
export interface World {
  /** The moment of seeding, epoch milliseconds: history lies before it, open requests around it. */
  readonly now: number
  readonly dice: Dice
  readonly homes: Homes
  readonly rows: Rows
  readonly asks: Asks
  /** Neighbourhoods, the one nearest to the centre of the city first. */
  readonly areas: readonly Area[]
  readonly staff: Staff
  /** SHA-256 of the secret in the link of an offer. */
  readonly tokenHash: (offerId: string) => string
  nextReference(): string
}

export interface Staff {
  readonly ids: Readonly<Record<PersonaKey, string>>
  /** The coordinator who works for a neighbourhood. */
  coordinatorOf(neighbourhoodId: string | null): string
}

export const KARIM = 'karim' satisfies PersonaKey
export const GREET = 'greet' satisfies PersonaKey

export function volunteerOf(world: World, userId: string): VolunteerRow {
  const found = world.rows.volunteer.find((one) => one.userId === userId)
  if (!found) throw new UntellableStory('this persona is no volunteer')
  return found
}

/** A draw in which a story that the demo promises cannot happen. */
export class UntellableStory extends Error {
  override readonly name = 'UntellableStory'
}
