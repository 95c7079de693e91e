import { goOn } from '../support/asking'
import { become } from '../support/people'
import { expect, test } from '../support/test'

test('Bart shows on the map where a caravan stands, with the keyboard alone, and it shows as what it is', async ({
  page,
}) => {
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('015 00 00 83')
  await page.getByRole('textbox', { name: 'Naam' }).fill('Rik Proef')
  await page.getByRole('combobox', { name: /^Adres/ }).fill('Woonwagen zzzz')
  const save = page.getByRole('button', { name: 'Bewaar de oproep' })
  await save.click()
  await page.getByRole('button', { name: 'Wijs het aan op de kaart' }).press('Enter')
  const map = page.getByRole('button', { name: 'Kaart om een punt te kiezen' })
  await map.press('Enter')
  const said = page.getByRole('status').filter({ hasText: 'Punt op de kaart bij' })
  await expect(said).toBeVisible()
  const first = await said.textContent()
  for (let press = 0; press < 12; press++) await map.press('ArrowUp')
  await expect(said).not.toHaveText(first ?? '')
  await save.click()
  await expect(page).toHaveURL(/\/werkplek\/vragen\//)
  await expect(page.getByRole('main')).toContainText(/Woonwagen zzzz, Punt op de kaart bij /)
})

test('somebody on a boat taps the map, far outside it is said, and the answer is read back', async ({
  page,
}) => {
  await page.goto('/hulp-vragen')
  await page.getByRole('radio', { name: 'Voor mezelf' }).check()
  await goOn(page)
  await page.goto('/hulp-vragen/waar')
  await page.getByLabel('Waar woont u?').fill('Boot Zwaluw zzzz')
  await goOn(page)
  await page.getByRole('button', { name: 'Wijs het aan op de kaart' }).click()
  const map = page.getByRole('button', { name: 'Kaart om een punt te kiezen' })
  await map.click({ position: { x: 3, y: 3 } })
  await expect(page.getByText('Dit punt ligt buiten de stad.')).toBeVisible()
  await map.click()
  await expect(page.getByRole('status').filter({ hasText: 'Punt op de kaart bij' })).toBeVisible()
  await goOn(page)
  await page.goto('/hulp-vragen/nakijken')
  await expect(page.getByText(/^Punt op de kaart bij /)).toBeVisible()
})

test('a request that runs at an address is hinted at as soon as the address is chosen', async ({ page }) => {
  await become(page, 'bart')
  const call = async (phone: string, box: string) => {
    await page.goto('/werkplek/nieuw')
    await page.getByRole('textbox', { name: 'Telefoon' }).fill(phone)
    await page.getByRole('textbox', { name: 'Naam' }).fill('Proef Deur')
    const field = page.getByRole('combobox', { name: /^Adres/ })
    await field.pressSequentially(`bleekstr 22 bus ${box}`)
    const list = page.getByRole('listbox', { name: 'Adressen' })
    await expect(list.getByRole('option').first()).toContainText('Bleekstraat 22')
    await field.press('ArrowDown')
    await field.press('Enter')
  }
  const hint = page.getByRole('status').filter({ hasText: /Op dit adres loopt al een vraag: .*Proef Deur/ })
  await call('015 00 00 84', '771')
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await expect(page).toHaveURL(/\/werkplek\/vragen\//)
  await call('015 00 00 85', '772')
  await expect(page.getByRole('textbox', { name: /^Bus/ })).toHaveValue('772')
  await expect(hint).toBeHidden()
  await page.getByRole('textbox', { name: /^Bus/ }).fill('771')
  await expect(hint).toBeVisible()
  await expect(hint.getByRole('link').first()).toHaveAttribute('href', /\/werkplek\/vragen\//)
})
