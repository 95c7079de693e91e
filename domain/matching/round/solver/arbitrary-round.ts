import fc from 'fast-check'
import type { RoundInstance } from './solver-types'

/** A round as nested lists, easy to change in a test. */
export interface Draft {
  readonly volunteers: readonly { readonly costs: readonly number[]; readonly slots: readonly number[] }[]
  readonly requests: readonly (readonly {
    readonly volunteer: number
    readonly slot: number
    readonly gain: number
  }[])[]
}

/** Lays the nested lists out in compressed rows. */
export function layOut(draft: Draft): RoundInstance {
  const firstSlot: number[] = []
  let slots = 0
  for (const { slots: own } of draft.volunteers) {
    firstSlot.push(slots)
    slots += own.length
  }
  const arcs = draft.requests.flat()
  return {
    requests: draft.requests.length,
    volunteers: draft.volunteers.length,
    arcStart: starts(draft.requests.map((row) => row.length)),
    arcSlot: Int32Array.from(arcs, ({ volunteer, slot }) => (firstSlot[volunteer] ?? 0) + slot),
    arcGain: Int32Array.from(arcs, ({ gain }) => gain),
    slotVolunteer: Int32Array.from(draft.volunteers.flatMap(({ slots: own }, j) => own.map(() => j))),
    slotCapacity: Int32Array.from(draft.volunteers.flatMap(({ slots: own }) => own)),
    loadCostStart: starts(draft.volunteers.map(({ costs }) => costs.length)),
    loadCost: Int32Array.from(draft.volunteers.flatMap(({ costs }) => costs)),
  }
}

function starts(lengths: readonly number[]): Int32Array {
  let sum = 0
  return Int32Array.from([0, ...lengths], (length) => {
    sum += length
    return sum
  })
}

export interface Shape {
  readonly maxRequests: number
  readonly maxVolunteers: number
  /** Few different gains make many ties. */
  readonly gains: number
  readonly maxDegree: number
}

export const SMALL: Shape = { maxRequests: 5, maxVolunteers: 4, gains: 12, maxDegree: 5 }
export const TIES: Shape = { maxRequests: 40, maxVolunteers: 15, gains: 2, maxDegree: 12 }
export const LARGE: Shape = { maxRequests: 60, maxVolunteers: 40, gains: 2000, maxDegree: 25 }

/** Rounds with empty rows, zero capacities, negative gains, ties and volunteers without any slot. */
export function arbitraryDraft(shape: Shape): fc.Arbitrary<Draft> {
  const volunteer = fc.record({
    costs: fc
      .array(fc.integer({ min: 0, max: shape.gains }), { maxLength: 4 })
      .map((costs) => costs.toSorted((a, b) => a - b)),
    slots: fc.array(fc.constantFrom(1, 1, 1, 0, 2, 3), { maxLength: 4 }),
  })
  return fc.array(volunteer, { minLength: 1, maxLength: shape.maxVolunteers }).chain((volunteers) => {
    const usable = volunteers.flatMap(({ slots }, j) => slots.map((_, slot) => ({ volunteer: j, slot })))
    const gain = fc.integer({ min: -Math.ceil(shape.gains / 4), max: shape.gains * 2 })
    const arc = fc.tuple(fc.nat(), gain).map(([pick, value]) => {
      const place = usable[pick % usable.length] ?? { volunteer: 0, slot: 0 }
      return { ...place, gain: value }
    })
    const row = fc.array(arc, { maxLength: usable.length === 0 ? 0 : shape.maxDegree })
    return fc.array(row, { maxLength: shape.maxRequests }).map((requests) => ({ volunteers, requests }))
  })
}
