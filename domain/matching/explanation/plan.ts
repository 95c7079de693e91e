/** Prices of a solved round, see `RoundSolution`: what an hour of a neighbour is worth elsewhere. */
export interface Prices {
  readonly chosenArc: Int32Array
  readonly volunteerPrice: Int32Array
  readonly slotPrice: Int32Array
}

interface Instance {
  readonly arcStart: Int32Array
  readonly arcSlot: Int32Array
  readonly arcGain: Int32Array
  readonly slotVolunteer: Int32Array
}

/** Where a candidate stands in the plan of a round. `arc` is the best moment for this pair. */
export interface PlanLine {
  readonly volunteer: number
  readonly arc: number
  /** Gain less price: what the plan as a whole gets from this pair. */
  readonly worth: number
  readonly chosen: boolean
  readonly note: PlanNote
}

/** Stable key of the sentence `matching.plan.<key>`; `loss` is a share, 0 … 1, of the gain of the chosen one. */
export interface PlanNote {
  readonly key: 'chosen' | 'busyElsewhere' | 'nextBest' | 'noDifference' | 'onlyOne' | 'keptLast'
  readonly values: Readonly<Record<string, number>>
}

/**
 * The neighbours of one request as the round sees them, best for the whole plan first. A neighbour whose gain is
 * the highest but whose price is too is needed elsewhere; the next best costs the difference in worth.
 * @example gains 900 and 880, prices 300 and 0: the second is chosen, the first is busy elsewhere
 */
export function planLines(instance: Instance, prices: Prices, request: number): readonly PlanLine[] {
  const chosenArc = prices.chosenArc[request] ?? -1
  const best = new Map<number, { arc: number; worth: number; gain: number }>()
  for (let arc = instance.arcStart[request] ?? 0; arc < (instance.arcStart[request + 1] ?? 0); arc++) {
    const slot = instance.arcSlot[arc] ?? 0
    const volunteer = instance.slotVolunteer[slot] ?? 0
    const price = Math.max(0, prices.slotPrice[slot] ?? 0, prices.volunteerPrice[volunteer] ?? 0)
    const gain = instance.arcGain[arc] ?? 0
    const known = best.get(volunteer)
    if (arc === chosenArc || known === undefined || (known.arc !== chosenArc && gain - price > known.worth))
      best.set(volunteer, { arc, worth: gain - price, gain })
  }
  const lines = [...best].map(([volunteer, line]) => ({ volunteer, ...line, chosen: line.arc === chosenArc }))
  lines.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.worth - a.worth || a.volunteer - b.volunteer)
  const top = lines[0]
  const chosen = top?.chosen ? top : undefined
  return lines.map(({ gain, ...line }) => ({
    ...line,
    note: noteOf({ ...line, gain }, chosen, lines.length),
  }))
}

interface Line {
  readonly worth: number
  readonly gain: number
  readonly chosen: boolean
}

function noteOf(line: Line, chosen: Line | undefined, many: number): PlanNote {
  if (line.chosen) return { key: many === 1 ? 'onlyOne' : 'chosen', values: {} }
  if (chosen === undefined || line.gain > chosen.gain) return { key: 'busyElsewhere', values: {} }
  const loss = chosen.worth - line.worth
  if (loss <= 0) return { key: 'noDifference', values: {} }
  return { key: 'nextBest', values: { loss: Math.round((100 * loss) / Math.max(1, chosen.gain)) / 100 } }
}
