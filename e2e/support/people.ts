import { expect, type Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { PERSONAS, type PersonaKey } from '@/db/seed/personas'
import { buttonIn, letters, newLetter } from './mailbox'

export { DEMO_CARDS, type PersonaKey } from '@/db/seed/personas'

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
  const step = '/aanmelden/tweede-stap'
  // On the way there stands the sign-in for a moment.
  await page.waitForURL(({ pathname }) => pathname === step || !pathname.startsWith('/aanmelden'))
  if (new URL(page.url()).pathname === step) await chooseSecondStep(page)
  await page.waitForURL((url) => !url.pathname.startsWith('/aanmelden'))
}

/** Somebody of the staff for the first time: their app is made of the letters on the page. Gives that app. */
export async function chooseSecondStep(page: Page): Promise<TOTP> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nog één keer: wie bent u?')
  const letters = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? ''
  const app = new TOTP({ secret: letters.replaceAll(' ', '') })
  await page.getByLabel('Code van zes cijfers').fill(app.generate())
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bewaar deze codes op papier')
  await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click()
  return app
}
