import { expect, type Page } from '@playwright/test'

/** The subject of a letter that asks somebody to help. */
export const OFFER = /^Kan jij helpen/

/** Paths of the letters to this address in the mailbox of the demo, the newest first. */
export async function letters(page: Page, to: string, subject = /./): Promise<string[]> {
  await page.goto('/demo/postvak')
  const rows = page.getByRole('listitem').filter({ hasText: `aan ${to}` })
  return rows
    .getByRole('link', { name: subject })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

/** Waits for a letter that is not among `seen` and opens it. Other tests write to the same people: say which subject. */
export async function newLetter(
  page: Page,
  to: string,
  seen: readonly string[],
  subject?: RegExp,
): Promise<void> {
  let path = ''
  await expect(async () => {
    path = (await letters(page, to, subject)).find((one) => !seen.includes(one)) ?? ''
    expect(path, `a new letter to ${to}`).not.toBe('')
  }).toPass({ timeout: 20_000 })
  await page.goto(path)
}

/** Where the button of the open letter leads to. */
export async function buttonIn(page: Page, address: RegExp): Promise<string> {
  const links = await page
    .getByRole('navigation', { name: 'De knoppen in deze mail' })
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const found = links.find((link) => address.test(link))
  if (!found) throw new Error(`no button leads to ${address}; there are ${links.join(' ')}`)
  return found
}
