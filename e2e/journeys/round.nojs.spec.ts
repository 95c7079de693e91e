import { checkPage } from '../support/check-page'
import { become } from '../support/people'
import { forbidden, forbidOne, pinOne, planned, sendOnly } from '../support/round'
import { expect, test } from '../support/test'

test('without JavaScript: look at the plan, pin, leave out, send', async ({ page }) => {
  test.slow()
  await become(page, 'lies')
  await page.goto('/werkplek/ronde')
  await expect(page.getByText('Bewezen de beste verdeling')).toBeVisible()
  const out = await forbidOne(page)
  await expect(forbidden(page, out.resident, out.neighbour)).toBeVisible()
  const pin = await pinOne(page, out.resident)
  await expect(planned(page, pin.resident)).toContainText('Vastgezet door de coördinator')
  await expect(forbidden(page, out.resident, out.neighbour)).toBeVisible()
  await checkPage(page)
  await sendOnly(page, [pin.resident])
  await expect(page.getByRole('status').filter({ hasText: 'Plan verstuurd voor 1 vraag' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: pin.resident })).toHaveCount(0)
})
