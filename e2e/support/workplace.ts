import { expect, type Page } from '@playwright/test'
import { plain } from '@/db/seed/people/names'
import { PERSONAS } from '@/db/seed/personas'
import { letters } from './mailbox'

/**
 * Opens a request that came in a moment ago, by its number. Somebody with another telephone may have the same number;
 * who came last is due last.
 */
export async function openRequest(page: Page, reference: string): Promise<void> {
  await page.goto(`/werkplek?lijst=nieuw&zoek=${reference}`)
  await page.getByRole('rowheader').last().getByRole('link').click()
  await expect(page).toHaveURL(/\/werkplek\/vragen\//)
}

/** What the notice says that appears after an action. */
export const done = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

export async function makeReady(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Klaar: zoek een buur' }).click()
  await done(page, 'Gedaan')
}

export interface Asked {
  readonly name: string
  readonly email: string
  /** Letters that this person had before. */
  readonly seen: readonly string[]
}

/**
 * Asks the first `count` neighbours of the list, or the one with this name. Another test may have asked one of them a
 * moment ago; then the page says so and shows who fits now.
 */
export async function askNeighbours(page: Page, count: number, name = ''): Promise<Asked[]> {
  const here = page.url().replace(/\?.*/, '')
  for (let attempt = 0; attempt < 6; attempt++) {
    await page.goto(`${here}/kandidaten`)
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) })
    const firstOf = async () => (await rows.locator('b').allTextContents()).slice(0, count)
    const names = await firstOf()
    const asked: Asked[] = []
    for (const one of names)
      asked.push({ name: one, seen: await letters(page, mailOf(one)), email: mailOf(one) })
    await page.goto(`${here}/kandidaten`)
    // Others are asked at the same time, and who was asked goes down: the line must be the one that was read.
    if (String(await firstOf()) !== String(names)) continue
    for (const row of await page
      .getByRole('listitem')
      .filter({ has: page.getByRole('checkbox') })
      .all())
      await row.getByRole('checkbox').setChecked(names.includes((await row.locator('b').textContent()) ?? ''))
    await page.getByRole('button', { name: 'Verstuur aan deze buren' }).click()
    await page.waitForURL(/gedaan=sent|fout=1/)
    if (!page.url().includes('fout=1')) return asked
  }
  throw new Error('nobody could be asked in six tries')
}

/** Addresses in the demo are made of names. */
const mailOf = (name: string) =>
  PERSONAS.find((one) => one.name === name)?.email ?? `${plain(name)}@demo.invalid`

/** Records the resident's yes. */
export async function approve(page: Page, neighbour: string): Promise<void> {
  await page.getByRole('radio', { name: 'per telefoon' }).check()
  await page.getByRole('button', { name: `Ja gezegd: ${neighbour} mag bellen` }).click()
  await done(page, 'Goedgekeurd. De buur krijgt nu naam, adres en telefoon.')
}
