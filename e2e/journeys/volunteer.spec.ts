import { checkPage } from '../support/check-page'
import { enterHouse } from '../support/inside'
import { buttonIn, letters, OFFER } from '../support/mailbox'
import { seeking } from '../support/story'
import { expect, test } from '../support/test'

test.beforeAll(enterHouse)

test('an offer in the mail: opened by a scanner, answered with no in two taps, without sign-in', async ({
  page,
}) => {
  await page.goto('/demo/postvak')
  await checkPage(page)
  const { neighbour } = await seeking({ name: 'Rosalie Verbist', firstNames: ['Hilde'] }, 1)
  const [letter = ''] = await letters(page, neighbour.email, OFFER)
  await page.goto(letter)
  const yes = await buttonIn(page, /antwoord=ja/)
  const no = await buttonIn(page, /antwoord=nee/)
  for (const link of [yes, no]) {
    await page.request.get(link)
    await page.request.head(link)
  }
  await page.goto(no)
  await expect(page.getByRole('button', { name: 'Ja, ik help' })).toBeVisible()
  const sizes = await page
    .getByRole('button', { name: /^(Ja, ik help|Nee, deze keer niet)$/ })
    .evaluateAll((buttons) => buttons.map((button) => [button.clientWidth, button.clientHeight].join('×')))
  expect(new Set(sizes).size).toBe(1)
  await checkPage(page)
  await page.getByRole('button', { name: 'Nee, deze keer niet' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dank je voor je antwoord' })).toBeVisible()
  await checkPage(page)
  await page.getByLabel('Ik heb het nu te druk').check()
  await page.getByRole('button', { name: 'Klaar' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Klaar. Dank je wel!' })).toBeVisible()
  await checkPage(page)
})

test('a link that nobody sent leads to nothing', async ({ page, noise }) => {
  noise.expected.push(/404/)
  expect((await page.goto('/voorstel/nothing'))?.status()).toBe(404)
})

test('Karim reads what comes next, says that he worries, and chooses when he is asked', async ({ page }) => {
  await page.goto('/demo')
  await checkPage(page)
  await page.getByRole('button', { name: /Karim/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dag Karim' })).toBeVisible()
  await checkPage(page)

  await page.getByRole('button', { name: 'Ik ben weer thuis' }).click()
  await expect(page.getByRole('button', { name: 'Ik ben weer thuis' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Bekijk deze hulp' }).first().click()
  await expect(page.getByText('Hoe ging het de laatste keer?')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ik wil stoppen met deze hulp' })).toBeVisible()
  await checkPage(page)
  await page.getByRole('button', { name: 'Ik ben er', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Je bent er' })).toBeVisible()
  await page.getByRole('button', { name: 'Goed, ik ga door' }).click()
  // Who tells how it went has come away, and is asked what they noticed.
  await expect(page.getByRole('heading', { name: 'Je bent er' })).toHaveCount(0)
  await page.locator('summary', { hasText: 'Viel je iets op?' }).click()
  await checkPage(page)
  for (const sign of await page.getByRole('checkbox').all()) await sign.check()
  await page.getByRole('button', { name: 'Zeg het aan de coördinator' }).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Zeg het aan de coördinator' }).click()
  await expect(page.getByRole('status')).toContainText('Dank je dat je het zegt')

  await page.getByRole('link', { name: 'Ik maak me zorgen' }).click()
  await checkPage(page)
  await page.getByLabel(/Wat zag of hoorde je/).fill('Ze at niet veel')
  await page.getByRole('button', { name: 'Vertel het ons' }).click()
  await expect(page.locator('.error-summary')).toContainText('Kies hoe dringend het is.')
  await expect(page.getByLabel(/Wat zag of hoorde je/)).toHaveValue('Ze at niet veel')
  await checkPage(page)
  await page.getByRole('radio', { name: 'Deze week' }).check()
  await page.getByRole('button', { name: 'Vertel het ons' }).click()
  await expect(page.getByRole('status')).toContainText('Goed dat je het zegt')

  await page.getByRole('link', { name: 'Wanneer en wat' }).click()
  await checkPage(page)
  await page.locator('summary', { hasText: 'Welke hulp' }).click()
  for (const box of await page
    .getByRole('group', { name: /Welke hulp/ })
    .getByRole('checkbox')
    .all())
    await box.uncheck()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.locator('.error-summary')).toContainText('Kies minstens één soort hulp.')
  await checkPage(page)
  await page
    .getByRole('group', { name: /Welke hulp/ })
    .getByLabel('Een wandeling')
    .check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Bewaard')).toBeVisible()
})
