import { certify, solveRound } from '../domain/matching/round/solver'
import { readRoundFile } from './round-binary'

/** Child of the round benchmark: one instance in a process of its own, so first call and memory are its own. */
const [path = '', seconds = '1'] = process.argv.slice(2)
const idle = process.resourceUsage().maxRSS
const round = readRoundFile(path)

function solveAndProve(): { readonly ms: number; readonly value: number; readonly proven: boolean } {
  const start = performance.now()
  const { feasible, value, bound } = certify(round, solveRound(round))
  return { ms: performance.now() - start, value, proven: feasible && value === bound }
}

const first = solveAndProve()
const once = process.resourceUsage().maxRSS
const times: number[] = []
const used: number[] = []
const until = performance.now() + 1000 * Number(seconds)
while (times.length < 9 || performance.now() < until) {
  const before = process.cpuUsage()
  times.push(solveAndProve().ms)
  const { user, system } = process.cpuUsage(before)
  used.push((user + system) / 1000)
}
// The first half warms up; compilation in the background may still be under way.
const warm = times.slice(times.length >> 1).sort((a, b) => a - b)
const warmUsed = used.slice(used.length >> 1).sort((a, b) => a - b)
const at = (share: number) => warm[Math.min(warm.length - 1, Math.floor(share * warm.length))] ?? 0
console.log(
  JSON.stringify({
    first: first.ms,
    median: at(0.5),
    p99: at(0.99),
    cpu: warmUsed[warmUsed.length >> 1],
    value: first.value,
    proven: first.proven,
    megabytes: process.resourceUsage().maxRSS / 1024,
    megabytesOnce: once / 1024,
    megabytesIdle: idle / 1024,
  }),
)
