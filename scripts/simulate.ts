/** `npm run simulate -- --city default --policy ours --seeds 20`: what a policy does in a simulated town. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { calibrationError, type Measures, measure } from '@/bench/simulation/measure'
import { plot } from '@/bench/simulation/plot'
import { POLICIES, type PolicyName } from '@/bench/simulation/policies'
import type { Prediction } from '@/bench/simulation/scene'
import { mean, table } from '@/bench/simulation/table'
import { CITIES, type City } from '@/bench/simulation/town'
import { runPolicy } from '@/bench/simulation/world'

const HELP = `npm run simulate -- [options]
  --city NAME     ${Object.keys(CITIES).join(', ')} (default: default)
  --policy NAME   ${Object.keys(POLICIES).join(', ')}, or all (default: all)
  --seeds N       how many towns (default: 20)
  --first N       the first seed (default: 101; 1-20 were used to set the policy)
  --plot FILE     write a plot as SVG`

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function options() {
  try {
    return parseArgs({
      options: {
        city: { type: 'string', default: 'default' },
        policy: { type: 'string', default: 'all' },
        seeds: { type: 'string', default: '20' },
        first: { type: 'string', default: '101' },
        plot: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${HELP}`)
  }
}

const isIn = <T extends object>(map: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(map, key)
const whole = (text: string, name: string) =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : fail(`--${name} must be a whole number from 1, not "${text}".`)

function run(city: City, policy: PolicyName, first: number, seeds: number): Measures {
  const rows: Measures[] = []
  const predictions: Prediction[] = []
  for (let seed = first; seed < first + seeds; seed++) {
    process.stderr.write(`\r${policy}: town ${seed - first + 1} of ${seeds}   `)
    const outcome = runPolicy(CITIES[city], POLICIES[policy], seed)
    rows.push(measure(outcome))
    for (const one of outcome.predictions) predictions.push(one)
  }
  process.stderr.write('\r\u001b[K')
  // One town has too few asks per bin: its own error is mostly chance, so calibration is judged over all towns.
  return { ...mean(rows), calibrationError: calibrationError(predictions) }
}

const { city, policy, seeds, first, plot: file, help } = options()
if (help) {
  console.log(HELP)
  process.exit(0)
}
if (!isIn(CITIES, city)) fail(`There is no city "${city}". Choose from ${Object.keys(CITIES).join(', ')}.`)
if (policy !== 'all' && !isIn(POLICIES, policy))
  fail(`There is no policy "${policy}". Choose from ${Object.keys(POLICIES).join(', ')} or all.`)
const names = policy === 'all' ? (Object.keys(POLICIES) as PolicyName[]) : [policy]
const many = whole(seeds, 'seeds')
const start = whole(first, 'first')
const rows = names.map((name) => [name, run(city, name, start, many)] as const)

console.log(`City "${city}", seeds ${start} to ${start + many - 1}, 180 days after 60 days of warming up.`)
console.log(table(rows))
if (file !== undefined)
  try {
    writeFileSync(
      file,
      plot(rows, {
        title: 'Helped in time against asks per volunteer and month',
        asks: 'asks per volunteer and month',
        inTime: 'helped in time',
      }),
    )
    console.log(`Plot written to ${file}.`)
  } catch (error) {
    fail(`The plot could not be written: ${error instanceof Error ? error.message : error}`)
  }
