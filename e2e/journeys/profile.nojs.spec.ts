import type { Page } from '@playwright/test'
import { checkPage } from '../support/check-page'
import { tabTo } from '../support/keyboard'
import { linkOfLateStay } from '../support/late-stay'
import { become } from '../support/people'
import { expect, test } from '../support/test'

const MOST_TABS = 200
/** From the top of the page with the Tab key, and pressed there. */
async function press(page: Page, selector: string, key: 'Space' | 'Enter') {
  await page.locator('body').evaluate((body) => body.ownerDocument.getSelection()?.removeAllRanges())
  await tabTo(page, selector, MOST_TABS)
  await page.keyboard.press(key)
}
/** One part of the profile, with the keyboard. */
async function open(page: Page, part: string) {
  const summary = page.locator('summary', { has: page.getByText(part, { exact: true }) })
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('details[open]').filter({ has: summary })).toHaveCount(1)
}
const save = 'form:has(input[name=slots]) button[type=submit], form:has(input[name=slots]) button:not([type])'
const slots = (page: Page) => page.locator('input[name=slots]')

test('without JavaScript and with the keyboard: what I like, when I can, how far, and a pause', async ({
  page,
}) => {
  test.slow()
  await become(page, 'karim')
  await page.goto('/mijn/profiel')
  await checkPage(page)
  await open(page, 'Talen en gesprek')
  await press(page, 'input[name=topics][value=music]', 'Space')
  await open(page, 'Wanneer')
  for (let left = await slots(page).and(page.locator(':checked')).count(); left > 0; left--)
    await press(page, 'input[name=slots]:checked', 'Space')
  await press(page, save, 'Enter')
  await expect(page.locator('.error-summary')).toContainText('Kies minstens één moment.')
  await checkPage(page)
  // Nothing of what was said before is lost.
  await expect(page.locator('input[name=topics][value=music]')).toBeChecked()
  await open(page, 'Wat niet kan')
  await expect(slots(page).and(page.locator(':checked'))).toHaveCount(0)
  await press(page, 'input[name=slots][value="1:morning"]', 'Space')
  await press(page, 'input[name=avoids][value=hard-of-hearing]', 'Space')
  await press(page, save, 'Enter')
  await expect(page.getByText('Bewaard', { exact: true })).toBeVisible()
  await expect(slots(page).and(page.locator(':checked'))).toHaveCount(1)
  await expect(page.locator('input[name=avoids][value=hard-of-hearing]')).toBeChecked()

  await page.getByLabel('Tot een dag die ik kies').check()
  await page.getByLabel('Welke dag?').fill('2020-01-01')
  await page.getByRole('button', { name: 'Begin mijn pauze' }).click()
  await expect(page.locator('.error-summary')).toContainText('Kies een dag na vandaag, binnen een jaar.')
  await expect(page.getByLabel('Welke dag?')).toHaveValue('2020-01-01')
  await checkPage(page)
  await page.getByRole('radio', { name: /^Twee weken, tot/ }).check()
  await page.getByRole('button', { name: 'Begin mijn pauze' }).click()
  await expect(page.getByText(/^Je hebt pauze tot/)).toBeVisible()
  await page.getByRole('button', { name: 'Ja, vraag me daarna weer' }).click()
  await expect(page.getByText('Daarna vragen we je weer.')).toBeVisible()
  await checkPage(page)
  await page.getByRole('button', { name: 'Stop mijn pauze' }).click()
  await expect(page.getByRole('button', { name: 'Begin mijn pauze' })).toBeVisible()

  await page.goto('/mijn/bereik')
  const near = page.locator('details').first()
  await near.locator('summary').click()
  await expect(near.locator('p')).not.toBeEmpty()
  await checkPage(page)
})

test('without JavaScript, by the link of the message: home again in one tap, and there in one tap', async ({
  page,
}) => {
  await page.goto(await linkOfLateStay())
  await expect(page.getByText(/Je zou thuis zijn om .* Is alles goed\?/)).toBeVisible()
  await checkPage(page)
  await page.getByRole('button', { name: 'Ik ben weer thuis' }).click()
  await expect(page.getByRole('button', { name: 'Ik ben weer thuis' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Ik ben er', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Je bent er' })).toBeVisible()
  await page.locator('summary', { hasText: 'Het duurt langer' }).click()
  await page.getByRole('button', { name: 'Zeg het' }).click()
  await page.getByRole('button', { name: 'Ik ben weer thuis' }).click()
  await expect(page.getByRole('button', { name: 'Ik ben er', exact: true })).toBeVisible()
  await checkPage(page)
})
