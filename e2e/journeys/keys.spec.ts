import type { Page } from '@playwright/test'
import { MINUTE } from '@/domain/kernel/time'
import { leaveAlone } from '../support/cast'
import { checkPage } from '../support/check-page'
import { enterHouse } from '../support/inside'
import { buttonIn, letters, newLetter } from '../support/mailbox'
import { become, signInByMail } from '../support/people'
import { expect, test } from '../support/test'

const title = { level: 1 } as const

test.beforeAll(enterHouse)

test('a colleague makes a key of her laptop, comes in with it, and again after a break, with what she typed', async ({
  page,
  someoneElse,
}) => {
  test.setTimeout(120_000)
  const email = `sleutel.${Date.now()}@demo.invalid`
  await become(page, 'nadia')
  const invitation = page.getByRole('region', { name: 'Nodig iemand uit' })
  await invitation.getByLabel('Naam').fill('Els Sleutel')
  await invitation.getByLabel('E-mail').fill(email)
  await invitation.getByRole('radio', { name: 'onthaal' }).check()
  await invitation.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
  await expect(page.getByText('De uitnodiging is verstuurd')).toBeVisible()

  const els = await someoneElse()
  const devTools = await els.context().newCDPSession(els)
  await devTools.send('WebAuthn.enable')
  const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await newLetter(els, email, [])
  await signInByMail(els, email)

  await els.goto('/aanmelden/toestellen')
  await checkPage(els)
  await els.getByRole('button', { name: 'Maak een sleutel' }).click()
  await expect(els.getByRole('link', { name: 'Geef de sleutel een naam.' })).toBeVisible()
  await els.getByLabel('Naam van de sleutel').fill('Laptop van het werk')
  await els.getByRole('button', { name: 'Maak een sleutel' }).click()
  await expect(els.getByRole('button', { name: 'Neem “Laptop van het werk” weg' })).toBeVisible()
  await checkPage(els)

  await els.goto('/werkplek')
  await els.getByRole('button', { name: 'Meld af' }).click()
  await signInWithLink(els, email)
  await expect(els.getByRole('heading', title)).toHaveText('Bevestig met uw sleutel')
  await checkPage(els)
  // Whose finger it is not: the page says so, and the code is still there.
  await devTools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await els.getByRole('button', { name: 'Gebruik mijn sleutel' }).click()
  await expect(els.getByRole('status')).toHaveText('Dat lukte niet. Probeer het nog eens, of typ de code.')
  await devTools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await els.getByRole('button', { name: 'Gebruik mijn sleutel' }).click()
  await expect(els.getByRole('heading', title)).toHaveText('Vandaag te doen')

  // She was on the telephone for a quarter of an hour.
  await leaveAlone(email, 15 * MINUTE)
  await els.reload()
  await expect(els.getByRole('heading', title)).toHaveText('Bent u het nog?')
  await checkPage(els)
  await els.getByRole('button', { name: 'Gebruik mijn sleutel' }).click()
  await expect(els).toHaveURL(/\/werkplek$/)
})

async function signInWithLink(page: Page, email: string): Promise<void> {
  const seen = await letters(page, email)
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await newLetter(page, email, seen)
  await page.goto(await buttonIn(page, /aanmelden\/bevestigen/))
  await page.getByRole('button', { name: 'Meld mij aan' }).click()
}
