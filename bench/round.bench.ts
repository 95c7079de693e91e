import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { certify, type RoundInstance, solveRound } from '../domain/matching/round/solver'
import { OpenRound } from './open-round/open-round'
import { ADVERSARIAL, dense, randomTable, tableRound } from './round-adversarial'
import { readRoundFile, writeRoundFile } from './round-binary'
import { makeCity } from './round-city'
import { compile, runHighs, runMunkres, runProgram } from './round-references'

/** Solver and certificate, beside references in the same run. Ratios travel between machines; milliseconds do not. */
const city = (requests: number, volunteers: number, townSize: number) =>
  makeCity({ requests, volunteers, seed: 1, townSize, fairness: 150 })

const INSTANCES: readonly (readonly [name: string, make: () => RoundInstance, runs: number])[] = [
  ['50 x 250', () => city(50, 250, 250), 9],
  ['1k x 5k', () => city(1_000, 5_000, 250), 9],
  ['10k x 50k', () => city(10_000, 50_000, 250), 3],
  ['50k x 200k', () => city(50_000, 200_000, 250), 1],
  ['contended 5k x 2k', () => city(5_000, 2_000, 100), 5],
  ['contended 50k x 20k', () => city(50_000, 20_000, 100), 1],
  ['metropolis 50k x 20k', () => city(50_000, 20_000, 0), 1],
  ['Machol-Wien 300', () => dense(300), 9],
]

interface Measured {
  readonly first: number
  readonly median: number
  readonly p99: number
  readonly cpu: number
  readonly value: number
  readonly proven: boolean
  readonly megabytes: number
  readonly megabytesOnce: number
  readonly megabytesIdle: number
}

const folder = mkdtempSync(join(tmpdir(), 'round-'))
const processor = new Map<string, number>()
/** No shape may take longer than so many times the better of the references. */
const NEVER_SLOWER = 1.5
try {
  const simplex = compile('simplex', folder)
  const paths = compile('paths', folder)
  console.log(
    'ms, solver and certificate together; cpu is the median of processor time, which a busy machine disturbs less. simplex: LEMON; paths: successive shortest paths in C++. times: cpu by the better of the two. MB: peak of the process (of which Node itself).',
  )
  row('instance', 'arcs', 'first', 'median', 'p99', 'cpu', 'simplex', 'paths', 'times', 'MB', 'proven')
  for (const [name, make, runs] of [...INSTANCES, ...ADVERSARIAL.map((one) => [...one, 3] as const)]) {
    const file = join(folder, 'round.bin')
    const round = make()
    writeRoundFile(file, round)
    const ours = measure(file)
    processor.set(name, ours.cpu)
    const theirs = [simplex, paths].map((one) => (one === null ? null : runProgram(one, file, runs)))
    const agreed = theirs.every((one) => one === null || one.value === ours.value)
    const isAdversarial = ADVERSARIAL.some(([one]) => one === name)
    const times = ours.cpu / Math.min(...theirs.map((one) => one?.ms ?? Number.POSITIVE_INFINITY))
    row(
      name,
      `${round.arcSlot.length}`,
      ours.first.toFixed(2),
      ours.median.toFixed(3),
      ours.p99.toFixed(3),
      ours.cpu.toFixed(3),
      ...theirs.map((one) => (one === null ? '-' : one.ms.toFixed(2))),
      `${times.toFixed(2)}${isAdversarial && times > NEVER_SLOWER ? ' !' : ''}`,
      `${ours.megabytesOnce.toFixed(0)} (${ours.megabytesIdle.toFixed(0)})`,
      ours.proven && agreed ? 'yes' : 'NO',
    )
    if (!ours.proven || !agreed || (isAdversarial && times > NEVER_SLOWER)) process.exitCode = 1
  }
  growth('1k x 5k', '50k x 200k', 50)
  growth('contended 5k x 2k', 'contended 50k x 20k', 10)
  declines(city(10_000, 50_000, 250))
  await references()
} finally {
  rmSync(folder, { recursive: true })
}

function measure(file: string): Measured {
  const script = fileURLToPath(new URL('round-once.ts', import.meta.url))
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script, file, '2'], { encoding: 'utf8' }),
  )
}

function growth(small: string, large: string, times: number): void {
  const exponent = Math.log((processor.get(large) ?? 0) / (processor.get(small) ?? 1)) / Math.log(times)
  console.log(`growth exponent of cpu, ${small} to ${large}: ${exponent.toFixed(2)}`)
}

function declines(round: RoundInstance): void {
  const open = new OpenRound(round)
  const times: number[] = []
  let proven = true
  for (let turn = 0; turn < 3_000; turn++) {
    const request = (turn * 7_919) % round.requests
    const arc = open.solution().chosenArc[request] ?? -1
    if (arc < 0) continue
    const volunteer = round.slotVolunteer[round.arcSlot[arc] ?? 0] ?? 0
    const start = performance.now()
    const { feasible, value, bound } = open.decline(request, volunteer)
    times.push(performance.now() - start)
    proven &&= feasible && value === bound
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(3)
  console.log(
    `one decline at 10k x 50k, new plan with proof: median ${at(0.5)}, p99 ${at(0.99)} ms, proven: ${proven ? 'yes' : 'NO'}`,
  )
}

async function references(): Promise<void> {
  console.log('\nPackages from npm, at the sizes they can do (ms, one warm call):')
  for (const [requests, volunteers] of [
    [50, 250],
    [250, 1_250],
    [1_000, 5_000],
  ] as const) {
    const gains = randomTable(requests, volunteers)
    runMunkres(gains)
    const theirs = runMunkres(gains)
    compare(`full table ${requests} x ${volunteers}`, 'munkres', theirs, tableRound(gains))
  }
  for (const round of [city(50, 250, 250), city(250, 1_250, 250)]) {
    compare(`${round.requests} x ${round.volunteers} with slots`, 'highs', await runHighs(round), round)
  }
}

function compare(
  name: string,
  other: string,
  theirs: { readonly value: number; readonly ms: number },
  round: RoundInstance,
): void {
  const file = join(folder, 'reference.bin')
  writeRoundFile(file, round)
  const ours = measure(file)
  const { value } = certify(readRoundFile(file), solveRound(round))
  const same = value === theirs.value ? 'same optimum' : `optimum ${value}, theirs ${theirs.value}`
  console.log(
    `${name}: ours ${ours.median.toFixed(2)}, ${other} ${theirs.ms.toFixed(2)} = ${(theirs.ms / ours.median).toFixed(1)}x, ${same}`,
  )
}

function row(name: string, ...cells: readonly string[]): void {
  console.log([name.padEnd(26), ...cells.map((cell) => cell.padStart(10))].join(''))
}
