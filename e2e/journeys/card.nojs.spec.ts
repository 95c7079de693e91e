import { shownCardNumber } from '@/domain/card/card-number'
import { checkPage } from '../support/check-page'
import { become, DEMO_CARDS } from '../support/people'
import { expect, test } from '../support/test'

/** A millimetre in the points of a screen. */
const MM = 96 / 25.4

test('a neighbour prints a card, and whoever stands behind the door looks its number up', async ({
  page,
}) => {
  test.slow()
  await become(page, 'karim')
  await page.getByRole('link', { name: 'Mijn kaartje' }).click()
  await checkPage(page)
  const card = page.getByRole('region', { name: 'Kaartje van Karim' })
  const number = shownCardNumber(DEMO_CARDS.karim)
  await expect(card).toContainText(number)
  await page.emulateMedia({ media: 'print' })
  const box = await card.boundingBox()
  expect(Math.abs((box?.width ?? 0) - 85.6 * MM)).toBeLessThan(1)
  expect(Math.abs((box?.height ?? 0) - 54 * MM)).toBeLessThan(1)
  // All of it stands on the card, and nothing but the card on the paper.
  expect(await card.evaluate((one) => one.scrollHeight <= one.clientHeight)).toBe(true)
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await page.emulateMedia({ media: null })

  await page.goto('/kaartje')
  const ask = async (typed: string) => {
    await page.getByLabel('Het nummer op het kaartje').fill(typed)
    await page.getByRole('button', { name: 'Kijk na' }).click()
  }
  await ask(number)
  await expect(page.getByRole('status')).toContainText('Geldig: Karim, tot en met')
  await checkPage(page)
  await ask(shownCardNumber(DEMO_CARDS.ended))
  await expect(page.getByRole('status')).toContainText('Niet geldig: laat niemand binnen')
  await checkPage(page)
  const slip = number.replace(/.$/, (last) => String((Number(last) + 1) % 10))
  await ask(slip)
  await expect(page.locator('.error-summary')).toContainText('Dit nummer klopt niet.')
  await expect(page.getByLabel('Het nummer op het kaartje')).toHaveValue(slip)
  await checkPage(page)
})

test('who has somebody on the telephone looks it up too, with the words to say', async ({ page }) => {
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  await page.getByRole('link', { name: /Kijk een kaartje na/ }).click()
  await page.getByLabel('Het nummer op het kaartje').fill(DEMO_CARDS.karim)
  await page.getByRole('button', { name: 'Kijk na' }).click()
  await expect(page.getByRole('main')).toContainText('Het is van Karim.')
  await checkPage(page)
})
