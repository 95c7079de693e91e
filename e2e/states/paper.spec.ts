import type { Page } from '@playwright/test'
import { PAPERS } from '@/domain/site/papers'
import { enterStaff } from '../support/cast'
import { enterHouse } from '../support/inside'
import { asksByTelephone } from '../support/story'
import { expect, test } from '../support/test'

/** One point is 4/3 of a pixel; the browser rounds in the last digits. */
const POINT = 4 / 3 - 0.0001
const [READABLE, NUMBER] = [16 * POINT, 24 * POINT]

/** Pages of the PDF that "print" makes: Chromium writes the list of them in plain text. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
}

interface Letters {
  readonly text: string
  readonly pixels: number
  readonly isNumber: boolean
}

/** Every text that is on paper, with its size there. */
const lettersOf = (page: Page): Promise<Letters[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
      .map((one) => ({
        text: one.textContent?.trim().slice(0, 40) ?? '',
        pixels: Number.parseFloat(getComputedStyle(one).fontSize),
        isNumber: one.closest('.phone-number') !== null,
      })),
  )

/** What is wrong with this sheet, in words. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  const pages = await pagesOf(page)
  await page.emulateMedia({ media: 'print' })
  const letters = await lettersOf(page)
  await page.emulateMedia({ media: null })
  const small = letters.filter((one) => one.pixels < (one.isNumber ? NUMBER : READABLE))
  return [
    ...(pages === 1 ? [] : [`${path}: ${pages} pages`]),
    ...(letters.some((one) => one.isNumber) ? [] : [`${path}: no number to call`]),
    ...small.map((one) => `${path}: “${one.text}” in ${one.pixels / POINT} pt`),
  ]
}

test('each sheet is one side of A4, to be read at arm’s length, in each language', async ({ page }) => {
  const faults: string[] = []
  for (const language of ['', '/fr', '/en'])
    for (const paper of [...PAPERS.map((one) => `/drukwerk/${one}`), '/nu-hulp'])
      faults.push(...(await faultsOf(page, `${language}${paper}`)))
  expect(faults).toEqual([])
})

test.beforeAll(enterHouse)

test('the letter to a resident is one side of A4 too, with its number in large print', async ({ page }) => {
  const { path, reference } = await asksByTelephone({ name: 'Marie-Christine Van den Broeck-Vanderlinden' })
  await enterStaff(page, 'lies')
  expect(await faultsOf(page, `${path}/brief`)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  const large = (await lettersOf(page)).filter(({ pixels }) => pixels >= NUMBER).map(({ text }) => text)
  expect(large.join(' ').replace(/\D/g, '')).toContain(reference)
})
