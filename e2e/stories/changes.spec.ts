import { acceptOffer } from '@/services/offer/commands'
import { actorOf, enterAs, enterStaff, houseBeyond } from '../support/cast'
import { done as did, enterHouse, lettersTo } from '../support/inside'
import { helping, offerOf, readsStatus, seeking } from '../support/story'
import { expect, test } from '../support/test'
import { done } from '../support/workplace'

const title = { level: 1 } as const

test.beforeAll(enterHouse)

test('changed after the yes: the neighbour is asked again, and nothing is approved before that', async ({
  page,
  someoneElse,
}) => {
  const story = await seeking({ name: 'Germaine Peeters', firstNames: ['Nele'] }, 1)
  const { neighbour } = story
  did(await acceptOffer(actorOf(neighbour), { offerId: await offerOf(story, neighbour) }))
  await readsStatus(page, story)
  await page.getByRole('link', { name: 'Wijzig mijn vraag' }).click()
  await expect(page.getByText('Een buur zei al ja.', { exact: false })).toBeVisible()
  await page.getByRole('radio', { name: 'In de voormiddag' }).check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Uw vraag is gewijzigd.')).toBeVisible()
  expect((await lettersTo(neighbour.email)).slice(1)).toEqual([expect.stringMatching(/^Past het nog\?/)])

  const lies = await someoneElse()
  await enterStaff(lies, 'lies')
  await lies.goto(story.path)
  await expect(lies.getByRole('heading', { name: 'Wacht op een nieuw ja' })).toBeVisible()
  await expect(lies.getByRole('button', { name: /Ja gezegd/ })).toHaveCount(0)
  await enterAs(page, neighbour.userId)
  await page.goto('/mijn')
  await page.getByRole('link', { name: 'Bekijk deze hulp' }).click()
  await page.getByRole('link', { name: 'Lees en antwoord' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('Nele, past het nog?')
  await expect(page.getByRole('main')).not.toContainText('Peeters')
  await page.getByRole('button', { name: 'Ja, ik help' }).click()
  await expect(page.getByRole('heading', title)).not.toHaveText('Nele, past het nog?')

  await lies.reload()
  await lies.getByRole('button', { name: 'Ja gezegd: Nele mag bellen' }).click()
  await done(lies, 'Goedgekeurd')
  await readsStatus(page, story)
  await expect(page.getByRole('heading', title)).toHaveText('Een buur gaat u helpen.')
  expect((await lettersTo(neighbour.email)).slice(2)).toEqual(['Je kan nu bellen'])
})

test('she moves to another quarter: the same neighbour is asked whether it still fits, another coordinator goes on', async ({
  page,
  someoneElse,
  noise,
}) => {
  noise.expected.push(/404/)
  const story = await helping({ name: 'Angele Borremans' })
  const beyond = await houseBeyond(story.resident.name)
  const lies = await someoneElse()
  await enterStaff(lies, 'lies')
  await lies.goto(story.path)
  await expect(lies.getByRole('heading', title)).toContainText('Angele Borremans')

  await enterStaff(page, 'bart')
  await page.goto(`${story.path}/aanvullen`)
  await page.locator('#address').fill(beyond.line)
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page
    .getByRole('radio', { name: new RegExp(`^${beyond.line},`) })
    .first()
    .check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await done(page, 'De vraag is aangevuld')
  await expect(page.getByRole('main')).toContainText(beyond.line)
  expect((await lettersTo(story.neighbour.email)).slice(1)).toEqual([
    'Je kan nu bellen',
    expect.stringMatching(/^Past het nog\?/),
  ])
  await lies.reload()
  await expect(lies.getByRole('heading', title)).not.toContainText('Angele Borremans')

  await enterAs(lies, story.neighbour.userId)
  await lies.goto('/mijn')
  await lies.getByRole('link', { name: 'Bekijk deze hulp' }).click()
  await lies.getByRole('link', { name: 'Lees en antwoord' }).click()
  await lies.getByRole('button', { name: 'Nee, deze keer niet' }).click()
  await expect(lies.getByRole('button', { name: 'Nee, deze keer niet' })).toHaveCount(0)
  await expect(lies.getByRole('main')).not.toContainText(/Borremans/)
  await readsStatus(lies, story)
  await expect(lies.getByText(/Wij zoeken (nu )?een buur/).first()).toBeVisible()
})
