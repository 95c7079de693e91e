import { become } from '../support/people'
import { expect, test } from '../support/test'

test('Bart types an address as he hears it, and takes it with the keyboard', async ({ page }) => {
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('015 00 00 77')
  await page.getByRole('textbox', { name: 'Naam' }).fill('Jeanne Proef')
  const field = page.getByRole('combobox', { name: /^Adres/ })
  await field.pressSequentially('bleekstr 22')
  const list = page.getByRole('listbox', { name: 'Adressen' })
  await expect(list.getByRole('option').first()).toContainText('Bleekstraat 22, 2800')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('status').filter({ hasText: /adres/ })).toHaveText(/^\d adres(sen)?$/)
  await field.press('ArrowDown')
  const first = list.getByRole('option').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '-')
  await field.press('Enter')
  await expect(field).toHaveValue(/^Bleekstraat 22, 2800/)
  await expect(list).toBeHidden()
  await expect(page).toHaveURL(/nieuw$/)
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await expect(page).toHaveURL(/\/werkplek\/vragen\//)
  await expect(page.getByRole('main')).toContainText('Bleekstraat 22')
})

test('a number that is not there names the nearest; nonsense says so; Escape closes', async ({ page }) => {
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  const field = page.getByRole('combobox', { name: /^Adres/ })
  await field.pressSequentially('Bleekstraat 999')
  const option = page.getByRole('listbox', { name: 'Adressen' }).getByRole('option').first()
  await expect(option).toContainText('Bleekstraat 999, 2800')
  await expect(option).toContainText(/Dit nummer kennen we niet\. Het dichtste is \d+\w*\./)
  await field.press('Escape')
  await expect(option).toBeHidden()
  await field.fill('qqqqqq')
  await expect(page.getByText('Geen adres gevonden')).toBeVisible()
})

test('Bart hears a number that called before: a guess, taken over with one button, put back with another', async ({
  page,
}) => {
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  const [name, field] = [
    page.getByRole('textbox', { name: 'Naam' }),
    page.getByRole('combobox', { name: /^Adres/ }),
  ]
  await name.fill('Marie')
  await page.getByRole('textbox', { name: 'Telefoon' }).pressSequentially('015000042')
  const guess = page.getByRole('status').filter({ hasText: 'Misschien Maria Peeters' })
  await expect(guess).toBeVisible()
  await expect(name).toHaveValue('Marie')
  await page.getByRole('button', { name: 'Neem naam en adres over' }).first().click()
  await expect(name).toHaveValue('Maria Peeters')
  await expect(field).not.toHaveValue('')
  await page.getByRole('button', { name: 'Zet terug' }).click()
  await expect(name).toHaveValue('Marie')
  await expect(field).toHaveValue('')
  await page.getByRole('button', { name: 'Neem naam en adres over' }).first().click()
  await expect(page.getByRole('button', { name: 'Zet terug' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('01500004')
  await expect(page.getByRole('button', { name: 'Zet terug' })).toBeHidden()
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('015000042')
  await expect(guess).toBeVisible()
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  // Invented people live at numbers that no list holds, so the page may ask once which address is meant.
  const same = page.getByRole('heading', { name: 'Misschien dezelfde' })
  const address = page.getByRole('radio', { name: /^Bewaar zoals getypt|^Bleekstraat/ }).first()
  await expect(same.or(address).first()).toBeVisible()
  if (await address.isVisible()) {
    await address.check()
    await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  }
  await expect(page).toHaveURL(/\/werkplek\/vragen\//)
  await expect(same).toBeVisible()
})

test('a volunteer learns nothing about a number', async ({ page }) => {
  await become(page, 'karim')
  const answer = await page.request.post('/api/bellers', { data: { phone: '015000042', locale: 'nl' } })
  expect(answer.status()).toBe(403)
})
