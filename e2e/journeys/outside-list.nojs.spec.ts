import { goOn } from '../support/asking'
import { become } from '../support/people'
import { expect, test } from '../support/test'

test('a boat finds its quarter without JavaScript, for who asks and for the operator', async ({ page }) => {
  await page.goto('/hulp-vragen')
  await page.getByRole('radio', { name: 'Voor mezelf' }).check()
  await goOn(page)
  await page.goto('/hulp-vragen/waar')
  await page.getByLabel('Waar woont u?').fill('Boot Zwaluw zzzz')
  await goOn(page)
  const quarter = page.getByLabel('In welke wijk is dat?')
  const name = (await quarter.getByRole('option').nth(1).textContent()) ?? ''
  await quarter.selectOption({ index: 1 })
  await goOn(page)
  await page.goto('/hulp-vragen/nakijken')
  await expect(page.getByText(`Wijk: ${name}`)).toBeVisible()

  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('015 00 00 86')
  await page.getByRole('textbox', { name: 'Naam' }).fill('Zwaluw Proef')
  await page.getByRole('combobox', { name: /^Adres/ }).fill('Boot Zwaluw zzzz')
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await page.getByLabel('In welke wijk?').selectOption({ label: name })
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await expect(page).toHaveURL(/\/werkplek\/vragen\//)
  await expect(page.getByRole('main')).toContainText('Boot Zwaluw zzzz')
  await expect(page.getByRole('main')).toContainText('het midden van de wijk')
})
