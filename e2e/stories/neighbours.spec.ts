import { addDays, localDate, localTime } from '@/domain/kernel/time'
import { declineOffer } from '@/services/offer/commands'
import { actorOf, endSession, enterAs, enterStaff } from '../support/cast'
import { done as did, enterHouse, lettersTo, newestLetterTo } from '../support/inside'
import { helping, offerOf, readsStatus, seeking } from '../support/story'
import { expect, test } from '../support/test'
import { done } from '../support/workplace'

const title = { level: 1 } as const

test.beforeAll(enterHouse)

test('nobody is left: Lies sees it at once, and the resident reads it honestly', async ({
  page,
  someoneElse,
}) => {
  const story = await seeking({ name: 'Octavie Pauwels', firstNames: ['Anna', 'Youssef'] }, 2)
  for (const one of story.neighbours)
    did(await declineOffer(actorOf(one), { offerId: await offerOf(story, one) }))
  for (const one of story.neighbours)
    expect(await lettersTo(one.email)).toEqual([expect.stringMatching(/^Kan jij helpen/)])
  await enterStaff(page, 'lies')
  await page.goto(`/werkplek?zoek=${story.reference}`)
  await expect(page.getByRole('row', { name: /Octavie Pauwels/ })).toContainText('Kies buren')
  await page.goto(story.path)
  await expect(page.getByText('Niemand meer in de rij.').first()).toBeVisible()
  await page.getByText('Andere stap', { exact: true }).click()
  await page.getByRole('radio', { name: 'Niemand gevonden' }).check()
  await page.getByLabel('Waarom?').fill('Iedereen in de buurt is weg.')
  await page.getByRole('button', { name: 'Doe deze stap' }).click()
  await done(page, 'Gedaan')
  await expect(page.getByRole('heading', { name: 'Bel de inwoner: nog niemand gevonden' })).toBeVisible()
  const octavie = await someoneElse()
  await readsStatus(octavie, story)
  await expect(octavie.getByRole('heading', title)).toHaveText('Wij vonden nog geen buur.')
})

test('a French-speaking resident and a French-speaking neighbour read French, staff read Dutch', async ({
  page,
  someoneElse,
}) => {
  const email = 'mireille.dubois@demo.invalid'
  const french = { locale: 'fr', neighbourLocale: 'fr' } as const
  const story = await seeking({ name: 'Mireille Dubois', email, firstNames: ['Luc'], ...french }, 1)
  expect(await lettersTo(email)).toEqual(['Nous avons votre demande'])
  expect(await lettersTo(story.neighbour.email)).toEqual([expect.stringMatching(/^Peux-tu aider/)])
  const { text } = await newestLetterTo(story.neighbour.email)
  const link = text.match(/\/fr\/voorstel\/\S+antwoord=ja/)?.[0] ?? ''
  await page.goto(link)
  await expect(page.locator('html')).toHaveAttribute('lang', /^fr/)
  await page.getByRole('button', { name: 'Oui, j’aide' }).click()
  await expect(page.getByRole('heading', title)).toContainText('Luc')
  const lies = await someoneElse()
  await enterStaff(lies, 'lies')
  await lies.goto(story.path)
  await expect(lies.getByText('Frans').first()).toBeVisible()
  await lies.getByRole('button', { name: /Ja gezegd/ }).click()
  await done(lies, 'Goedgekeurd')
  expect((await lettersTo(story.neighbour.email)).slice(1)).toEqual(['Tu peux appeler maintenant'])
  await readsStatus(page, story, '/fr')
  await expect(page.getByRole('heading', title)).toHaveText('Un voisin va vous aider.')
})

test('a worry, from a visit to its end: told by telephone, handled by Lies, the resident reads nothing of it', async ({
  page,
  someoneElse,
}) => {
  const story = await helping({ name: 'Remi Van Looy', weekly: true })
  await enterStaff(page, 'bart')
  await page.goto(story.path)
  await page.getByText('Iemand vertelde hoe het loopt').click()
  await page.getByRole('radio', { name: 'De buur maakt zich zorgen' }).check()
  await page.getByRole('button', { name: 'Schrijf het op' }).click()
  await expect(page.getByText('Schrijf op wat de zorg is.').first()).toBeVisible()
  await page.getByLabel('In hun woorden').fill('Er lag overal post. Hij wist niet welke dag het was.')
  await page.getByRole('button', { name: 'Schrijf het op' }).click()
  await done(page, 'Het is opgeschreven')

  const lies = await someoneElse()
  await enterStaff(lies, 'lies')
  await lies.goto('/werkplek')
  await expect(lies.getByText('Er lag overal post.', { exact: false })).toBeVisible()
  await lies.goto(story.path)
  await lies.getByLabel('Wat deed je?').fill('Gebeld met de huisarts. Die gaat morgen langs.')
  await lies.getByRole('button', { name: 'Zet als behandeld' }).click()
  await done(lies, 'De zorg is behandeld')
  await lies.goto('/werkplek')
  await expect(lies.getByText('Er lag overal post.', { exact: false })).toHaveCount(0)

  await enterAs(page, story.neighbour.userId)
  await page.goto(`/mijn/${story.matchId}`)
  await expect(page.getByRole('heading', title)).toHaveText('Je helpt Remi Van Looy')
  await readsStatus(page, story)
  await expect(page.getByRole('heading', title)).toHaveText('Uw buur helpt u elke week.')
  await expect(page.getByRole('main')).not.toContainText(/post|huisarts|zorg/)
  expect((await lettersTo(story.neighbour.email)).slice(1)).toEqual(['Je kan nu bellen'])
})

test('the session ends in the middle of a form: after signing in the words are there again', async ({
  page,
}) => {
  const story = await helping({ name: 'Lea Cools' })
  await enterStaff(page, 'bart')
  await page.goto(story.path)
  const words = 'Ze wil ook graag een ander uur. Bel na tien uur.'
  await page.getByLabel('Nieuwe notitie').fill(words)
  await endSession(page)
  await page.getByRole('button', { name: 'Bewaar notitie' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('Aanmelden')
  await expect(page.getByText('De tekst is bewaard').first()).toBeVisible()
  await enterStaff(page, 'bart')
  await page.goto('/aanmelden')
  await expect(page.getByLabel('Nieuwe notitie')).toHaveValue(words)
  await page.getByRole('button', { name: 'Bewaar notitie' }).click()
  await done(page, 'De notitie is bewaard')
  await expect(page.getByText(words)).toBeVisible()
  await page.goto('/aanmelden')
  await expect(page).toHaveURL(/\/werkplek$/)
})

test('help for today: several are asked at once, the first yes wins, the others hear it, and the call is next', async ({
  page,
  someoneElse,
}) => {
  const now = Date.now()
  const today = localDate(now)
  // In the evening nobody comes any more today: then it is for tomorrow.
  const day = localTime(now).hour < 17 ? today : addDays(today, 1)
  const firstNames = ['Tine', 'Koen', 'Sara']
  const story = await seeking({ name: 'Gustaaf Wellens', day, firstNames })
  await readsStatus(page, story)
  await expect(page.getByText(/^Wij vroegen het aan [23] buren\.$/)).toBeVisible()
  const asked = []
  for (const one of story.neighbours) if ((await lettersTo(one.email)).length > 0) asked.push(one)
  const [first, ...others] = asked
  if (!first) throw new Error('nobody was asked')
  expect(others.length).toBeGreaterThan(0)
  await enterAs(page, first.userId)
  await page.goto('/mijn')
  await page.getByRole('link', { name: 'Lees en antwoord' }).click()
  await page.getByRole('button', { name: 'Ja, ik help' }).click()
  await expect(page.getByRole('heading', title)).toContainText('Fijn dat je helpt')
  for (const one of others) expect((await lettersTo(one.email)).slice(1)).toEqual(['Iemand anders helpt al'])
  const lies = await someoneElse()
  await enterStaff(lies, 'lies')
  await lies.goto(`/werkplek?zoek=${story.reference}`)
  await expect(lies.getByRole('row', { name: /Gustaaf Wellens/ })).toContainText('Bel en keur goed')
  await readsStatus(page, story)
  await expect(page.getByRole('heading', title)).toHaveText('Een buur wil u helpen.')
})
