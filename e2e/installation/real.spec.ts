import { PERSONAS } from '@/db/seed/personas'
import { type Installation, realInstallation } from '../support/installation'
import { chooseSecondStep } from '../support/people'
import { expect, test } from '../support/test'

let city: Installation

test.beforeAll(async () => {
  test.setTimeout(120_000)
  city = await realInstallation()
})
test.afterAll(() => city?.end())

test('a real installation has no demo: its pages and its posts do not exist', async ({ page, request }) => {
  await page.goto('/demo')
  const forms = await page
    .locator('main form')
    .evaluateAll((all) =>
      all.map((form) =>
        [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
      ),
    )
  expect(forms.length).toBeGreaterThanOrEqual(PERSONAS.length)
  for (const path of ['/demo', '/fr/demo', '/demo/postvak', '/demo/ui', '/demo/postvak/x/mail.html'])
    expect((await request.get(city.url + path)).status(), path).toBe(404)
  for (const fields of forms) {
    const answer = await request.post(`${city.url}/demo`, {
      multipart: Object.fromEntries(fields),
      headers: { origin: city.url },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(404)
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('session')
  }
})

test('a real installation has nobody invented in it', async ({ request }) => {
  const home = await (await request.get(city.url)).text()
  expect(home).not.toContain('verzonnen')
  const { status } = await (await request.get(`${city.url}/api/health`)).json()
  expect(status).toBe('ok')
})

test('the first admin signs in with a link that came over SMTP', async ({ page, noise }) => {
  noise.expected.push(new RegExp(`request to another origin: ${city.url}`))
  const email = 'an.admin@stad.example'
  await city.run('--import', 'tsx', 'scripts/create-admin.ts', '--email', email, '--name', 'An Admin')
  await page.goto(`${city.url}/aanmelden`)
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur de link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in de mailbox')
  const link = /https?:\/\/\S+\/aanmelden\/bevestigen\?[^\s"<]+/.exec(await city.letterTo(email))?.[0]
  expect(link).toContain(city.url)
  await page.goto(link ?? '')
  await page.getByRole('button', { name: 'Meld mij aan' }).click()
  await chooseSecondStep(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mensen en rechten')
  for (const { name } of PERSONAS) await expect(page.getByText(name)).toHaveCount(0)
})

const SCANNED = 'services/testing/scanned.ts'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
/** One of each page: secrets and ids look alike. */
const shape = (href: string) => new URL(href).pathname.replace(/[\w-]{20,}/g, '*')

test('whoever opens every link of every letter changes nothing: a scanner with GET, with HEAD, and with scripts', async ({
  page,
  noise,
}) => {
  test.setTimeout(300_000)
  noise.expected.push(new RegExp(`request to another origin: ${city.url}`))
  const beside = async (what: string) => {
    const said = await city.run('--import', 'tsx', '--import', './e2e/support/secret.ts', SCANNED, what)
    return JSON.parse(said.trim().split('\n').at(-1) ?? '')
  }
  const links: { template: string; href: string }[] = await beside('letters')
  const unsaid = links.filter(({ href }) => href === '').map(({ template }) => template)
  expect(unsaid.sort()).toEqual(['phone-code', 'policy-ends', 'sms-reply', 'stay-on-call'])
  const hrefs = [...new Set(links.map(({ href }) => href).filter((href) => href.startsWith(city.url)))]
  expect(hrefs.length).toBeGreaterThan(20)
  const before = await beside('rows')
  for (const href of hrefs)
    for (const method of ['GET', 'HEAD'])
      expect((await fetch(href, { method })).status, `${method} ${shape(href)}`).toBeLessThan(500)
  expect(await beside('rows')).toEqual(before)
  for (const href of new Map(hrefs.map((one) => [shape(one), one])).values()) {
    await page.goto(href, { waitUntil: 'networkidle' })
    await page.mouse.move(200, 300)
  }
  expect(await beside('rows')).toEqual(before)
  // What is compared does see a change: the button of the mail program presses, which no scanner does.
  const button = hrefs.find((href) => href.includes('/api/pauze/')) ?? ''
  expect(
    (await fetch(button, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: FORM })).ok,
  ).toBe(true)
  expect((await beside('rows')).volunteer).not.toEqual(before.volunteer)
})
