import { answerAll, goOn } from '../support/asking'
import { expect, test } from '../support/test'
import { allIsWell, faultsHere } from './checked'

test.setTimeout(180_000)

test('pages that everybody reads', async ({ page }) => {
  await allIsWell(page, [
    '/',
    '/nu-hulp',
    '/drukwerk',
    '/drukwerk/aanvraag',
    '/drukwerk/kaartje',
    '/drukwerk/affiche',
    '/bezorgd',
    '/kaartje',
    '/kaartje?number=1234',
    '/kaartje?number=0000+0000+0101',
    '/bronnen',
    '/hulp-knop',
    '/privacy',
    '/toegankelijkheid',
    '/mijn-vraag',
    '/zorgzame-buur-worden',
    '/aanmelden',
    '/aanmelden/verstuurd',
    '/aanmelden/bevestigen',
    '/aanmelden/bevestigen?token=a&email=b@demo.invalid',
  ])
})

test('the same in French and English', async ({ page }) => {
  await allIsWell(page, ['/fr', '/en', '/fr/hulp-vragen', '/en/zorgzame-buur-worden', '/fr/privacy'])
})

test('the pages of the demo', async ({ page }) => {
  await allIsWell(page, ['/demo', '/demo/postvak', '/demo/ui'])
})

test('a page that is not there', async ({ page, noise }) => {
  noise.expected.push(/404/)
  await allIsWell(page, ['/bestaat-niet', '/fr/bestaat-niet'])
})

test('each question, empty, refused and filled in', async ({ page }) => {
  const faults: string[] = []
  const check = async () => faults.push(...(await faultsHere(page)))
  await page.goto('/hulp-vragen')
  await check()
  await goOn(page)
  await expect(page.getByText('Kies voor wie u hulp vraagt.').first()).toBeVisible()
  await check()
  await answerAll(page, {
    name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    phone: '0470 00 35 01',
    kind: 'Boodschappen',
    street: 'Bleekstraat 5',
    details: `Brood ${'w'.repeat(300)}`,
  })
  await check()
  for (const step of ['wat', 'wanneer', 'waar', 'wie', 'weten']) {
    await page.goto(`/hulp-vragen/${step}`)
    await check()
  }
  for (const [step, field] of [
    ['waar', 'address'],
    ['wie', 'phone'],
  ]) {
    await page.goto(`/hulp-vragen/${step}`)
    await page.locator(`input[name=${field}]`).fill('')
    await goOn(page)
    await expect(page).toHaveTitle(/^Fout:/)
    await check()
  }
  await page.goto('/hulp-vragen/nakijken')
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wij hebben uw vraag')
  await check()
  for (const path of ['/mijn-vraag/status', '/mijn-vraag/wijzigen', '/mijn-vraag/stoppen']) {
    await page.goto(path)
    await check()
  }
  expect(faults).toEqual([])
})
