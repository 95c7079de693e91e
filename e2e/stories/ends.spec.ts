import type { Page } from '@playwright/test'
import { addDays, localDate } from '@/domain/kernel/time'
import { enterAs, enterStaff } from '../support/cast'
import { daysPass } from '../support/clock'
import { enterHouse, lettersTo } from '../support/inside'
import { helping, readsStatus, seeking } from '../support/story'
import { expect, test } from '../support/test'
import { done } from '../support/workplace'

const title = { level: 1 } as const
const inDays = (days: number) => addDays(localDate(Date.now()), days)

test.beforeAll(enterHouse)

/** One of the other steps of a request, with its reason and, for waiting, its day. */
async function takeStep(page: Page, path: string, label: string, reason: string, until = ''): Promise<void> {
  await page.goto(path)
  await page.getByText('Andere stap', { exact: true }).click()
  await page.getByRole('radio', { name: label }).check()
  if (until) await page.getByLabel('Tot wanneer?').first().fill(until)
  await page.getByLabel('Waarom?').first().fill(reason)
  await page.getByRole('button', { name: 'Doe deze stap' }).click()
}

test('somebody dies while offers are out: who said yes reads it kindly, no mail leaves, the family reads nothing cold', async ({
  page,
  someoneElse,
}) => {
  const wish = { name: 'Godelieve Verstrepen', email: 'godelieve.verstrepen@demo.invalid' }
  const story = await seeking({ ...wish, firstNames: ['Rik', 'Nora'] }, 2)
  const [rik, nora] = story.neighbours
  if (!rik || !nora) throw new Error('two were asked')
  const before = await lettersTo(story.resident.email)
  const neighbour = await someoneElse()
  await enterAs(neighbour, rik.userId)
  await neighbour.goto('/mijn')
  await neighbour.getByRole('link', { name: 'Lees en antwoord' }).click()

  await enterStaff(page, 'lies')
  await takeStep(page, story.path, 'Overleden', 'De dochter belde.')
  await done(page, 'Gedaan')
  await expect(page.getByText('Teruggenomen')).toHaveCount(2)

  // Rik still has the question open in front of him.
  await neighbour.getByRole('button', { name: 'Ja, ik help' }).click()
  await expect(neighbour.getByRole('heading', title)).toHaveText('Deze hulp hoeft niet meer')
  await neighbour.goto('/mijn')
  await expect(neighbour.getByText('Het is rustig in je straat')).toBeVisible()
  await readsStatus(neighbour, story)
  await expect(neighbour.getByRole('heading', title)).toHaveText('Deze vraag is gestopt.')
  for (const { email } of [rik, nora])
    expect(await lettersTo(email)).toEqual([expect.stringMatching(/^Kan jij helpen/)])
  expect(await lettersTo(story.resident.email)).toEqual(before)
})

test('to hospital, and three weeks later back to the same neighbour', async ({ page, someoneElse }) => {
  const story = await helping({ name: 'Firmin Daelemans', weekly: true })
  await enterStaff(page, 'lies')
  await takeStep(page, story.path, 'Wachten tot een dag', 'Naar het ziekenhuis.', inDays(-1))
  await expect(page.getByText('Kies een dag na vandaag', { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('Waarom?').first()).toHaveValue('Naar het ziekenhuis.')
  await takeStep(page, story.path, 'Wachten tot een dag', 'Naar het ziekenhuis.', inDays(21))
  await done(page, 'Gedaan')

  const neighbour = await someoneElse()
  await enterAs(neighbour, story.neighbour.userId)
  await neighbour.goto(`/mijn/${story.matchId}`)
  await expect(neighbour.getByRole('heading', title)).toContainText('Deze hulp heeft pauze tot')
  await expect(neighbour.getByRole('main')).not.toContainText(/Daelemans|0?47\d/)
  await readsStatus(neighbour, story)
  await expect(neighbour.getByRole('heading', title)).toHaveText('Uw vraag wacht even, zoals afgesproken.')

  await daysPass(story.id, 25)
  await neighbour.reload()
  await expect(neighbour.getByRole('heading', title)).toHaveText('Uw buur helpt u elke week.')
  await neighbour.goto(`/mijn/${story.matchId}`)
  await expect(neighbour.getByRole('heading', title)).toHaveText('Je helpt Firmin Daelemans')
  await page.goto(story.path)
  await expect(page.getByText('Weer begonnen, met dezelfde buur.').first()).toBeVisible()
  // Back since a few days, so a walk may have been by now.
  const letters = (await lettersTo(story.neighbour.email)).filter((one) => !one.startsWith('Hoe ging het op'))
  expect(letters.slice(1)).toEqual(['Je kan nu bellen', 'De hulp wacht even', 'Je kan nu bellen'])
})

test('done and closed by itself, taken up again within fourteen days, and not after', async ({
  page,
  someoneElse,
}) => {
  const story = await helping({ name: 'Yvette Moens' })
  const neighbour = await someoneElse()
  await enterAs(neighbour, story.neighbour.userId)
  await neighbour.goto(`/mijn/${story.matchId}`)
  await neighbour.getByRole('button', { name: 'Goed, het is klaar' }).click()
  await expect(neighbour.getByText('Mooi. Dank je wel!').first()).toBeVisible()
  await daysPass(story.id, 8)
  await readsStatus(neighbour, story)
  await expect(neighbour.getByRole('heading', title)).toHaveText('Deze vraag is klaar.')

  await daysPass(story.id, 5)
  await enterStaff(page, 'lies')
  await takeStep(page, story.path, 'Weer klaar om te vragen', 'Ze vraagt het nog eens.')
  await done(page, 'Gedaan')
  await neighbour.reload()
  await expect(neighbour.getByRole('heading', title)).toHaveText('Wij lazen uw vraag. Alles is duidelijk.')

  await takeStep(page, story.path, 'De inwoner stopt', 'Toch niet nodig.')
  await done(page, 'Gedaan')
  await daysPass(story.id, 15)
  await takeStep(page, story.path, 'Weer klaar om te vragen', 'Toch weer wel.')
  await expect(page.getByText('Dat is te lang geleden. Maak een nieuwe vraag.').first()).toBeVisible()
  await expect(page.getByLabel('Waarom?').first()).toHaveValue('Toch weer wel.')
  await neighbour.reload()
  await expect(neighbour.getByRole('heading', title)).toHaveText('U stopte deze vraag.')
  expect((await lettersTo(story.neighbour.email)).slice(1)).toEqual(['Je kan nu bellen'])
})

test('what cannot be is said in a sentence, and nothing typed is lost', async ({ page, someoneElse }) => {
  const story = await helping({ name: 'Albertine Goris', weekly: true })
  await enterStaff(page, 'lies')
  await page.goto(story.path)
  await page.getByText('Simon', { exact: false }).and(page.getByText('kan even niet')).click()
  await page.locator('#pause-until').fill(inDays(-3))
  await page.getByRole('button', { name: 'Zet op pauze' }).click()
  await expect(page.getByText('Kies een dag na vandaag', { exact: false }).first()).toBeVisible()
  await expect(page.locator('#pause-until')).toHaveValue(inDays(-3))

  await page.goto(story.path)
  await page.locator('#samen summary', { hasText: 'Bel hoe het loopt' }).click()
  await page.getByLabel('Wanneer belde je?').fill(inDays(2))
  for (const question of ['resident', 'neighbour', 'rhythm', 'limits'])
    await page.locator(`input[name=${question}][value=good]`).check()
  await page.locator('input[name=outcome][value=continue]').check()
  await page.locator('#review-note').fill('Ze wandelen nu langs het water.')
  await page.getByRole('button', { name: 'Bewaar het gesprek' }).click()
  await expect(page.getByText('Kies vandaag of een dag ervoor.').first()).toBeVisible()
  await expect(page.locator('#review-note')).toHaveValue('Ze wandelen nu langs het water.')
  await expect(page.locator('input[name=limits][value=good]')).toBeChecked()

  // Two of us end the same pair.
  const bart = await someoneElse()
  await enterStaff(bart, 'bart')
  for (const one of [page, bart]) {
    await one.goto(story.path)
    await one.getByText('Stop deze wekelijkse hulp').click()
    await one.locator('#end-reason').fill('De buur verhuist.')
    await one.getByRole('radio', { name: 'Iemand van ons' }).check()
  }
  await page.getByRole('button', { name: 'Stop deze hulp' }).click()
  await page.waitForURL(/gedaan=/)
  await bart.getByRole('button', { name: 'Stop deze hulp' }).click()
  await expect(bart.getByText('Deze hulp is al afgesloten.').first()).toBeVisible()
  await expect(bart.getByRole('heading', { name: /komt niet meer/ })).toBeVisible()
  await readsStatus(bart, story)
  await expect(bart.getByRole('heading', title)).toHaveText('De wekelijkse hulp is gestopt.')
  expect((await lettersTo(story.neighbour.email)).slice(1)).toEqual(['Je kan nu bellen'])

  // A form that was tampered with joins somebody with themselves.
  await enterStaff(page, 'lies')
  const twin = await seeking({ name: 'Albertine Goris' })
  await page.goto(`/werkplek/personen/${twin.residentId}`)
  await page
    .locator('input[name=otherId]')
    .first()
    .evaluate((input, id) => input.setAttribute('value', id), twin.residentId)
  await page.getByRole('button', { name: 'Dit is dezelfde persoon' }).first().click()
  await expect(page.getByText('Dit is al dezelfde persoon.').first()).toBeVisible()
  await expect(page.getByRole('heading', title)).toHaveText('Albertine Goris')
})
