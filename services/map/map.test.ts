import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { buildGraph, encodeGraph } from '@/domain/walking'
import { done, seekingScene } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { dataSources, myReach, neighbourhoodLoad, requestWalks } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

describe('where a volunteer can walk to', () => {
  it('is a circle of metres / 1.35 without a network, and says that it is an estimate', async () => {
    const { reach, radiusMetres } = done(await myReach(await neighbour(), {}))
    expect(radiusMetres).toBe(2000)
    expect(reach?.source).toBe('estimate')
    expect(reach?.rings.map(({ minutes, metres, radius }) => [minutes, metres, Math.round(radius)])).toEqual([
      [5, 333, 247],
      [10, 667, 494],
      [15, 1000, 741],
    ])
  })

  it('P1 tells nothing of anybody but the volunteer', async () => {
    const scene = await seekingScene(1)
    const [asked] = scene.asked
    if (!asked) throw new Error('nobody was asked')
    const answer = JSON.stringify(await myReach(asked.volunteer, {}))
    const { lat, lon } = { lat: 51.028, lon: 4.48 }
    for (const secret of [scene.id, 'Maria', `${lon},${lat}`, `"lat":${lat}`])
      expect(answer).not.toContain(secret)
  })

  it('has no map for who has no home yet', async () => {
    const { reach } = done(await myReach(await neighbour({ state: 'intake_done', lat: null, lon: null }), {}))
    expect(reach).toBeNull()
  })
})

describe('the walks to a request', () => {
  it('draws a straight line as an estimate, and leaves out the homes of another neighbourhood', async () => {
    const scene = await seekingScene(0)
    const [near, elsewhere] = [await neighbour(), await neighbour({ neighbourhoodId: 'THERE' })]
    const volunteerIds = [near.volunteerId, elsewhere.volunteerId]
    const shown = done(await requestWalks(scene.coordinator, { helpRequestId: scene.id, volunteerIds }))
    expect(shown?.walks.map((one) => [one.volunteerId, one.source, one.line.length])).toEqual([
      [near.volunteerId, 'estimate', 2],
    ])
    expect(JSON.stringify(shown)).not.toContain(elsewhere.volunteerId)
  })

  it('follows the streets once there is a network', async () => {
    const graph = buildGraph([
      { from: 1, to: 2, street: '', line: [4.48, 51.028, 4.482, 51.028] },
      { from: 2, to: 3, street: '', line: [4.482, 51.028, 4.482, 51.0285] },
      { from: 3, to: 4, street: '', line: [4.482, 51.0285, 4.4805, 51.0285] },
    ])
    await ownerDb()
      .insert(table.streetNetwork)
      .values({
        graph: Buffer.from(encodeGraph(graph)),
        nodes: 4,
        edges: 3,
        islands: 1,
        kilometres: 0.3,
        source: 'test',
      })
    const scene = await seekingScene(0)
    const { volunteerId } = await neighbour()
    const shown = done(
      await requestWalks(scene.coordinator, { helpRequestId: scene.id, volunteerIds: [volunteerId] }),
    )
    const [walk] = shown?.walks ?? []
    expect(walk?.source).toBe('network')
    expect(Math.max(...(walk?.line ?? []).map(([lon]) => lon))).toBeCloseTo(4.482, 4)
    expect(shown?.background.streets).toHaveLength(3)
    const { reach } = done(await myReach(await neighbour(), {}))
    expect(reach?.rings[0]?.lines.length).toBeGreaterThan(0)
    await ownerDb().delete(table.streetNetwork)
  })

  it('P9 each reading of a home is written down', async () => {
    const scene = await seekingScene(0)
    await requestWalks(scene.coordinator, { helpRequestId: scene.id, volunteerIds: [] })
    const rows = await ownerDb().select().from(table.auditLog).where(eq(table.auditLog.subjectId, scene.id))
    expect(rows.map((row) => [row.operation, row.verdict, row.detail])).toContainEqual([
      'map.request-walks',
      'read',
      'resident.address,volunteer.address',
    ])
  })
})

describe('the load of a neighbourhood', () => {
  it('counts who waits and who can be asked, and only in the own neighbourhoods', async () => {
    const before = done(await neighbourhoodLoad(await someone('operator'), {}))
    await seekingScene(0)
    await seekingScene(0, { state: 'closed' })
    const after = done(await neighbourhoodLoad(await someone('coordinator', ['HERE']), {}))
    expect(after).toMatchObject([{ id: 'HERE', name: 'Hier', waiting: (before[0]?.waiting ?? 0) + 1 }])
    expect(after[0]?.ready).toBeGreaterThan(0)
    expect(done(await neighbourhoodLoad(await someone('coordinator', ['THERE']), {}))).toEqual([])
  })
})

describe('the sources', () => {
  it('name each data set with its date and licence', async () => {
    const sources = done(await dataSources(await someone('volunteer'), {}))
    expect(sources.map(({ set }) => set)).toEqual(expect.arrayContaining(['addresses', 'areas', 'water']))
    for (const { date, licence, credit } of sources) expect([date, licence, credit].every(Boolean)).toBe(true)
  })
})
