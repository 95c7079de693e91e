import { expect, type Page } from '@playwright/test'

export interface Wish {
  readonly name: string
  readonly phone: string
  /** As it stands on the screen. */
  readonly kind: string
  readonly street: string
  readonly details?: string
}

/** Goes on to the next question of the form. */
export async function goOn(page: Page): Promise<void> {
  const here = page.url()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await page.waitForURL((url) => url.href !== here)
}

/** Answers the address question; where several addresses fit, the first is the one. */
export async function giveAddress(page: Page, street: string): Promise<void> {
  await page.getByLabel('Waar woont u?').fill(street)
  await goOn(page)
  if (!new URL(page.url()).pathname.endsWith('/waar')) return
  await page.getByRole('radio').first().check()
  await goOn(page)
}

/** Answers every question for oneself, up to the page that shows all answers. */
export async function answerAll(page: Page, wish: Wish): Promise<void> {
  await page.goto('/hulp-vragen')
  await page.getByRole('radio', { name: 'Voor mezelf' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: wish.kind }).check()
  await page.getByLabel('Wilt u er iets bij zeggen?').fill(wish.details ?? '')
  await goOn(page)
  await page.getByRole('radio', { name: 'Zo snel mogelijk' }).check()
  await page.getByRole('radio', { name: 'Het maakt niet uit' }).check()
  await goOn(page)
  await giveAddress(page, wish.street)
  await page.getByLabel('Hoe heet u?').fill(wish.name)
  await page.getByLabel('Op welk nummer mogen we u bellen?').fill(wish.phone)
  await goOn(page)
  await goOn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt alles?')
}

/** The four figures of the reference on the page. */
export async function referenceOn(page: Page): Promise<string> {
  const text =
    (await page
      .getByText(/^\s*\d([-– ]\d){3}\s*$/)
      .first()
      .textContent()) ?? ''
  return text.replace(/\D/g, '')
}

/** Asks help for oneself and gives the reference. */
export async function ask(page: Page, wish: Wish): Promise<string> {
  await answerAll(page, wish)
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wij hebben uw vraag')
  return referenceOn(page)
}

/** Opens the page of a request with its reference and the telephone it was asked with. */
export async function openStatus(page: Page, reference: string, phone: string): Promise<void> {
  await page.goto('/mijn-vraag')
  await page.getByLabel('Wat is uw nummer?').fill(reference)
  await page.getByLabel('Met welk telefoonnummer vroeg u hulp?').fill(phone)
  await page.getByRole('button', { name: 'Toon mijn vraag' }).click()
}
