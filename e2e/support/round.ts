import type { Locator, Page } from '@playwright/test'

interface Pair {
  readonly resident: string
  readonly neighbour: string
}

const rows = (page: Page) =>
  page.locator('#plan-caption').locator('xpath=ancestor::table').locator('tbody tr')

/** The line of this resident. */
export const lineOf = (page: Page, resident: string): Locator =>
  rows(page).filter({ has: page.getByRole('link', { name: resident, exact: true }) })

/** The cell with the neighbour of the plan. */
export const planned = (page: Page, resident: string): Locator =>
  lineOf(page, resident).getByRole('cell').first()

export const forbidden = (page: Page, resident: string, neighbour: string): Locator =>
  planned(page, resident).getByText(`${neighbour}: Weggelaten door de coördinator`)

/** A line that offers this link, other than that of `not`; follows the link. */
async function choose(page: Page, link: string, not: string): Promise<Pair> {
  const line = rows(page)
    .filter({ has: page.getByRole('link', { name: link }) })
    .filter({ hasNot: page.getByRole('link', { name: not || '—', exact: true }) })
    .first()
  const resident = (await line.getByRole('rowheader').getByRole('link').textContent()) ?? ''
  const cell = line.getByRole('cell').first()
  const neighbour = (await cell.locator('b').first().textContent()) ?? ''
  const here = page.url()
  await cell.getByRole('link', { name: link }).click()
  await page.waitForURL((url) => url.href !== here)
  return { resident, neighbour }
}

export const pinOne = (page: Page, not = '') => choose(page, 'Zet vast', not)
export const forbidOne = (page: Page, not = '') => choose(page, 'Niet deze buur', not)

/** Unticks all other lines, says that the plan was looked at, and sends. */
export async function sendOnly(page: Page, residents: readonly string[]): Promise<void> {
  for (const row of await rows(page).all()) {
    const box = row.getByRole('checkbox')
    if ((await box.count()) === 0) continue
    const name = (await row.getByRole('rowheader').getByRole('link').textContent()) ?? ''
    await box.setChecked(residents.includes(name))
  }
  await page.getByLabel('Ik keek het plan na').check()
  await page.getByRole('button', { name: 'Verstuur de voorstellen' }).click()
  await page.waitForURL(/gestuurd=/)
}
