import type { Page } from '@playwright/test'

/** Presses Tab until the focus is on what `selector` means; gives how often. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return presses
  }
  throw new Error(`the Tab key does not come to ${selector}`)
}
