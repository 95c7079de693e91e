import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools, ownerDb, pointPoolsAt } from '@/db/client'
import { migrate } from '@/db/migrate'
import * as table from '@/db/schema'
import { type DebianServer, debianServer, systemPostgres } from '@/db/testing/debian-server'
import { keepErased } from '@/services/privacy/commands'
import { done, seekingScene } from '@/services/testing/scene'
import { smallTown } from '@/services/testing/town'

const programs = systemPostgres()
const place = mkdtempSync(join(tmpdir(), 'backup-'))
const file = join(place, 'backup')

describe.skipIf(!programs)('a backup of a city’s own server', () => {
  let server: DebianServer
  let city: string
  beforeAll(async () => {
    server = await debianServer(programs ?? '')
    city = await server.emptyDatabase('city')
    await closePools()
    process.env.ZB_EMBEDDED_URL = city
    process.env.DATA_DIR = join(place, 'data')
    pointPoolsAt(city)
    await migrate(city)
    await smallTown()
  })
  afterAll(async () => {
    await closePools()
    server?.stop()
    rmSync(place, { recursive: true, force: true })
  })

  const play = (script: string, url: string) =>
    spawnSync(`deploy/backup/${script}.sh`, [file], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: url, PATH: `${server.programs}:${process.env.PATH}` },
    })
  const counts = async () =>
    Object.fromEntries(
      await Promise.all(
        [table.resident, table.helpRequest, table.offer, table.auditLog, table.transition].map(
          async (one, index) => [index, await ownerDb().$count(one)] as const,
        ),
      ),
    )
  const residents = async () => (await ownerDb().select().from(table.resident)).map((one) => one.id)

  test('goes into an empty server whole, and whoever was erased since stays erased', async () => {
    for (let one = 0; one < 3; one++) await seekingScene(2)
    const before = await counts()
    const [gone = ''] = await residents()
    expect(play('backup', city)).toMatchObject({ status: 0, stderr: '' })
    expect(statSync(file).mode & 0o077).toBe(0)

    await ownerDb().execute(sql`select set_config('app.actor_kind', 'system', false)`)
    await ownerDb().execute(sql`select app.erase('resident', ${gone}, now())`)
    const system = { kind: 'system', task: 'test' } as const
    expect(done(await keepErased(system, {}))).toEqual({ again: 0, added: 1 })
    expect(await residents()).not.toContain(gone)

    const fresh = await server.emptyDatabase('fresh')
    expect(play('restore', fresh)).toMatchObject({ status: 0, stderr: '' })
    expect(play('restore', fresh)).toMatchObject({ status: 1, stderr: expect.stringContaining('not empty') })
    await closePools()
    pointPoolsAt(fresh)
    expect(await counts()).toEqual(before)
    expect(await residents()).toContain(gone)
    // What a start does before anybody can look.
    await migrate(fresh)
    expect(done(await keepErased(system, {}))).toEqual({ again: 1, added: 0 })
    expect(await residents()).not.toContain(gone)
  })
})
