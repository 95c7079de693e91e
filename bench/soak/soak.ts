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

const CONTENDERS = 20
/** After so many scenes others race: who helped often is another row than who never did. */
const SAME_CROWD = 50
const KILLS_AFTER = 500
const LETTERS = 200
const AWAY_SECONDS = 60
const MODEL_STEPS = 1_000_000
/** The parts of the time: what is left over goes to the next. */
const SHARE = { steps: 0.2, races: 0.5, kills: 1 } as const
const MINUTE = 60_000

type Print = (line: string) => void

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
      return steps < MODEL_STEPS
    },
  )
  return faults
}

async function racing(end: number, print: Print): Promise<number> {
  const tally = tallies()
  let crowd: Crowd | undefined
  let scenes = 0
  const all = Object.entries(tally)
  await until(
    end,
    () => {
      for (const [race, one] of all)
        print(
          `P14 ${race} ${one.races} races of ${CONTENDERS}, double ${one.double}, none ${one.none}, other ${one.strange.length}`,
        )
    },
    async () => {
      if (!crowd || scenes % SAME_CROWD === 0) crowd = await crowdOf(CONTENDERS)
      await raceThrough(crowd, tally)
      if (scenes++ % 10 === 0) await raceForOneHour(crowd, tally)
      return true
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
      return true
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

/** Everything in turn; the answer is how often something went wrong. What it opens is for whoever stops it. */
export async function soak(minutes: number, print: Print, open: Closer[]): Promise<number> {
  const begin = Date.now()
  const end = begin + minutes * MINUTE
  const part = (share: number) => begin + (end - begin) * share
  process.env.AUTH_SECRET ??= createHash('sha256').update(String(begin)).digest('hex')
  let faults = await posting(print)
  const server = await startTestDatabase()
  open.push(server.stop)
  const url = ownedBy(server.url, TEMPLATE)
  pointPoolsAt(url)
  process.env.ZB_EMBEDDED_URL = url
  try {
    faults += await stepsByLot(part(SHARE.steps), print)
    await smallTown()
    faults += await racing(part(SHARE.races), print)
  } finally {
    await closePools()
    await server.stop()
  }
  return faults + (await killing(part(SHARE.kills), print, open))
}
