import { readByAgenda } from '@/domain/visit/testing/read-by-agenda'
import { become } from '../support/people'
import { expect, test } from '../support/test'

test('a neighbour lets a calendar follow, gives it another address, and stops', async ({
  page,
  playwright,
}) => {
  // A calendar has no cookie.
  const calendar = await playwright.request.newContext()
  const fetched = async (address: string) => {
    const answer = await calendar.get(address)
    return answer.ok() ? readByAgenda(await answer.text()).events.length : answer.status()
  }
  const address = () => page.getByLabel('Het adres van je agenda').inputValue()
  await become(page, 'karim')
  await page.goto('/mijn')
  await page.getByText('Je afspraken in de agenda van je telefoon').click()
  await page.getByRole('button', { name: 'Maak een adres voor mijn agenda' }).click()
  const first = await address()
  expect(await fetched(first)).toBeGreaterThan(0)
  await expect(page.getByRole('link', { name: 'Zet in mijn agenda' })).toHaveAttribute(
    'href',
    first.replace(/^https?/, 'webcal'),
  )
  await page.getByRole('button', { name: 'Maak een nieuw adres' }).click()
  await expect(page.getByLabel('Het adres van je agenda')).not.toHaveValue(first)
  const second = await address()
  expect([await fetched(first), await fetched(second)]).toEqual([404, expect.any(Number)])
  await page.getByRole('button', { name: 'Stop met dit adres' }).click()
  await expect(page.getByRole('button', { name: 'Maak een adres voor mijn agenda' })).toBeVisible()
  expect(await fetched(second)).toBe(404)
  await calendar.dispose()
})
