import type { Page } from '@playwright/test'
import { checkPage } from '../support/check-page'
import { become } from '../support/people'
import { forbidden, forbidOne, pinOne, planned, sendOnly } from '../support/round'
import { expect, test } from '../support/test'

const title = { level: 1 } as const

test('Lies divides all open questions, pins one neighbour, leaves one out, and sends', async ({ page }) => {
  test.slow()
  await become(page, 'lies')
  await page.getByRole('link', { name: 'Ronde' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('Verdeel alle open vragen')
  const figures = page.getByRole('region', { name: 'Wat het plan oplevert' })
  for (const column of ['Nu', 'Dichtste eerst', 'Dit plan'])
    await expect(figures.getByRole('columnheader', { name: column })).toBeVisible()
  const helped = figures.getByRole('row', { name: /Vragen met een buur/ }).getByRole('cell')
  expect(Number(await helped.last().textContent())).toBeGreaterThanOrEqual(
    Number(await helped.nth(1).textContent()),
  )
  await expect(page.getByText('Bewezen de beste verdeling')).toBeVisible()
  await checkPage(page)

  const pin = await pinOne(page)
  await expect(planned(page, pin.resident)).toContainText('Vastgezet door de coördinator')
  const out = await forbidOne(page, pin.resident)
  await expect(forbidden(page, out.resident, out.neighbour)).toBeVisible()
  await expect(planned(page, out.resident).locator('b').first()).not.toHaveText(out.neighbour)
  await expect(planned(page, pin.resident)).toContainText(pin.neighbour)
  await checkPage(page)

  await page.getByRole('button', { name: 'Verstuur de voorstellen' }).click()
  await expect(page).toHaveTitle(/^Fout:/)
  const summary = page.getByRole('alert', { name: 'Kijk dit nog eens na' })
  await expect(summary).toContainText('Kijk het plan na en vink dat aan.')
  await expect(planned(page, pin.resident)).toContainText('Vastgezet door de coördinator')
  await checkPage(page)

  await sendOnly(page, [pin.resident])
  await expect(page.getByRole('status').filter({ hasText: 'Plan verstuurd voor 1 vraag' })).toBeVisible()
  await page.getByRole('link', { name: 'Volg de antwoorden' }).click()
  await page.getByRole('link', { name: pin.resident }).first().click()
  await expect(page.getByText(pin.neighbour).first()).toBeVisible()
})

test('Lies pins a neighbour and comes to the button with the keyboard only', async ({ page }) => {
  await become(page, 'lies')
  await page.goto('/werkplek/ronde')
  await tabToText(page, 'Zet vast')
  await page.keyboard.press('Enter')
  await page.waitForURL(/vast=/)
  await expect(page.getByText('Vastgezet door de coördinator')).toBeVisible()
  await tabToText(page, 'Maak los')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.search.includes('vast='))
  await page.getByLabel('Ik keek het plan na').focus()
  await page.keyboard.press('Space')
  await expect(page.getByLabel('Ik keek het plan na')).toBeChecked()
  await tabToText(page, 'Verstuur de voorstellen')
})

test('the round is for coordinators', async ({ page, noise }) => {
  noise.expected.push(/403/)
  await page.goto('/werkplek/ronde')
  await expect(page).toHaveURL('/aanmelden')
  for (const person of ['karim', 'bart', 'els'] as const) {
    await become(page, person)
    expect((await page.goto('/werkplek/ronde'))?.status()).toBe(403)
    await expect(page.getByRole('heading', title)).not.toHaveText('Verdeel alle open vragen')
  }
})

test('Lies and Nadia read what the chance of a yes is reckoned with', async ({ page }) => {
  await become(page, 'lies')
  await page.goto('/werkplek/ronde')
  await page.getByRole('link', { name: 'Hoe we de kans op een ja schatten' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('De kans op een ja')
  await expect(page.getByRole('row', { name: /deze inwoner al hielp/ })).toContainText('+0,80')
  await checkPage(page)
  await become(page, 'nadia')
  await page.getByRole('link', { name: 'Kans op een ja' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('De kans op een ja')
})

/** Presses Tab until a link or button with this text has the focus. */
async function tabToText(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    // The table itself can have the focus too, and it contains every text.
    const here = await page.evaluate(() => document.activeElement?.closest('a, button')?.textContent ?? '')
    if (here.includes(text)) return
  }
  throw new Error(`the Tab key does not come to ${text}`)
}
