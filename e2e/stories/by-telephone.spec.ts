import type { Page } from '@playwright/test'
import { enterAs, enterStaff, newPhone } from '../support/cast'
import { enterHouse, lettersTo, newestLetterTo } from '../support/inside'
import { askedAndWaiting, helping, readsStatus, seeking } from '../support/story'
import { expect, test } from '../support/test'
import { done, makeReady } from '../support/workplace'

const title = { level: 1 } as const

test.beforeAll(enterHouse)

/** Bart writes down that a daughter called for her mother, who does not know yet. */
async function daughterCalls(page: Page, mother: string, daughterPhone: string): Promise<void> {
  await enterStaff(page, 'bart')
  await page.goto('/werkplek/nieuw')
  await page.getByLabel('Telefoon').first().fill(newPhone())
  await page.getByLabel('Naam', { exact: true }).fill(mother)
  await page.getByText('Er belt iemand voor een ander').click()
  await page.getByLabel('Naam van wie belt').fill('Martine Aerts')
  await page.getByLabel('Nummer van wie belt').fill(daughterPhone)
  await page.locator('#proxyRelation').fill('dochter')
  await page.getByRole('radio', { name: 'Nee, nog niet' }).check()
  await page.locator('#address').fill('Bleekstraat 9')
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await page.getByRole('radio', { name: /Bleekstraat 9/ }).check()
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await done(page, 'De vraag is bewaard')
  await expect(page.getByText(`${mother} zelf zei nog geen ja`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Klaar: zoek een buur' })).toHaveCount(0)
}

test('a daughter asks, the mother says no: nobody was sought, and it stops there', async ({ page }) => {
  await daughterCalls(page, 'Paula Vandenbroeck', newPhone())
  // Not even by the long way round.
  await page.getByText('Andere stap', { exact: true }).click()
  await page.getByRole('radio', { name: 'Weer klaar om te vragen' }).check()
  await page.getByRole('button', { name: 'Doe deze stap' }).click()
  await expect(page.getByText('De persoon zelf zei nog geen ja. Bel eerst.').first()).toBeVisible()
  await page.getByRole('radio', { name: 'De inwoner stopt' }).check()
  await page.getByLabel('Waarom?').fill('Ze wil geen hulp, zegt ze zelf.')
  await page.getByRole('button', { name: 'Doe deze stap' }).click()
  await done(page, 'Gedaan')
  await expect(page.getByText('zelf zei nog geen ja')).toHaveCount(0)
  await expect(page.getByText('Wie we vroegen')).toHaveCount(0)
})

test('a daughter asks, the mother says yes: she hears who asked, and only then a neighbour is sought', async ({
  page,
}) => {
  await daughterCalls(page, 'Simonne Hermans', newPhone())
  await page.getByRole('button', { name: 'Schrijf het ja op' }).click()
  await expect(page.getByText('Zeg eerst aan de persoon wie het vroeg.').first()).toBeVisible()
  await page.getByLabel('Ik zei dat Martine Aerts het vroeg.').check()
  await page.getByRole('button', { name: 'Schrijf het ja op' }).click()
  await done(page, 'Het ja is opgeschreven')
  await expect(page.getByText('De inwoner weet wie het vroeg, en zei ja.').first()).toBeVisible()
  await makeReady(page)
})

test('a wrong number is corrected: the neighbour calls the right one, the old one opens nothing', async ({
  page,
  someoneElse,
}) => {
  const story = await helping({ name: 'Denise Claessens' })
  const right = '0470 12 34 05'
  await enterStaff(page, 'bart')
  await page.goto(`/werkplek/personen/${story.residentId}`)
  await page.getByText('Verbeter gegevens').click()
  await page.locator('#phone').fill(right)
  await page.getByRole('button', { name: 'Bewaar de verbetering' }).click()
  await expect(page.getByText('Zeg wie dit bevestigt.').first()).toBeVisible()
  await expect(page.locator('#phone')).toHaveValue(right)
  await page.getByRole('radio', { name: 'De persoon zelf' }).check()
  await page.getByRole('radio', { name: 'per telefoon' }).check()
  await page.getByRole('button', { name: 'Bewaar de verbetering' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Bewaard' })).toBeVisible()
  await expect(page.getByRole('link', { name: right }).first()).toBeVisible()

  const other = await someoneElse()
  await enterAs(other, story.neighbour.userId)
  await other.goto(`/mijn/${story.matchId}`)
  await expect(other.getByRole('link', { name: right }).first()).toBeVisible()
  await expect(readsStatus(other, story)).rejects.toThrow('request.notFound')
  await readsStatus(other, { ...story, resident: { ...story.resident, phone: '+32470123405' } })
  await expect(other.getByRole('heading', title)).toHaveText('De afspraak met uw buur staat vast.')
})

test('"not him again": the search goes on without him, he is called and not written, and it lasts', async ({
  page,
  someoneElse,
}) => {
  const story = await helping({ name: 'Julienne Bauwens', weekly: true })
  const before = await lettersTo(story.neighbour.email)
  await enterStaff(page, 'lies')
  await page.goto(story.path)
  await page.getByText('Iemand vertelde hoe het loopt').click()
  await page.getByRole('radio', { name: 'De inwoner wil liever iemand anders' }).check()
  await page.getByLabel('In hun woorden').fill('Hij praat te veel.')
  await page.getByRole('button', { name: 'Schrijf het op' }).click()
  await done(page, 'Het is opgeschreven')
  await expect(page.getByRole('heading', { name: /Julienne Bauwens wil liever iemand anders/ })).toBeVisible()
  await page.goto(`/werkplek/personen/${story.residentId}`)
  await expect(page.getByText('de inwoner vroeg het')).toBeVisible()
  await page.goto(`${story.path}/kandidaten`)
  await expect(page.getByRole('checkbox', { name: story.neighbour.name })).toHaveCount(0)
  await page.getByText(/^Wie niet, en waarom/).click()
  await page.locator('summary', { hasText: 'Gaat niet samen met deze inwoner' }).click()
  await expect(page.getByText(story.neighbour.name).first()).toBeVisible()

  const simon = await someoneElse()
  await enterAs(simon, story.neighbour.userId)
  await simon.goto(`/mijn/${story.matchId}`)
  await expect(simon.getByRole('heading', title)).toHaveText('Deze hulp is gestopt')
  await expect(simon.getByRole('main')).not.toContainText(/Bauwens|praat/)
  expect(await lettersTo(story.neighbour.email)).toEqual(before)
  // Nobody else stood in line: Lies chooses again.
  await readsStatus(simon, story)
  await expect(simon.getByText('Wij zoeken nu een buur in uw wijk.')).toBeVisible()
})

test('a neighbour knows this person and rather not: asked for this person never again', async ({
  page,
  someoneElse,
}) => {
  const story = await seeking({ name: 'Hortense Geerts', firstNames: ['Dirk', 'Wim'] }, 1)
  const [dirk, wim] = await askedAndWaiting(story)
  const link = (await newestLetterTo(dirk.email)).text.match(/\/voorstel\/\S+antwoord=nee/)?.[0] ?? ''
  await page.goto(link)
  await page.getByRole('button', { name: 'Nee, deze keer niet' }).click()
  await page.getByRole('radio', { name: 'Ik ken deze persoon al, liever niet' }).check()
  await page.getByRole('button', { name: 'Klaar' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('Klaar. Dank je wel!')
  await expect(page.getByRole('main')).not.toContainText('Geerts')
  expect(await lettersTo(dirk.email)).toHaveLength(1)
  expect(await lettersTo(wim.email)).toEqual([expect.stringMatching(/^Kan jij helpen/)])

  const lies = await someoneElse()
  await enterStaff(lies, 'lies')
  await lies.goto(story.path)
  await expect(lies.getByText('kent deze persoon').filter({ visible: true }).first()).toBeVisible()
  await lies.goto(`/werkplek/personen/${story.residentId}`)
  await expect(lies.getByText('de buur vroeg het')).toBeVisible()
  await readsStatus(page, story)
  await expect(page.getByRole('heading', title)).toHaveText('Wij zoeken een buur voor u.')
})
