import { readCatalogue } from '@/messages/check/catalogue'
import { checkPage } from '../support/check-page'
import { letters } from '../support/mailbox'
import { become } from '../support/people'
import { expect, test } from '../support/test'

const title = { level: 1 } as const

test('somebody asks in Arabic, reads it from right to left and gets a letter in it', async ({
  page,
  someoneElse,
}) => {
  const said = readCatalogue('messages', 'ar')
  const t = (key: string) => said.get(key) ?? key
  const goOn = async () => {
    const here = page.url()
    await page.getByRole('button', { name: t('common.continue'), exact: true }).click()
    await page.waitForURL((url) => url.href !== here)
  }
  const choose = (key: string) => page.getByRole('radio', { name: t(key) }).check()
  await page.goto('/')
  await page.getByText('Andere talen').click()
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByText(t('common.unread'))).toBeVisible()
  await checkPage(page)
  await page.goto('/ar/hulp-vragen')
  await choose('ask.start.me')
  await goOn()
  await choose('common.kind.GROCERIES')
  await goOn()
  await choose('ask.when.soon')
  await choose('ask.when.parts.any')
  await checkPage(page)
  await goOn()
  await page.getByLabel(t('ask.where.title')).fill('Bleekstraat 6')
  await goOn()
  await page.getByLabel(t('ask.who.name')).fill('Fatima El Amrani')
  await page.getByLabel(t('ask.who.phone')).fill('0470 00 31 77')
  await page.getByLabel(t('ask.who.email')).fill('fatima.el.amrani@demo.invalid')
  await goOn()
  await goOn()
  await expect(page.getByRole('heading', title)).toHaveText(t('ask.check.title'))
  await page.getByRole('button', { name: t('ask.check.send') }).click()
  await expect(page.getByRole('heading', title)).toHaveText(t('ask.sent.title'))
  await page.getByRole('link', { name: t('ask.sent.status') }).click()
  await expect(page.getByRole('heading', title)).toHaveText(t('request.state.triage.now'))
  await checkPage(page)
  const box = await someoneElse()
  await expect
    .poll(() => letters(box, 'fatima.el.amrani@demo.invalid', new RegExp(t('mail.received.subject'))))
    .toHaveLength(1)
})

test('a page behind the door is read in Dutch, and a language that is off is nowhere', async ({
  page,
  someoneElse,
}) => {
  await page.goto('/pl/zorgzame-buur-worden')
  await expect(page).toHaveURL('/zorgzame-buur-worden')
  const nadia = await someoneElse()
  await become(nadia, 'nadia')
  await nadia.goto('/beheer/stad')
  await nadia.getByLabel('Español').selectOption({ label: 'Niet getoond' })
  await nadia.getByLabel('Polski').selectOption({ label: 'Getoond en nagelezen' })
  await nadia.getByRole('button', { name: 'Bewaar de talen' }).click()
  await expect(nadia.getByText('De talen zijn bewaard')).toBeVisible()
  await page.goto('/es/nu-hulp')
  await expect(page).toHaveURL('/nu-hulp')
  await page.getByText('Andere talen').click()
  await expect(page.getByRole('link', { name: 'Español' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Polski' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl-PL')
  await expect(page.getByText('Nikt z urzędu miasta')).toHaveCount(0)
})
