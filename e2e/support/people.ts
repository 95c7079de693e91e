import { expect, type Page } from '@playwright/test'
import { PERSONAS, type PersonaKey } from '@/db/seed/personas'
import { buttonIn, letters, newLetter } from './mailbox'

export type { PersonaKey } from '@/db/seed/personas'

/** The address of an invented person. */
export function mailOf(key: PersonaKey): string {
  const found = PERSONAS.find((persona) => persona.key === key)
  if (!found) throw new Error(`there is no persona ${key}`)
  return found.email
}

/** Goes on as one of the people of the demo, by their own button. */
export async function become(page: Page, key: PersonaKey): Promise<void> {
  const persona = PERSONAS.find((one) => one.key === key)
  await page.goto('/demo')
  await page.getByRole('button', { name: new RegExp(persona?.name ?? key) }).click()
  await page.waitForURL((url) => url.pathname !== '/demo')
}

/** Signs in as anybody who has an address, by the link in the mail. */
export async function signInByMail(page: Page, email: string): Promise<void> {
  const seen = await letters(page, email)
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in de mailbox')
  await newLetter(page, email, seen)
  await page.goto(await buttonIn(page, /aanmelden\/bevestigen/))
  await page.getByRole('button', { name: 'Meld mij aan' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/aanmelden'))
}
