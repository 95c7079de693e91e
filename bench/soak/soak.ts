import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { closePools, ownerPool, pointPoolsAt } from '@/db/client'
import { LEG, walked, walker, walks } from '@/db/testing/state-walk'
import { ownedBy, startTestDatabase, TEMPLATE } from '@/db/testing/test-server'
import type { Closer } from '@/scripts/start/closing'
import { smallTown } from '@/services/testing/town'
import { type Crowd, crowdOf } from './crowd'
import { killLoop } from './kills'
import { postFigure } from './post-figure'
import { raceForOneHour, raceThrough, tallies } from './races'
import { silentStays } from './stays'
import { killedWaves } from './waves'

/** After so many scenes others race: who helped often is another row than who never did. */
const SAME_CROWD = 50
const KILLS_AFTER = 500
const LETTERS = 200
const AWAY_SECONDS = 60
/** As many as promised, with so many kills. */
const STAYS = { stays: 10_000, seconds: 600, kills: 50 } as const
/** By day and at night. */
const WAVES = [11, 3].map((hour) => ({ requests: 2_000, seconds: 240, kills: 60, hour }))
/** A proof is long enough when it did this much: then the next begins. */
const GOAL = { steps: 1_000_000, races: 100_000, kills: 200, confirmed: 100_000 } as const
/** The parts, each with how much of the time is over at its end: what is left over goes to the next. */
const PARTS = { letters: 0, stays: 0.15, waves: 0.2, steps: 0.3, races: 0.55, kills: 1 } as const
type Part = keyof typeof PARTS
const isPart = (word: string): word is Part => word in PARTS
const MINUTE = 60_000

type Print = (line: string) => void

/** For how long, which parts, and how many race at once. */
interface Plan {
  readonly minutes: number
  readonly parts: readonly Part[]
  readonly contenders: number
}

/** Until the time is over or the work is done; prints every quarter of a minute. */
async function until(end: number, print: () => void, work: () => Promise<boolean>): Promise<void> {
  let printed = Date.now()
  while (Date.now() < end && (await work())) {
    if (Date.now() - printed < MINUTE / 4) continue
    print()
    printed = Date.now()
  }
  print()
}

async function stepsByLot(end: number, print: Print): Promise<number> {
  const walk = await walker(ownerPool())
  let steps = 0
  let faults = 0
  const some = fc.sample(fc.infiniteStream(walks), 1)[0]
  if (!some) return 1
  await until(
    end,
    () => print(`P19 steps by lot ${steps}, other than the domain says ${faults}`),
    async () => {
      const { value } = some.next()
      const seen = await walk(value)
      if (seen.join() !== walked(value).join()) faults++
      steps += LEG
      return steps < GOAL.steps
    },
  )
  return faults
}

async function racing(end: number, contenders: number, print: Print): Promise<number> {
  const tally = tallies()
  let crowd: Crowd | undefined
  let scenes = 0
  const all = Object.entries(tally)
  await until(
    end,
    () => {
      for (const [race, one] of all)
        print(
          `P14 ${race} ${one.races} races of ${contenders}, double ${one.double}, none ${one.none}, other ${one.strange.length}`,
        )
    },
    async () => {
      if (!crowd || scenes % SAME_CROWD === 0) {
        // This server keeps no statistics by itself; in an hour of races it would read ever more dead rows.
        await ownerPool().query('vacuum analyze')
        crowd = await crowdOf(contenders)
      }
      await raceThrough(crowd, tally)
      if (scenes++ % 10 === 0) await raceForOneHour(crowd, tally)
      return all.reduce((sum, [, one]) => sum + one.races, 0) < GOAL.races
    },
  )
  return all.reduce((sum, [, one]) => sum + one.double + one.none + one.strange.length, 0)
}

async function killing(end: number, print: Print, open: Closer[]): Promise<number> {
  const loop = killLoop(KILLS_AFTER)
  open.push(loop.remove)
  const { figures } = loop
  await until(
    end,
    () =>
      print(
        `P15 kills ${figures.kills} (${figures.databases} with the database), confirmed ${figures.acknowledged}, lost ${figures.lost}, half done ${figures.halfDone}`,
      ),
    async () => {
      await loop.once()
      return figures.kills < GOAL.kills || figures.acknowledged < GOAL.confirmed
    },
  )
  await loop.end()
  print(`P15 all ${figures.acknowledged} asked for once more: lost ${figures.lost}`)
  return figures.lost + figures.halfDone
}

async function posting(print: Print): Promise<number> {
  const one = await postFigure(LETTERS, AWAY_SECONDS)
  print(
    `P17 letters ${one.letters}, arrived ${one.arrived}, once ${one.once}, again under the same name ${one.again}, twice ${one.twice}; database away ${one.awaySeconds} s, all sent ${one.allSentAfterMs} ms after`,
  )
  return one.letters - one.arrived + one.twice
}

/** The parts that were asked for by name, in their order, or all. @throws for a word that is none. */
export function partsOf(words?: readonly string[]): readonly Part[] {
  const parts = Object.keys(PARTS).filter(isPart)
  if (words?.some((word) => !isPart(word))) throw new Error(`--only is one of ${parts.join(', ')}`)
  return words ? parts.filter((part) => words.includes(part)) : parts
}

/** On a database of their own: what races and what goes by lot. */
async function onOneDatabase(
  { parts, contenders }: Plan,
  end: (part: Part) => number,
  print: Print,
  open: Closer[],
) {
  const server = await startTestDatabase()
  open.push(server.stop)
  const url = ownedBy(server.url, TEMPLATE)
  pointPoolsAt(url)
  process.env.ZB_EMBEDDED_URL = url
  try {
    const faults = parts.includes('steps') ? await stepsByLot(end('steps'), print) : 0
    if (!parts.includes('races')) return faults
    await smallTown()
    return faults + (await racing(end('races'), contenders, print))
  } finally {
    await closePools()
    await server.stop()
  }
}

/** Neighbours who do not say that they are home, while what looks after them is killed. */
async function silent(print: Print, open: Closer[]): Promise<number> {
  const server = await startTestDatabase()
  open.push(server.stop)
  const url = ownedBy(server.url, TEMPLATE)
  pointPoolsAt(url)
  try {
    const one = await silentStays(ownerPool(), url, STAYS, open)
    print(
      `P21 stays ${one.stays}, kills ${one.kills}, told once ${one.once}, never ${one.never}, twice ${one.twice}; slowest ${one.slowestMs} ms after it was due`,
    )
    return one.never + one.twice + (one.slowestMs > MINUTE ? 1 : 0)
  } finally {
    await closePools()
    await server.stop()
  }
}

/** Who asks neighbours is killed in the middle of it, by day and at night. */
async function asking(print: Print, open: Closer[]): Promise<number> {
  let faults = 0
  for (const plan of WAVES) {
    const server = await startTestDatabase()
    open.push(server.stop)
    const url = ownedBy(server.url, TEMPLATE)
    pointPoolsAt(url)
    try {
      await smallTown()
      const one = await killedWaves(ownerPool(), url, plan, open)
      print(
        `waves: requests ${one.requests} at ${plan.hour}:00, kills ${one.kills}, asks ${one.asked}; lost ${one.lost}, doubled ${one.doubled}, at night ${one.atNight}, forgotten ${one.forgotten}`,
      )
      faults += one.lost + one.doubled + one.atNight + one.forgotten
    } finally {
      await closePools()
      await server.stop()
    }
  }
  return faults
}

/** These parts in turn; the answer is how often something went wrong. What it opens is for whoever stops it. */
export async function soak(plan: Plan, print: Print, open: Closer[]): Promise<number> {
  const { minutes, parts } = plan
  const begin = Date.now()
  const last = parts.at(-1)
  const end = (part: Part) => begin + minutes * MINUTE * (part === last ? 1 : PARTS[part])
  process.env.AUTH_SECRET ??= createHash('sha256').update(String(begin)).digest('hex')
  let faults = parts.includes('letters') ? await posting(print) : 0
  if (parts.includes('stays')) faults += await silent(print, open)
  if (parts.includes('waves')) faults += await asking(print, open)
  if (parts.includes('steps') || parts.includes('races'))
    faults += await onOneDatabase(plan, end, print, open)
  return parts.includes('kills') ? faults + (await killing(end('kills'), print, open)) : faults
}
