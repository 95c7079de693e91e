import type { Page } from '@playwright/test'
import { tabTo } from '../support/keyboard'
import { become } from '../support/people'
import { expect, test } from '../support/test'

/** Presses Enter in a form and waits for the page that follows. */
async function enter(page: Page): Promise<void> {
  const here = page.url()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== here)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('an inhabitant asks with the keyboard only', async ({ page }) => {
  test.slow()
  await page.goto('/hulp-vragen')
  const primary = 'main button.button-primary, main button[type=submit], main form button'
  const choose = async (name: string, value: string) => {
    await tabTo(page, `input[name=${name}]`)
    const wanted = page.locator(`input[name=${name}][value=${value}]`)
    for (let presses = 0; presses < 10 && !(await wanted.isChecked()); presses++)
      await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown')
  }
  await choose('forWhom', 'me')
  await tabTo(page, primary)
  await enter(page)
  await choose('kind', 'PHONE_CALL')
  await tabTo(page, primary)
  await enter(page)
  await choose('timing', 'soon')
  await choose('part', 'any')
  await tabTo(page, primary)
  await enter(page)
  await tabTo(page, 'input[name=address]')
  await page.keyboard.type('Bleekstraat 5')
  await enter(page)
  if (page.url().includes('/waar')) {
    await tabTo(page, 'input[name=addressId]')
    await page.keyboard.press('Space')
    await enter(page)
  }
  await tabTo(page, 'input[name=name]')
  await page.keyboard.type('Cyriel Daems')
  await tabTo(page, 'input[name=phone]')
  await page.keyboard.type('0470003701')
  await enter(page)
  await tabTo(page, primary)
  await enter(page)
  await tabTo(page, primary)
  await enter(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wij hebben uw vraag')
})

test('Bart notes a call within a minute, with at most forty keystrokes besides the words', async ({
  page,
}) => {
  await become(page, 'bart')
  const began = Date.now()
  // The key works once the page has its script.
  await expect(async () => {
    await page.keyboard.press('Alt+n')
    await page.waitForURL(/nieuw$/, { timeout: 3000 })
  }).toPass()
  await expect(page.getByRole('textbox', { name: 'Telefoon' })).toBeFocused()
  let strokes = 1
  const asked = await page.locator('main form :is(input, select, textarea):visible').evaluateAll((all) => {
    const names = all.map((one) => (one as HTMLInputElement).name)
    return [...new Set(names.filter((name) => name !== ''))]
  })
  expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(8)
  await page.keyboard.type('015000073')
  strokes += await tabTo(page, 'input[name=name]')
  await page.keyboard.type('Albertine Nijs')
  strokes += await tabTo(page, 'textarea[name=details]')
  await page.keyboard.type('Brood en melk')
  strokes += await tabTo(page, 'input[name=address]')
  await page.keyboard.type('Bleekstraat 11')
  await enter(page)
  strokes += 1
  await expect(page.getByRole('radio', { name: /Bleekstraat 11/ })).toBeChecked()
  strokes += await tabTo(page, 'input[name=addressId]')
  await enter(page)
  strokes += 1
  await expect(page.getByText('De vraag is bewaard').first()).toBeVisible()
  const seconds = (Date.now() - began) / 1000
  process.stdout.write(
    `a call: ${strokes} keystrokes besides the words, ${seconds.toFixed(1)} s, ${asked.length} fields\n`,
  )
  expect(strokes).toBeLessThanOrEqual(40)
  expect(seconds).toBeLessThanOrEqual(60)
  await expect(page.getByText('Lees dit terug. Klopt het?')).toBeVisible()
  await expect(
    page.getByText(/Ik lees het even terug\. U bent Albertine Nijs\. .*015 00 00 73/),
  ).toBeVisible()
})
