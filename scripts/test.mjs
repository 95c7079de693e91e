// `npm test`: everything that must pass. Plain JavaScript, because it also installs what is missing.
// `npm test -- --only vitest,types` runs the named steps only; `--list` names them.
import { fileURLToPath } from 'node:url'
import { installWhatIsMissing } from './test/install.mjs'
import { runSteps } from './test/run.mjs'
import { steps } from './test/steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const args = process.argv.slice(2)
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '').split(',') : undefined
const unknown = only?.filter((name) => !steps.some((step) => step.name === name)) ?? []

if (args.includes('--list') || unknown.length > 0) {
  for (const { name, title } of steps) console.log(`${name.padEnd(12)} ${title}`)
  if (unknown.length > 0) console.error(`There is no step called ${unknown.join(', ')}.`)
  process.exit(unknown.length > 0 ? 1 : 0)
}

await installWhatIsMissing()
const { passed, failed } = await runSteps(only ? steps.filter((step) => only.includes(step.name)) : steps)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
