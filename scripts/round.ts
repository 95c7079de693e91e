import { readFileSync } from 'node:fs'
import { certify, readRound, solveRound, writeSolution } from '../domain/matching/round/solver'

/** `npm run --silent round -- FILE`: solves a round of format zb-match/1 and prints plan and proof. */
function main(path: string | undefined): void {
  if (path === undefined) throw new Error('Name a file: npm run --silent round -- FILE')
  const instance = readRound(parse(readText(path)))
  const solution = solveRound(instance)
  const { feasible, value, bound } = certify(instance, solution)
  if (!feasible || value !== bound) throw new Error('The plan could not be proven; please report this round')
  process.stdout.write(`${JSON.stringify(writeSolution(instance, solution))}\n`)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Error(`${path} cannot be read. Does the file exist, and may you read it?`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('The file is not JSON')
  }
}

try {
  main(process.argv[2])
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message.split('\n')[0] : 'Unknown error'}\n`)
  process.exitCode = 1
}
