import { buttonIn, letters, newLetter } from '../support/mailbox'
import { become, mailOf, signInByMail } from '../support/people'
import { expect, test } from '../support/test'

const title = { level: 1 } as const

test('Greet signs in by mail and out again; a program that opens her link uses nothing up', async ({
  page,
  request,
}) => {
  const seen = await letters(page, mailOf('greet'))
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres').fill(` ${mailOf('greet').toUpperCase()} `)
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await newLetter(page, mailOf('greet'), seen)
  const link = await buttonIn(page, /aanmelden\/bevestigen/)
  for (const method of ['HEAD', 'GET', 'GET']) await request.fetch(link, { method })
  await page.goto(link)
  await page.getByRole('button', { name: 'Meld mij aan' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('Dag Greet')
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await expect(page).toHaveURL('/aanmelden?afgemeld=1')
  await page.goto('/mijn')
  await expect(page).toHaveURL('/aanmelden')
  await page.goto(link)
  await page.getByRole('button', { name: 'Meld mij aan' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('Deze link werkt niet meer')
  await page.getByRole('link', { name: 'Vraag een nieuwe link' }).click()
  await expect(page.getByLabel('E-mailadres')).toBeVisible()
})

test('an unknown address reads the same page and gets no mail', async ({ page }) => {
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres').fill('niemand@demo.invalid')
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('Kijk in de mailbox')
  expect(await letters(page, 'niemand@demo.invalid')).toEqual([])
  await page.goto('/aanmelden')
  await page.getByLabel('E-mailadres').fill('geen adres')
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await expect(page.getByText('Dit e-mailadres klopt niet.', { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('E-mailadres')).toHaveValue('geen adres')
})

test('Nadia invites a colleague, who works until the access is taken away', async ({ page, someoneElse }) => {
  const email = `onthaal.${Date.now()}@demo.invalid`
  await become(page, 'nadia')
  const invitation = page.getByRole('region', { name: 'Nodig iemand uit' })
  await invitation.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
  await expect(page).toHaveURL(/fout=1/)
  await invitation.getByLabel('Naam').fill('Joke Stevens')
  await invitation.getByLabel('E-mail').fill(email)
  await invitation.getByRole('radio', { name: 'onthaal' }).check()
  await invitation.getByRole('button', { name: 'Verstuur de uitnodiging' }).click()
  await expect(page.getByText('De uitnodiging is verstuurd')).toBeVisible()
  const joke = await someoneElse()
  await newLetter(joke, email, [])
  await signInByMail(joke, email)
  await expect(joke.getByRole('heading', title)).toHaveText('Vandaag te doen')
  await page
    .getByRole('row', { name: new RegExp(email) })
    .getByRole('link')
    .click()
  await page.getByRole('button', { name: 'Neem de toegang af' }).click()
  await expect(page.getByText('De toegang is veranderd')).toBeVisible()
  await joke.goto('/werkplek')
  await expect(joke).toHaveURL('/aanmelden')
})
