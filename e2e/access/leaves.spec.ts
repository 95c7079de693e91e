import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { MATCH_STATES, type MatchState } from '@/domain/match/match-states'
import type { Column } from '@/services/access-matrix'
import { maySee, SEEN_FIELDS, type SeenField } from '@/services/field-matrix'
import { type CanaryScene, canaryScene, enterNeighbour, enterNew } from '../support/canary-scene'
import { type Home, houseBeyond, houseFor } from '../support/cast'
import { enterHouse } from '../support/inside'
import { port } from '../support/run-place'
import { type Asked, PLACES, placeFaults, placeOf } from './leaf-places'

/** By plain HTTP, so that thousands of answers take seconds: what leaves the product, word for word. */
const ORIGIN = `http://localhost:${port}`
const LONG = process.env.TRUST_LONG === '1'
const STATES: readonly MatchState[] = LONG ? MATCH_STATES : ['proposed', 'active', 'ended']
const AT_ONCE = 6
/** A minute and a half on a quiet machine; others may be at work on it. */
const PATIENCE_MS = LONG ? 1_800_000 : 600_000
/** Cells that were ever asked: they may grow, and never shrink. */
const FLOOR: { readonly pages: number; readonly actions: number } = JSON.parse(
  readFileSync('e2e/access/floor.json', 'utf8'),
)
const manifest = (file: string) =>
  JSON.parse(readFileSync(`.next/server/${file}`, 'utf8')) as Record<string, unknown>

/** Whoever asks; with the scene that they stand in, when it is one only. */
interface Asker {
  readonly column: Column
  readonly cookie: string
  readonly own?: CanaryScene
}

/** What the resident who holds the secret of this very request may read. */
const OF_RESIDENT: readonly SeenField[] = SEEN_FIELDS.filter((field) => /^(resident|request)\./.test(field))

function mayRead({ column, own }: Asker, field: SeenField, scene: CanaryScene): boolean {
  if (own !== undefined && own !== scene) return false
  return column === 'resident' ? OF_RESIDENT.includes(field) : maySee(column, field, scene.state)
}

/** A number is written in many ways; a name is not. */
function songsIn(body: string, scene: CanaryScene): SeenField[] {
  const digits = body.replace(/(?<=\d)[\s./\u00a0-](?=\d)/g, '')
  return SEEN_FIELDS.filter(
    (field) => body.includes(scene.songs[field]) || digits.includes(scene.songs[field]),
  )
}

/** A page, and what a browser that is on it already fetches of it. */
function asking(asker: Asker, what: Asked, alsoStream: boolean) {
  const { path, json } = typeof what === 'string' ? { path: what, json: undefined } : what
  const ways = alsoStream && !path.startsWith('/api/') ? [false, true] : [false]
  return ways.map((stream) => ({ asker, path, json, stream }))
}

async function inTurns<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
    }),
  )
}

let here: Home
let beyond: Home
let scenes: CanaryScene[] = []
let askers: Asker[] = []

test.beforeAll(async () => {
  await enterHouse()
  // Beyond the quarters of whoever tests the workplace beside this.
  here = await houseBeyond('kanaries')
  beyond = await houseFor('kanaries')
  const referrer = await enterNew('referrer')
  const coordinator = await enterNew('coordinator', [here.neighbourhoodId])
  const by = { referrerId: referrer.id, coordinatorId: coordinator.id }
  scenes = await Promise.all(STATES.map((state, n) => canaryScene(n, state, here, by)))
  askers = [
    { column: 'visitor', cookie: '' },
    { column: 'otherVolunteer', cookie: (await enterNeighbour(here)).cookie },
    { column: 'referrer', cookie: referrer.cookie },
    { column: 'otherReferrer', cookie: (await enterNew('referrer')).cookie },
    { column: 'operator', cookie: (await enterNew('operator')).cookie },
    { column: 'coordinator', cookie: coordinator.cookie },
    {
      column: 'coordinatorElsewhere',
      cookie: (await enterNew('coordinator', [beyond.neighbourhoodId])).cookie,
    },
    { column: 'admin', cookie: (await enterNew('admin')).cookie },
    ...scenes.map((own) => ({ column: 'volunteer', cookie: own.volunteer, own }) as const),
    ...scenes.map((own) => ({ column: 'resident', cookie: own.resident, own }) as const),
  ]
})

const figure = (description: string) => {
  test.info().annotations.push({ type: 'figure', description })
  process.stdout.write(`P1: ${description}\n`)
}

test('P2 every page and route of the build has a row here', () => {
  const built = Object.keys(manifest('app-paths-manifest.json')).map(placeOf)
  expect(placeFaults(built.filter((path) => !path.startsWith('/_')))).toEqual([])
})

test('P1 no page, data stream, agenda or route shows a field to somebody who may not see it', async () => {
  test.setTimeout(PATIENCE_MS)
  const places = Object.values(PLACES).flatMap((all) => ('without' in all ? [] : all))
  const asked = askers.flatMap((asker) =>
    places.flatMap((place) => {
      // Whoever stands in one scene looks at that one; strangers look at all of them.
      if (typeof place !== 'function') return asking(asker, place, LONG)
      const theirs = asker.own ? [asker.own] : scenes
      return theirs.flatMap((scene) => asking(asker, place(scene), LONG || scene.state === 'active'))
    }),
  )
  const wrong: string[] = []
  const sung = new Set<string>()
  const began = Date.now()
  await inTurns(asked, async ({ asker, path, json, stream }) => {
    const { column, cookie } = asker
    const headers = { cookie, origin: ORIGIN, ...(stream ? { rsc: '1' } : {}) }
    const answer = await fetch(ORIGIN + path, {
      headers,
      redirect: 'follow',
      ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
    })
    // The address itself holds what was searched for; what comes back beside it is what counts.
    const body = (await answer.text()).replaceAll(encodeURI(path), '')
    if (answer.status >= 500) wrong.push(`${answer.status} ${path} to ${column}`)
    for (const scene of scenes)
      for (const field of songsIn(body, scene))
        if (mayRead(asker, field, scene)) sung.add(`${column} ${field}`)
        else if (!path.includes(scene.songs[field]))
          wrong.push(`${path}${stream ? ' (stream)' : ''} shows ${field} to ${column} while ${scene.state}`)
  })
  const cells = asked.length * scenes.length * SEEN_FIELDS.length
  const seconds = Math.round((Date.now() - began) / 1000)
  figure(`${wrong.length} of ${cells} cells in ${asked.length} answers of pages and routes (${seconds} s)`)
  expect(wrong).toEqual([])
  // The canaries sing where they may: else this test would listen to silence.
  for (const must of ['coordinator resident.phone', 'volunteer resident.address', 'resident request.details'])
    expect([...sung]).toContain(must)
  expect(cells).toBeGreaterThanOrEqual(FLOOR.pages)
})

interface Exposed {
  readonly filename: string
  readonly exportedName: string
  readonly workers: Readonly<Record<string, unknown>>
}

/** Somebody new for every post: what they do to themselves spoils nothing for the next. */
const STRANGERS = {
  visitor: async () => '',
  otherVolunteer: async () => (await enterNeighbour(here)).cookie,
  coordinatorElsewhere: async () => (await enterNew('coordinator', [beyond.neighbourhoodId])).cookie,
} as const

test('P1 P4 no action answers a stranger with a field, nor with what its page then says', async () => {
  test.setTimeout(PATIENCE_MS)
  const { node } = manifest('server-reference-manifest.json') as Record<string, Record<string, Exposed>>
  const scene = scenes.find(({ state }) => state === 'active')
  if (!scene) throw new Error('there is no help')
  const actions = Object.entries(node ?? {})
  const ids = {
    id: scene.helpRequestId,
    helpRequestId: scene.helpRequestId,
    residentId: scene.residentId,
    volunteerId: scene.volunteerId,
    matchId: scene.matchId,
    offerId: scene.offerId,
    token: 'x',
  }
  const wrong: string[] = []
  const asked = actions.flatMap(([action, exposed]) =>
    Object.entries(STRANGERS).map(([column, enter]) => ({ action, exposed, column, enter })),
  )
  const began = Date.now()
  await inTurns([...asked.entries()], async ([n, { action, exposed, column, enter }]) => {
    const route = (Object.keys(exposed.workers)[0] ?? '')
      .replace(/^app\/\[locale\]/, '')
      .replace(/\/page$/, '')
    const places = PLACES[route]
    if (!places || 'without' in places) return
    const place = places[0] ?? '/'
    const what = typeof place === 'function' ? place(scene) : place
    if (typeof what !== 'string') return
    const body = new FormData()
    body.set(`$ACTION_ID_${action}`, '')
    for (const [name, value] of Object.entries(ids)) body.set(name, value)
    const cookie = await enter()
    // Each from another part of the internet, or the limits answer in the place of the action.
    const from = { 'x-forwarded-for': `198.18.${n % 256}.${1 + (n >> 8)}` }
    const answer = await fetch(ORIGIN + what, {
      method: 'POST',
      headers: { cookie, origin: ORIGIN, ...from },
      body,
      redirect: 'manual',
    })
    const location = answer.headers.get('location')
    let said = `${location ?? ''} ${await answer.text()}`
    if (location) {
      const held = answer.headers.getSetCookie().map((one) => one.split(';')[0])
      const page = await fetch(new URL(location, ORIGIN), {
        headers: { cookie: [cookie, ...held].join('; '), ...from },
      })
      said += await page.text()
    }
    if (answer.status >= 500) wrong.push(`${answer.status} ${exposed.filename} ${exposed.exportedName}`)
    for (const field of songsIn(said, scene))
      wrong.push(`${exposed.exportedName} tells ${field} to ${column}`)
  })
  const cells = asked.length * SEEN_FIELDS.length
  const seconds = Math.round((Date.now() - began) / 1000)
  figure(
    `${wrong.length} of ${cells} cells in ${asked.length} posts to ${actions.length} actions (${seconds} s)`,
  )
  expect(wrong).toEqual([])
  expect(cells).toBeGreaterThanOrEqual(FLOOR.actions)
})
