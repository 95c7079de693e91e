import { readFileSync } from 'node:fs'
import { become } from '../support/people'
import { expect, test } from '../support/test'

test('a coordinator answers the council in two clicks, and keeps the figures as files', async ({ page }) => {
  await become(page, 'lies')
  await page.goto('/werkplek')
  await page.getByRole('link', { name: 'Cijfers', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cijfers')

  await page.getByRole('link', { name: 'Dit jaar' }).click()
  await expect(page.getByRole('link', { name: 'Dit jaar' })).toHaveAttribute('aria-current', 'page')
  const asked = page.getByRole('region', { name: 'Hulpvragen', exact: true })
  await expect(asked).toContainText(/\d/)
  await asked.locator('summary', { hasText: 'Per soort hulp' }).click()
  await expect(asked.getByRole('rowheader', { name: 'Een wandeling' })).toBeVisible()
  const year = new URL(page.url()).searchParams

  for (const [name, start] of [
    ['CSV', '\ufeff"Cijfers"'],
    ['ODS (LibreOffice)', 'PK'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toContain(`cijfers-${year.get('van')}-${year.get('tot')}`)
    const written = readFileSync(await download.path(), 'utf8')
    expect(written.startsWith(start)).toBe(true)
    if (name === 'CSV') expect(written).toContain('Gemaakt door Lies')
  }

  await page.getByRole('link', { name: 'Antwoord aan de raad (één blad)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Antwoord aan de raad')
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3)
  await expect(page.getByRole('main')).toContainText('Gemaakt door Lies')
  const paper = await page.pdf({ preferCSSPageSize: true })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

  // Nonsense in the address is the usual period, not a fault.
  await page.goto('/werkplek/cijfers?van=2026-99&tot=morgen')
  await expect(page.getByRole('link', { name: 'Laatste kwartaal' })).toHaveAttribute('aria-current', 'page')
})
