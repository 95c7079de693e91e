import { expect, type Page, test } from '@playwright/test'
import { pageFaults } from '../support/check-page'

/** Everything that is wrong with these pages, by light and by dark; empty when all is well. */
export async function faultsOf(page: Page, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(path)
      faults.push(...(await faultsHere(page)))
    })
  }
  return faults
}

/** The page as it stands: everything by light, and its colours by dark as well. */
export async function faultsHere(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const fault of await pageFaults(page))
      found.push(`${new URL(page.url()).pathname} (${colorScheme}): ${fault}`)
  }
  return found
}

export async function allIsWell(page: Page, paths: readonly string[]): Promise<void> {
  expect(await faultsOf(page, paths)).toEqual([])
}
