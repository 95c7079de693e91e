import type { Page } from '@playwright/test'
import { enterHouse } from '../support/inside'
import { buttonIn, newLetter } from '../support/mailbox'
import { become } from '../support/people'
import { expect, test } from '../support/test'
import { lettersLeave } from '../support/waiting-letters'

test.setTimeout(180_000)

/** Windows-1252, semicolons, the number before the name, two people in one cell and two sentences in a quote. */
const LIST = [
  'GSM;Naam vrijwilliger;E-mail;Helpt sinds;Opmerking',
  '="0470 55 00 01";Zo\u00eb Lijstra;zoe.lijstra@demo.invalid;12/03/2021;"twee; woorden"',
  '470550002;Ward Lijstra;ward.lijstra@demo.invalid;maart 2019;',
  ';Nora Lijstra en Tom Zegers;nora.lijstra@demo.invalid;;',
  ';Niemand;;;',
].join('\r\n')

async function readIn(page: Page, name: string): Promise<void> {
  await become(page, 'lies')
  await page.goto('/werkplek/buren')
  await page.getByRole('link', { name: 'Lees een lijst in' }).click()
  await page.getByLabel('Hoe heet de lijst?').fill(name)
  const buffer = Buffer.from(LIST, 'latin1')
  await page.getByLabel('Het bestand').setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Lees het bestand' }).click()
}

test('a list becomes invitations; a yes goes on, a no is gone, and the rest is undone', async ({ page }) => {
  await enterHouse()
  await become(page, 'lies')
  await page.goto('/werkplek/buren/inlezen')
  await page.getByLabel('Hoe heet de lijst?').fill('Zonder bestand')
  await page.getByRole('button', { name: 'Lees het bestand' }).click()
  await expect(page.getByText('Kies een bestand.').first()).toBeVisible()
  await expect(page.getByLabel('Hoe heet de lijst?')).toHaveValue('Zonder bestand')

  await readIn(page, 'Proef van het dienstencentrum')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat staat in elke kolom?')
  await expect(page.getByRole('combobox', { name: /GSM/ })).toHaveValue('phone')
  await expect(page.getByRole('combobox', { name: /Opmerking/ })).toHaveValue('skip')
  await expect(page.getByRole('main')).toContainText('Zo\u00eb Lijstra')
  await page.getByRole('button', { name: 'Bekijk de mensen' }).click()

  await page.getByRole('checkbox', { name: 'Neem Nora Lijstra mee' }).check()
  // The tick is not saved first: it goes along.
  await expect(page.getByRole('main')).toContainText('2 mensen krijgen een vraag om mee te doen.')
  await page.getByRole('button', { name: 'Neem de lijst over' }).click()
  const list = new URL(page.url()).pathname
  await expect(page.getByRole('status')).toContainText('De lijst is overgenomen')
  await lettersLeave('listed-invitation')

  await newLetter(page, 'zoe.lijstra@demo.invalid', [])
  await page.goto(await buttonIn(page, /uitnodiging/))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Doe je mee, Zo\u00eb?')
  await page.getByRole('button', { name: 'Ja, ik doe mee' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fijn dat je meedoet, Zo\u00eb')

  await newLetter(page, 'ward.lijstra@demo.invalid', [])
  const door = await buttonIn(page, /uitnodiging/)
  await page.goto(door)
  await page.getByRole('button', { name: 'Nee, haal mij van de lijst' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je staat niet meer op de lijst')
  expect((await page.request.get(door)).status()).toBe(404)

  await become(page, 'lies')
  await page.goto(list)
  await page.getByRole('button', { name: 'Maak het ongedaan' }).click()
  await expect(page.getByRole('main')).toContainText('Ongedaan gemaakt: 1 mens is weg.')
  await page.goto('/werkplek/buren?groep=nieuw&zoek=Lijstra')
  await expect(page.getByRole('rowheader', { name: 'Zo\u00eb Lijstra' })).toBeVisible()
  await page.goto('/werkplek/buren?groep=lijst&zoek=Lijstra')
  await expect(page.getByRole('rowheader')).toHaveCount(0)
})
