import { become } from '../support/people'
import { expect, test } from '../support/test'

test('Bart types an address as he hears it, and takes it with the keyboard', async ({ page }) => {
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('015 00 00 77')
  await page.getByRole('textbox', { name: 'Naam' }).fill('Jeanne Proef')
  const field = page.getByRole('combobox', { name: /^Adres/ })
  await field.pressSequentially('bleekstr 22/3')
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
  await expect(page.getByRole('textbox', { name: /^Bus/ })).toHaveValue('3')
  await expect(list).toBeHidden()
  await expect(page).toHaveURL(/nieuw$/)
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await expect(page).toHaveURL(/\/werkplek\/vragen\//)
  await expect(page.getByRole('main')).toContainText('Bleekstraat 22 bus 3')
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
  const save = page.getByRole('button', { name: 'Bewaar de oproep' })
  const place = await save.boundingBox()
  await field.fill('qqqqqq')
  await expect(page.getByText('Geen adres gevonden')).toBeVisible()
  // It goes while somebody presses the button: one that moved would not feel the finger.
  expect(await save.boundingBox()).toEqual(place)
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

test('what Bart typed is there again after a closed tab and a sign-out, and in a second window beside it', async ({
  page,
  context,
  noise,
}) => {
  // What a browser says of the window that came second.
  noise.expected.push(/409/)
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  const name = (of: typeof page) => of.getByRole('textbox', { name: 'Naam' })
  const kept = (of: typeof page) => of.getByText(/^Wat u typte, is bewaard om/)
  await name(page).pressSequentially('Halve Oproep')
  await expect(kept(page)).toBeVisible({ timeout: 3_000 })
  await page.close()
  const later = await context.newPage()
  await later.goto('/werkplek')
  await later.getByRole('button', { name: 'Meld af' }).click()
  await become(later, 'bart')
  await later.goto('/werkplek/nieuw')
  await later.getByRole('listitem').filter({ hasText: 'Halve Oproep' }).getByRole('link').click()
  await expect(name(later)).toHaveValue('Halve Oproep')
  const beside = await context.newPage()
  await beside.goto(later.url())
  await name(later).fill('Halve Oproep een')
  await expect(kept(later)).toBeVisible()
  await name(beside).fill('Halve Oproep twee')
  await expect(beside.getByText(/apart bewaard om/)).toBeVisible()
  await later.goto('/werkplek/nieuw')
  for (const which of ['een', 'twee']) {
    const item = later.getByRole('listitem').filter({ hasText: `Halve Oproep ${which}` })
    await item.getByRole('button', { name: 'Gooi weg' }).click()
    await expect(item).toBeHidden()
  }
})

test('a number alone is a call, read back and called again in another half of the day', async ({ page }) => {
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('015 00 00 91 toestel 12')
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await expect(page.getByText(/Het nummer is 015 00 00 91\./)).toBeVisible()
  await expect(page.getByText('De naam is nog niet bekend.')).toBeVisible()
  await page.getByRole('button', { name: /^Geen antwoord/ }).click()
  await expect(page.getByText('1 keer geen antwoord')).toBeVisible()
  await page.goto('/werkplek?lijst=bellen')
  await expect(page.getByRole('row').filter({ hasText: '015 00 00 91' })).toContainText(
    '1 keer geen antwoord',
  )
})

test('a volunteer learns nothing about a number', async ({ page }) => {
  await become(page, 'karim')
  const answer = await page.request.post('/api/bellers', { data: { phone: '015000042', locale: 'nl' } })
  expect(answer.status()).toBe(403)
})
