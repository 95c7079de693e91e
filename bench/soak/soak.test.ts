import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Closer } from '@/scripts/start/closing'
import { smallTown } from '@/services/testing/town'
import { type Crowd, crowdOf } from './crowd'
import { killLoop } from './kills'
import { postFigure } from './post-figure'
import { raceForOneHour, raceThrough, tallies } from './races'
import { silentStays } from './stays'
import { killedWaves } from './waves'

// The short form of `npm run soak`.
const CONTENDERS = 20
const ROUNDS = 3
const KILLS = 3
const EACH = 120

describe('P14 twenty at once', () => {
  let database: FreshDatabase
  let crowd: Crowd
  beforeAll(async () => {
    database = await freshDatabase()
    await smallTown()
    crowd = await crowdOf(CONTENDERS)
  })
  afterAll(() => database.drop())

  it('accept, claim, approve, end and be in one place: one of them does', async ({ task }) => {
    const tally = tallies()
    for (let round = 0; round < ROUNDS; round++) {
      await raceThrough(crowd, tally)
      await raceForOneHour(crowd, tally)
    }
    const one = { races: ROUNDS, none: 0, double: 0, strange: [] }
    expect(tally).toEqual({ accept: one, claim: one, approve: one, end: one, cap: one })
    Object.assign(task.meta, { figure: `${5 * ROUNDS} races of ${CONTENDERS}: 0 double, 0 none` })
  })
})

it('P21 a neighbour who does not say that they are home is told of once, within a minute, over kills', {
  timeout: 120_000,
}, async ({ task }) => {
  const database = await freshDatabase()
  const open: Closer[] = []
  try {
    const { slowestMs, ...rest } = await silentStays(
      database.ownerPool,
      database.url,
      { stays: 300, seconds: 8, kills: 2 },
      open,
    )
    expect(rest).toEqual({ stays: 300, kills: 2, once: 300, never: 0, twice: 0 })
    expect(slowestMs).toBeLessThan(60_000)
    Object.assign(task.meta, { figure: `300 of 300 told once, the slowest after ${slowestMs} ms` })
  } finally {
    for (const close of open) await close()
    await database.drop()
  }
})

it('the waves are killed in the middle: no ask lost, none doubled, none at night', {
  timeout: 180_000,
}, async () => {
  const database = await freshDatabase()
  const open: Closer[] = []
  try {
    await smallTown()
    // At night too in the long form.
    const plan = { requests: 30, seconds: 2, kills: 2, hour: 11 }
    const figures = await killedWaves(database.ownerPool, database.url, plan, open)
    expect(figures).toEqual({
      requests: 30,
      kills: 2,
      asked: 90,
      lost: 0,
      doubled: 0,
      atNight: 0,
      forgotten: 0,
    })
  } finally {
    for (const close of open) await close()
    await database.drop()
  }
})

it(`P15 nothing that was confirmed is lost over ${KILLS} kills`, async ({ task }) => {
  const loop = killLoop(EACH)
  for (let kill = 0; kill < KILLS; kill++) await loop.once()
  await loop.end()
  const { acknowledged, ...rest } = loop.figures
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS * EACH)
  expect(rest).toEqual({ kills: KILLS, databases: 1, lost: 0, halfDone: 0 })
  Object.assign(task.meta, { figure: `0 of ${acknowledged} lost` })
})

it('P17 every letter arrives once, whatever the mail server and the database did meanwhile', {
  timeout: 180_000,
}, async ({ task }) => {
  const figure = await postFigure(40, 2)
  expect(figure).toMatchObject({ letters: 40, arrived: 40, twice: 0 })
  expect(figure.once + figure.again).toBe(40)
  Object.assign(task.meta, {
    figure: `${figure.arrived} of ${figure.letters} letters, 0 sent twice that we knew of`,
  })
})
