import { checkPage } from '../support/check-page'
import { newLetter } from '../support/mailbox'
import { become, signInByMail } from '../support/people'
import { expect, test } from '../support/test'

const title = { level: 1 } as const

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

test('Nadia chooses when somebody is told of a neighbour who is not home', async ({ page }) => {
  await become(page, 'nadia')
  await page.goto('/beheer/stad')
  const rungs = page.getByRole('region', { name: 'Bij iemand thuis' })
  const alarm = rungs.getByLabel('De coördinator krijgt een alarm')
  await alarm.fill('5')
  await rungs.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.locator('.error-summary')).toContainText('Vul een getal in van 10 tot 120.')
  await expect(alarm).toHaveValue('5')
  await checkPage(page)
  await alarm.fill('35')
  await rungs.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('status')).toContainText('Bewaard')
  await expect(alarm).toHaveValue('35')
})
