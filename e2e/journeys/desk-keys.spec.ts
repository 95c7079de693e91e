import { checkPage } from '../support/check-page'
import { enterHouse } from '../support/inside'
import { become } from '../support/people'
import { expect, test } from '../support/test'

test.beforeAll(enterHouse)

test('a coordinator walks through the list by keys, writes a note, finds a room, and switches the keys off', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await become(page, 'lies')
  await page.goto('/werkplek?lijst=loopt')
  const lines = page.locator('main table a[data-line]')
  const [first, second] = [await lines.nth(0).getAttribute('href'), await lines.nth(1).getAttribute('href')]
  // What waits above the list comes first, also for the keys.
  await lines.nth(0).focus()
  await page.keyboard.press('j')
  await expect(lines.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(lines.nth(0)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === first)

  const walk = page.getByRole('navigation', { name: 'In deze lijst' })
  await expect(walk.getByRole('link', { name: 'Volgende' })).toHaveAttribute('href', second ?? '')
  await checkPage(page)
  await page.keyboard.press('n')
  const note = page.getByRole('textbox', { name: 'Nieuwe notitie' })
  await expect(note).toBeFocused()
  await page.keyboard.type('jk?')
  await expect(note).toHaveValue('jk?')
  await note.fill('')
  await page.keyboard.type('::niet')
  await checkPage(page)
  await page.keyboard.press('Enter')
  await expect(note).toHaveValue('Gebeld, niet opgenomen. Ik probeer het later opnieuw.')
  await note.fill('')
  await note.blur()
  await page.keyboard.press('j')
  await page.waitForURL((url) => url.pathname === second)

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Toetsen' })
  await expect(help.getByText('Schrijf een notitie')).toBeVisible()
  await checkPage(page)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await page.keyboard.press('Control+k')
  const find = page.getByRole('combobox', { name: 'Wat zoek je?' })
  await expect(find).toBeFocused()
  await find.fill('perso')
  await checkPage(page)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/werkplek\/personen$/)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()

  await page.goto('/werkplek/berichten#toetsen')
  await page.getByRole('radiogroup', { name: 'Losse toetsen' }).getByLabel('Uit').check()
  await page.getByRole('button', { name: 'Bewaar de toetsen' }).click()
  await expect(page.getByText('Bewaard', { exact: true })).toBeVisible()
  await page.goto('/werkplek/personen')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).not.toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(find).toBeFocused()
})
