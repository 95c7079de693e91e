import { become } from '../support/people'
import { expect, test } from '../support/test'
import { allIsWell, faultsHere } from './checked'

test.setTimeout(240_000)

test('the pages of Karim', async ({ page }) => {
  await become(page, 'karim')
  const links = await page
    .locator('main a[href^="/mijn/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const help = links.find((path) => /^\/mijn\/[0-9a-f-]{36}/.test(path)) ?? ''
  const match = help.replace(/#.*/, '')
  await allIsWell(page, [
    '/mijn',
    '/mijn?agenda=1',
    '/mijn/profiel',
    '/mijn/contact',
    '/mijn/startlijst',
    '/mijn/afspraken',
    '/mijn/kaart',
    ...new Set(links.map((path) => path.replace(/#.*/, ''))),
    `${match}/zorgen`,
    `${match}/toch-niet`,
    `${match}/loopt-niet`,
    `${match}/stoppen`,
  ])
})

test('the pages of Greet, for whom nothing is open', async ({ page }) => {
  await become(page, 'greet')
  await allIsWell(page, ['/mijn', '/mijn/profiel'])
})

test('the pages of Els', async ({ page }) => {
  await become(page, 'els')
  await allIsWell(page, [
    '/doorverwijzen',
    '/doorverwijzen/bezorgd',
    '/doorverwijzen/kaartje',
    '/doorverwijzen/nieuw',
  ])
  await page.getByRole('button', { name: 'Geef de vraag door' }).click()
  await expect(page).toHaveTitle(/^Fout:/)
  expect(await faultsHere(page)).toEqual([])
})

test('the pages of Nadia', async ({ page }) => {
  await become(page, 'nadia')
  const person = await page
    .getByRole('rowheader', { name: 'Lies Janssens' })
    .getByRole('link')
    .getAttribute('href')
  await allIsWell(page, [
    '/beheer',
    '/beheer/stad',
    '/werkplek/kansen',
    '/beheer/logboek',
    '/beheer/logboek?lijst=geweigerd',
    person ?? '',
  ])
})

test('the lists of Lies, and one that is empty', async ({ page }) => {
  await become(page, 'lies')
  const lists = [
    '',
    '?lijst=nieuw',
    '?lijst=klaar',
    '?lijst=goedkeuren',
    '?lijst=afgerond',
    '?zoek=bestaat-niet',
  ]
  await allIsWell(page, [
    ...lists.map((list) => `/werkplek${list}`),
    '/werkplek/nieuw',
    '/werkplek/buren',
    '/werkplek/buren/gezocht',
    '/werkplek/personen',
    '/werkplek/ronde',
    '/werkplek/gesprekken',
    '/werkplek/kaartje',
    '/werkplek/kaartje?number=1234',
    '/werkplek/kaartje?number=0000+0000+0101',
    '/werkplek/gesprekken?wie=all&week=1',
    '/werkplek/instroom',
    '/werkplek/cijfers',
    '/werkplek/cijfers?van=2026-01&tot=2026-10',
    '/werkplek/cijfers/college',
  ])
})

test('a request in every state, as Lies works on it', async ({ page }) => {
  await become(page, 'lies')
  const paths: string[] = []
  for (const list of ['nieuw', 'klaar', 'gevraagd', 'goedkeuren', 'loopt', 'afgerond']) {
    await page.goto(`/werkplek?lijst=${list}`)
    const path = await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')
    paths.push(
      path ?? '',
      ...(list === 'klaar' ? [`${path}/kandidaten`, `${path}/aanvullen`, `${path}?ruimer=ja`] : []),
    )
  }
  await page.goto('/werkplek/buren')
  const neighbour = await page.getByRole('rowheader').first().getByRole('link').getAttribute('href')
  await allIsWell(page, [
    ...paths,
    neighbour ?? '',
    `${neighbour}/gesprek`,
    `${neighbour}/gesprek/blad`,
    `${neighbour}/kaart`,
  ])
})

test('a worry from a door, as Lies takes it up', async ({ page }) => {
  await become(page, 'lies')
  await page.goto('/werkplek')
  const worry = await page.locator('a[href*="/zorgen/"]').first().getAttribute('href')
  await allIsWell(page, [worry ?? ''])
  await page.goto(worry ?? '')
  await page.getByRole('button', { name: 'Ik neem dit op' }).click()
  await expect(page.getByText('Jij neemt dit op.')).toBeVisible()
  await page.getByRole('button', { name: 'Sluit de zorg af' }).click()
  await expect(page).toHaveTitle(/^Fout:/)
  expect(await faultsHere(page)).toEqual([])
})

test('a refused call of Bart, and a door that is not his', async ({ page, noise }) => {
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await expect(page).toHaveTitle(/^Fout:/)
  expect(await faultsHere(page)).toEqual([])
  noise.expected.push(/403/)
  await allIsWell(page, ['/beheer', '/mijn', '/fr/doorverwijzen'])
})
