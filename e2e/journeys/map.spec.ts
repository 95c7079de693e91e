import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { faultsHere } from '../states/checked'
import { become } from '../support/people'
import { dataDir } from '../support/run-place'
import { expect, test } from '../support/test'
import { tileFile } from '../support/tile-file'

const file = join(dataDir, 'map.pmtiles')
const cities = 'db/seed/cities'
const archive = tileFile(join(cities, readFileSync(join(cities, 'default'), 'utf8').trim()))
/** Software drawing tells about itself when a picture is taken. */
const DRAWING = /GL Driver Message/

test.setTimeout(180_000)
test.beforeEach(({ noise }) => {
  noise.expected.push(DRAWING)
})
test.afterAll(() => rmSync(file, { force: true }))

/** Everybody whom this page asked for something. */
function askedOf(page: Page): Set<string> {
  const origins = new Set<string>()
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:') origins.add(origin)
  })
  return origins
}

/** The map page of a ready request for which neighbours fit. */
async function openMap(page: Page): Promise<void> {
  await become(page, 'lies')
  await page.goto('/werkplek?lijst=klaar')
  const links = page.getByRole('rowheader').getByRole('link')
  for (let row = 0; row < (await links.count()); row++) {
    const href = (await links.nth(row).getAttribute('href')) ?? ''
    await page.goto(`${href.replace(/[?#].*/, '')}/kaart`)
    if (await page.getByRole('table', { name: 'De buren in volgorde' }).isVisible()) return
    await page.goBack()
  }
  throw new Error('no request with neighbours')
}

async function drawnOn(page: Page): Promise<string | null> {
  await page.getByRole('button', { name: 'Toon de kaart' }).press('Enter')
  const map = page.locator('[data-ground]')
  await expect(map).toBeVisible({ timeout: 60_000 })
  return map.getAttribute('data-ground')
}

test('Karim sees how far he walks, and nobody else', async ({ page, baseURL }) => {
  const asked = askedOf(page)
  await become(page, 'karim')
  await page.goto('/mijn/bereik')
  await expect(page.getByRole('img', { name: /Kaart rond jouw huis/ })).toBeVisible()
  await expect(page.getByText('© OpenStreetMap-bijdragers')).toBeVisible()
  await expect(page.getByText('Dit is een schatting')).toBeVisible()
  expect(await faultsHere(page)).toEqual([])
  await page.goto('/mijn')
  const offers = await page
    .locator('main a[href*="/voorstel/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  for (const path of ['/mijn', '/mijn/bereik', ...new Set(offers)]) {
    const answer = await (await page.request.get(path)).text()
    // No position in degrees, and no distance finer than the words of the offer.
    expect(answer, path).not.toMatch(/\b(5[01]|[3-5])\.\d{4,}|walkMetres|"(lat|lon)"/)
  }
  expect([...asked]).toEqual([baseURL])
})

test('Lies sees the same in the list and on the map, by keyboard, with nobody else asked', async ({
  page,
  baseURL,
}) => {
  const asked = askedOf(page)
  await openMap(page)
  expect(await drawnOn(page)).toBe('own')
  const canvas = page.getByRole('region', { name: /Kaart van de vraag/ })
  const listed = await page
    .getByRole('table', { name: 'De buren in volgorde' })
    .getByRole('rowheader')
    .count()
  const marks = await page.locator('.map-place').allTextContents()
  expect(marks.length).toBeGreaterThan(0)
  expect(marks.length).toBeLessThanOrEqual(listed)
  const places = marks.map(Number).toSorted((a, b) => a - b)
  await expect(page.getByText(`Op de kaart staan de plaatsen: ${places.join(', ')}`)).toBeVisible()
  await expect(page.getByText('© OpenStreetMap-bijdragers')).toBeVisible()

  await canvas.focus()
  const outline = await canvas.evaluate((one) => getComputedStyle(one).outlineWidth)
  expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2)
  const where = () => page.locator('.map-request').evaluate((mark) => mark.getBoundingClientRect().x)
  const before = await where()
  await page.keyboard.press('ArrowRight')
  await expect.poll(where).toBeLessThan(before - 20)
  for (const button of ['Dichterbij', 'Verder weg']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: button })).toBeFocused()
  }
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.maplibregl-map') === null)).toBe(true)
  expect(await faultsHere(page)).toEqual([])
  expect([...asked]).toEqual([baseURL])
})

test('without JavaScript the lists say it all and no button is dead', async ({ page, browser, baseURL }) => {
  await openMap(page)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL ? { baseURL } : {}),
  })
  const plain = await context.newPage()
  await plain.goto(page.url())
  await expect(plain.getByRole('table', { name: 'De buren in volgorde' })).toBeVisible()
  await expect(plain.getByRole('table', { name: 'Wie wacht er per wijk?' })).toBeVisible()
  await expect(plain.getByRole('button', { name: 'Toon de kaart' })).toBeHidden()
  await context.close()
})

test("the city's own tiles are drawn, a piece at a time and for the workplace only", async ({
  page,
  someoneElse,
  baseURL,
}) => {
  writeFileSync(file, archive)
  const asked = askedOf(page)
  const pieces: { status: number; range: string | undefined; url: string }[] = []
  page.on('response', (answer) => {
    const range = answer.headers()['content-range']
    if (answer.url().includes('/api/map/tegels'))
      pieces.push({ status: answer.status(), range, url: answer.url() })
  })
  await openMap(page)
  expect(await drawnOn(page)).toBe('tiles')
  expect(pieces.length).toBeGreaterThan(1)
  for (const { status, range } of pieces) {
    expect(status).toBe(206)
    expect(range).toMatch(new RegExp(`^bytes \\d+-\\d+/${archive.length}$`))
  }
  expect([...asked]).toEqual([baseURL])

  const url = pieces[0]?.url ?? ''
  const ask = (headers: Record<string, string>) => page.request.get(url, { headers })
  const first = await ask({ range: 'bytes=0-6' })
  expect([first.status(), await first.text()]).toEqual([206, 'PMTiles'])
  expect(first.headers()).toMatchObject({
    'content-range': `bytes 0-6/${archive.length}`,
    'accept-ranges': 'bytes',
  })
  const { etag = '' } = first.headers()
  const beyond = await ask({ range: `bytes=${archive.length}-` })
  expect([beyond.status(), beyond.headers()['content-range']]).toEqual([416, `bytes */${archive.length}`])
  expect((await ask({ range: 'bytes=0-6', 'if-range': etag })).status()).toBe(206)
  const whole = await ask({ range: 'bytes=0-6', 'if-range': '"another"' })
  expect([whole.status(), (await whole.body()).equals(archive)]).toEqual([200, true])
  expect((await ask({ 'if-none-match': etag })).status()).toBe(304)
  expect((await ask({ 'sec-fetch-site': 'cross-site' })).status()).toBe(404)
  expect((await page.request.get(url.replace(/versie=.*/, 'versie=../../secret'))).status()).toBe(404)

  const karim = await someoneElse()
  expect((await karim.request.get(url)).status()).toBe(404)
  await become(karim, 'karim')
  expect((await karim.request.get(url)).status()).toBe(404)
  await karim.goto('/bronnen')
  await expect(karim.getByRole('region', { name: 'Achtergrond van de kaart' })).toContainText('ODbL 1.0')
  await expect(karim.getByRole('link', { name: '© OpenStreetMap', exact: true })).toBeVisible()
})

test('a file that is cut off or full of nonsense leaves the map on its own lines', async ({ page }) => {
  writeFileSync(file, archive.subarray(0, archive.length / 2))
  await openMap(page)
  expect(await drawnOn(page)).toBe('own')

  const nonsense = Buffer.from(archive)
  nonsense.fill(7, Number(nonsense.readBigUInt64LE(56)))
  writeFileSync(file, nonsense)
  await page.reload()
  expect(await drawnOn(page)).toBe('own')
})
