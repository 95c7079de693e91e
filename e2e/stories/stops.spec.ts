import { addDays, localDate } from '@/domain/kernel/time'
import { approveMatch } from '@/services/match/commands'
import { acceptOffer, sendOffers } from '@/services/offer/commands'
import { actorOf, enterAs, enterStaff, neighbourAt, staff } from '../support/cast'
import { daysPass } from '../support/clock'
import { done as did, enterHouse, lettersTo, newestLetterTo, quiet } from '../support/inside'
import { helping, offerOf, readsStatus } from '../support/story'
import { expect, test } from '../support/test'
import { done } from '../support/workplace'

const title = { level: 1 } as const
const email = 'godelieve.mertens@demo.invalid'

test.beforeAll(enterHouse)

test('a neighbour stops in the middle: the resident hears it in our words, thanks her, and another comes', async ({
  page,
  someoneElse,
}) => {
  test.slow()
  const story = await helping({ name: 'Godelieve Mertens', email, weekly: true, firstNames: ['Ruth'] })
  const { id, matchId, neighbour: ruthHerself } = story
  const [ruth, godelieve] = [await someoneElse(), await someoneElse()]
  await enterAs(ruth, ruthHerself.userId)
  await ruth.goto(`/mijn/${matchId}`)
  await ruth.getByRole('link', { name: 'Ik wil stoppen met deze hulp' }).click()
  await ruth.getByRole('button', { name: 'Ja, ik stop met deze hulp' }).click()
  await expect(ruth.getByText('Kies wie het zegt.').first()).toBeVisible()
  await ruth.getByLabel('Wanneer ga je voor het laatst?').fill(addDays(localDate(Date.now()), 8))
  await ruth.getByRole('radio', { name: 'Zeg het voor mij' }).check()
  await ruth.getByLabel(/Wat mogen wij zeggen/).fill('Ik ga verhuizen. Dank voor de koffie.')
  await ruth.getByRole('button', { name: 'Ja, ik stop met deze hulp' }).click()
  await expect(ruth.getByText('Wij zeggen het voor jou.')).toBeVisible()

  await enterStaff(page, 'lies')
  await page.goto(story.path)
  await expect(page.getByText(/wil stoppen. De inwoner weet het nog niet/)).toBeVisible()
  await page.getByRole('radio', { name: 'Stuur nu een mail' }).check()
  await page.getByLabel('Wat zeg je aan de inwoner?').fill('Ruth verhuist. Zij vond de koffie heerlijk.')
  await page.getByRole('radio', { name: 'Ja, zoek verder' }).check()
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await done(page, 'Genoteerd: de inwoner weet het')
  const letter = await newestLetterTo(email)
  expect(letter.subject).toBe('Ruth stopt met helpen')
  expect(letter.text).toContain('Zij vond de koffie heerlijk.')

  await readsStatus(godelieve, story)
  await godelieve.getByText('Wilt u uw buur bedanken?').click()
  await godelieve.getByLabel('Wat wilt u zeggen?').fill('Bel mij op 015 27 01 02')
  await godelieve.getByRole('button', { name: 'Stuur mijn bedankje' }).click()
  const refused = /geen telefoonnummer, mailadres of straat/
  await expect(godelieve.getByRole('link', { name: refused })).toHaveAttribute('href', '#thanks')
  await expect(godelieve.getByLabel('Wat wilt u zeggen?')).toHaveAccessibleDescription(refused)
  await godelieve.getByLabel('Wat wilt u zeggen?').fill('Lieve Ruth, je lach maakte mijn week.')
  await godelieve.getByRole('button', { name: 'Stuur mijn bedankje' }).click()
  await expect(godelieve.getByText('Wij lezen uw bedankje.', { exact: false })).toBeVisible()
  await page.goto(story.path)
  await page.getByRole('button', { name: 'Geef door aan de buur' }).click()
  await done(page, 'Genoteerd')
  expect((await newestLetterTo(ruthHerself.email)).text).toContain('je lach maakte mijn week')

  await daysPass(id, 9)
  await ruth.goto(`/mijn/${matchId}`)
  await expect(ruth.getByRole('heading', title)).toHaveText('Deze hulp is gestopt')
  await godelieve.reload()
  await expect(godelieve.getByText('Uw buur heet')).toHaveCount(0)
  await page.goto(story.path)
  await expect(page.getByRole('heading', { name: /de hulp van Ruth .* stopte/ })).toBeVisible()

  const nora = await neighbourAt(story.home, { firstName: 'Nora', locale: 'nl', hasMail: true })
  const lies = await staff('lies')
  did(await sendOffers(lies, { helpRequestId: id, volunteerIds: [nora.id] }))
  await quiet()
  did(await acceptOffer(actorOf(nora), { offerId: await offerOf(story, nora) }))
  did(await approveMatch(lies, { helpRequestId: id, residentSaidYes: 'yes', consentHow: 'phone' }))
  await godelieve.reload()
  await expect(godelieve.getByText('Uw buur heet Nora.')).toBeVisible()
  const { text } = await newestLetterTo(nora.email)
  expect(text).toContain('Kan je een week niet? Zeg het in één tik.')
  expect(text).toMatch(/\/bezoek\/\S+/)
  expect(await lettersTo(ruthHerself.email)).not.toContain('De vraag gaat niet door')
})
