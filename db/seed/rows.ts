import type * as table from '@/db/schema'

/** All that the demo writes, one list per table, in the order in which the tables refer to each other. */
export interface Rows {
  readonly user: (typeof table.user.$inferInsert)[]
  readonly coordinatorNeighbourhood: (typeof table.coordinatorNeighbourhood.$inferInsert)[]
  readonly volunteer: (typeof table.volunteer.$inferInsert)[]
  readonly intakeMoment: (typeof table.intakeMoment.$inferInsert)[]
  readonly startStep: (typeof table.startStep.$inferInsert)[]
  readonly neighbourCard: (typeof table.neighbourCard.$inferInsert)[]
  readonly resident: (typeof table.resident.$inferInsert)[]
  readonly relation: (typeof table.relation.$inferInsert)[]
  readonly helpRequest: (typeof table.helpRequest.$inferInsert)[]
  readonly offer: (typeof table.offer.$inferInsert)[]
  readonly match: (typeof table.match.$inferInsert)[]
  readonly signal: (typeof table.signal.$inferInsert)[]
  readonly stay: (typeof table.stay.$inferInsert)[]
  readonly duty: (typeof table.duty.$inferInsert)[]
  readonly note: (typeof table.note.$inferInsert)[]
  readonly transition: (typeof table.transition.$inferInsert)[]
}
export type VolunteerRow = Rows['volunteer'][number]
export type OfferRow = Rows['offer'][number]
export type MatchRow = Rows['match'][number]
export type RequestRow = Rows['helpRequest'][number]

export const noRows = (): Rows => ({
  user: [],
  coordinatorNeighbourhood: [],
  volunteer: [],
  intakeMoment: [],
  startStep: [],
  neighbourCard: [],
  resident: [],
  relation: [],
  helpRequest: [],
  offer: [],
  match: [],
  signal: [],
  stay: [],
  duty: [],
  note: [],
  transition: [],
})
