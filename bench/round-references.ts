import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import highsLoader from 'highs'
import { munkres } from 'munkres'
import type { RoundInstance } from '../domain/matching/round/solver'

export interface Reference {
  readonly value: number
  readonly ms: number
  readonly megabytes?: number
}

const PROGRAMS = {
  simplex: { source: 'round-simplex', needs: 'g++ with LEMON (Debian: g++, liblemon-dev)' },
  paths: { source: 'round-paths', needs: 'g++' },
} as const
type Program = keyof typeof PROGRAMS

/** Compiles a reference in C++, or says in a sentence why it is left out. */
export function compile(program: Program, folder: string): string | null {
  const { source, needs } = PROGRAMS[program]
  const path = fileURLToPath(new URL(`references/${source}.cpp`, import.meta.url))
  const made = join(folder, source)
  const { status } = spawnSync('g++', ['-O3', '-march=native', '-std=c++17', '-o', made, path])
  if (status === 0) return made
  console.log(`The reference "${program}" is left out: this machine has no ${needs}.`)
  return null
}

/** After so many milliseconds a reference is no longer one. */
const PATIENCE = 20_000

/** Null when it takes longer than anybody would wait. */
export function runProgram(program: string, file: string, runs: number): Reference | null {
  const { status, stdout } = spawnSync(program, [file, `${runs}`], { encoding: 'utf8', timeout: PATIENCE })
  if (status !== 0) return null
  const [value, ms, megabytes] = stdout.split(' ').map(Number)
  return { value: value ?? 0, ms: ms ?? 0, megabytes: megabytes ?? 0 }
}

/** The round as a linear programme; its corners are whole, so no integers need be asked for. */
export async function runHighs(round: RoundInstance): Promise<Reference> {
  const highs = await highsLoader()
  const start = performance.now()
  const solution = highs.solve(linearProgramme(round))
  return { value: Math.round(solution.ObjectiveValue), ms: performance.now() - start }
}

function linearProgramme(round: RoundInstance): string {
  const gain: string[] = []
  const rows: string[] = []
  const perSlot = new Map<number, string[]>()
  const perVolunteer = new Map<number, string[]>()
  const bounds: string[] = []
  const note = (map: Map<number, string[]>, key: number, term: string) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [term])
    else list.push(term)
  }
  for (let request = 0; request < round.requests; request++) {
    const names: string[] = []
    for (let arc = round.arcStart[request] ?? 0; arc < (round.arcStart[request + 1] ?? 0); arc++) {
      gain.push(`${signed(round.arcGain[arc] ?? 0)} x${arc}`)
      names.push(`x${arc}`)
      note(perSlot, round.arcSlot[arc] ?? 0, `x${arc}`)
      note(perVolunteer, round.slotVolunteer[round.arcSlot[arc] ?? 0] ?? 0, `x${arc}`)
    }
    if (names.length > 0) rows.push(`${names.join(' + ')} <= 1`)
  }
  for (const [slot, names] of perSlot) rows.push(`${names.join(' + ')} <= ${round.slotCapacity[slot]}`)
  for (const [volunteer, names] of perVolunteer) {
    const visits: string[] = []
    for (let k = round.loadCostStart[volunteer] ?? 0; k < (round.loadCostStart[volunteer + 1] ?? 0); k++) {
      gain.push(`${signed(-(round.loadCost[k] ?? 0))} y${k}`)
      bounds.push(`y${k} <= 1`)
      visits.push(`- y${k}`)
    }
    rows.push(`${names.join(' + ')} ${visits.join(' ')} = 0`)
  }
  return `Maximize\n obj: ${gain.join('\n ')}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`
}

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`
}

/** A full table of gains; the package wants costs, and every request gets somebody. */
export function runMunkres(gains: readonly (readonly number[])[]): Reference {
  const costs = gains.map((row) => row.map((gain) => -gain))
  const start = performance.now()
  const pairs = munkres(costs)
  const ms = performance.now() - start
  return { value: pairs.reduce((sum, [i, j]) => sum + (gains[i]?.[j] ?? 0), 0), ms }
}
