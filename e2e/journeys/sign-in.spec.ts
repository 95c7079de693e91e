import { checkPage } from '../support/check-page'
import { expect, test } from '../support/test'

/** The newest sign-in link in the demo's mailbox, once the job has sent it. */
async function linkFor(page: import('@playwright/test').Page, email: string): Promise<string> {
  const mail = page.getByRole('listitem').filter({ hasText: email }).filter({ hasText: 'aan te melden' })
  await expect
    .poll(
      async () => {
        await page.goto('/demo/postvak')
        return mail.count()
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0)
  await mail.first().getByRole('link').click()
  const link = await page.getByRole('link', { name: 'Ga naar aanmelden' }).first().getAttribute('href')
  return link ?? ''
}

test('Greet signs in with the link in her mail, which programs opened five times before her', async ({
  page,
}) => {
  await page.goto('/aanmelden')
  await checkPage(page)
  await page.getByLabel('E-mailadres').fill('greet@demo.invalid')
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kijk in de mailbox' })).toBeVisible()
  await checkPage(page)
  const link = await linkFor(page, 'greet@demo.invalid')
  for (let time = 0; time < 5; time++) {
    expect((await page.request.get(link)).status()).toBe(200)
    await page.request.head(link)
  }
  await page.goto(link)
  await checkPage(page)
  await page.getByRole('button', { name: 'Meld mij aan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dag Greet' })).toBeVisible()

  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(page.getByText('Afgemeld')).toBeVisible()
  await page.goto('/mijn')
  await expect(page).toHaveURL(/\/aanmelden$/)

  await page.goto(link)
  await page.getByRole('button', { name: 'Meld mij aan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Deze link werkt niet meer' })).toBeVisible()
  await checkPage(page)
})

test('an unknown address is told the same, and no mail leaves', async ({ page }) => {
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres').fill('niemand@voorbeeld.invalid')
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kijk in de mailbox' })).toBeVisible()
  await page.goto('/demo/postvak')
  await expect(page.getByText('niemand@voorbeeld.invalid')).toHaveCount(0)
})

test('an address that cannot be one comes back with what was typed', async ({ page }) => {
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres').fill('"e@kwaad.be"@stad.be')
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(page.getByLabel('E-mailadres')).toHaveValue('"e@kwaad.be"@stad.be')
  await expect(page).toHaveTitle(/^Fout:/)
  await checkPage(page)
})

test('next-auth answers no browser but for the way back from the city', async ({ request }) => {
  for (const path of [
    'signin',
    'csrf',
    'session',
    'providers',
    'callback/mail?token=x&email=y',
    'callback/city',
  ])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404)
  expect((await request.post('/api/auth/signin/mail')).status()).toBeGreaterThanOrEqual(404)
})

for (const role of ['inwoner', 'zorgzame buur', 'doorverwijzer', 'onthaal', 'coördinator', 'beheerder'])
  test(`the demo has a door for the ${role}`, async ({ page }) => {
    await page.goto('/demo')
    await page.getByRole('button', { name: role }).first().click()
    await expect(page).not.toHaveURL(/\/(demo|aanmelden)/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
