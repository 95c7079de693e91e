/**
 * `npm run simulate -- --city default --policy ours --seeds 20`: what a policy does in a simulated town.
 * `npm run simulate -- days`: a hundred thousand days of offers, and what must never happen in them.
 * `npm run simulate -- curve`: ours and the plain one, from few asks to many.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { curve } from '@/bench/simulation/curve'
import { calibrationError, type Measures, measure } from '@/bench/simulation/measure'
import { offerDays } from '@/bench/simulation/offer-days'
import { plot } from '@/bench/simulation/plot'
import { POLICIES, type PolicyName } from '@/bench/simulation/policies'
import type { Policy, Prediction } from '@/bench/simulation/scene'
import { mean, table } from '@/bench/simulation/table'
import { CITIES, type City } from '@/bench/simulation/town'
import { runPolicy } from '@/bench/simulation/world'

const HELP = `npm run simulate -- [curve | days] [options]
  curve           our plan and plain waves of equal size, each from few asks to many
  days            the days of the offers: what must never happen, and how often it did
  --days N        how many of them (default: 100000)
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
      allowPositionals: true,
      options: {
        city: { type: 'string', default: 'default' },
        policy: { type: 'string', default: 'all' },
        seeds: { type: 'string', default: '20' },
        days: { type: 'string', default: '100000' },
        first: { type: 'string', default: '101' },
        plot: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${HELP}`)
  }
}

const isIn = <T extends object>(map: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(map, key)
const whole = (text: string, name: string) =>
  /^[1-9]\d{0,6}$/.test(text) ? Number(text) : fail(`--${name} must be a whole number from 1, not "${text}".`)

function run(city: City, name: string, policy: Policy, first: number, seeds: number): Measures {
  const rows: Measures[] = []
  const predictions: Prediction[] = []
  for (let seed = first; seed < first + seeds; seed++) {
    process.stderr.write(`\r${name}: town ${seed - first + 1} of ${seeds}   `)
    const outcome = runPolicy(CITIES[city], policy, seed)
    rows.push(measure(outcome))
    for (const one of outcome.predictions) predictions.push(one)
  }
  process.stderr.write('\r\u001b[K')
  // One town has too few asks per bin: its own error is mostly chance, so calibration is judged over all towns.
  return { ...mean(rows), calibrationError: calibrationError(predictions) }
}

const { values, positionals } = options()
const { city, policy, seeds, first, plot: file, help } = values
const unknown = positionals.find((word) => word !== 'curve' && word !== 'days')
if (help) {
  console.log(HELP)
  process.exit(0)
}
if (unknown !== undefined) fail(`There is no "${unknown}". Write "curve", "days", or only options.`)
if (positionals.includes('days')) {
  const sum = offerDays(whole(values.days, 'days'), 1, ({ days, asks }) =>
    process.stderr.write(`\r${days} days, ${asks} asks   `),
  )
  console.log(JSON.stringify(sum))
  process.exit(Object.values(sum.broken).every((times) => times === 0) ? 0 : 1)
}
if (!isIn(CITIES, city)) fail(`There is no city "${city}". Choose from ${Object.keys(CITIES).join(', ')}.`)
if (policy !== 'all' && !isIn(POLICIES, policy))
  fail(`There is no policy "${policy}". Choose from ${Object.keys(POLICIES).join(', ')} or all.`)
const names = policy === 'all' ? (Object.keys(POLICIES) as PolicyName[]) : [policy]
const policies = positionals.length > 0 ? curve() : names.map((name) => [name, POLICIES[name]] as const)
const many = whole(seeds, 'seeds')
const start = whole(first, 'first')
const rows = policies.map(([name, policyOf]) => [name, run(city, name, policyOf, start, many)] as const)

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
