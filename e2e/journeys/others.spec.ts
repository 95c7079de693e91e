import { become, signInByMail } from '../support/people'
import { expect, test } from '../support/test'
import { done } from '../support/workplace'

const title = { level: 1 } as const

test('Bart takes a call and says the number', async ({ page }) => {
  await become(page, 'bart')
  await page.goto('/werkplek/nieuw')
  await page.getByLabel('Telefoon').first().fill('015 00 00 71')
  await page.getByLabel('Naam', { exact: true }).fill('Marcel Goovaerts')
  await page.locator('#address').fill('Bleekstraat 9')
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await expect(page.getByRole('radio', { name: /Bleekstraat 9/ })).toBeChecked()
  await page.getByRole('button', { name: 'Bewaar de oproep' }).click()
  await done(page, 'De vraag is bewaard')
  await expect(page.getByRole('heading', title)).toHaveText('Boodschappen · Marcel Goovaerts')
})

test('Els passes on a person who said yes, and sees how it stands', async ({ page, someoneElse }) => {
  await become(page, 'els')
  await page.getByRole('link', { name: 'Geef een vraag door' }).first().click()
  await page.getByRole('radio', { name: 'Nee, nog niet' }).check()
  await page.getByLabel('Naam van de persoon').fill('Simonne Raes')
  await page.getByLabel('Telefoon van de persoon').fill('015 00 00 72')
  await page.getByRole('radio', { name: 'Boodschappen' }).check()
  await page.getByRole('button', { name: 'Geef de vraag door' }).click()
  await expect(page.getByText('Vraag eerst of de persoon het goed vindt.').first()).toBeVisible()
  await expect(page.getByLabel('Naam van de persoon')).toHaveValue('Simonne Raes')
  await page.getByRole('radio', { name: 'Ja, ik vroeg het' }).check()
  await page.getByRole('button', { name: 'Geef de vraag door' }).click()
  await expect(page.getByText('Doorgegeven: Simonne Raes')).toBeVisible()
  await expect(page.getByRole('row', { name: /Simonne Raes/ }).first()).toContainText('Ontvangen, wij bellen')
  const bart = await someoneElse()
  await become(bart, 'bart')
  await bart.goto('/werkplek?lijst=nieuw&zoek=Simonne+Raes')
  await expect(bart.getByRole('rowheader').first()).toContainText('Simonne Raes')
})

test('somebody wants to help: a talk with Lies, and then everything is ready', async ({
  page,
  someoneElse,
}) => {
  const now = Date.now()
  // Letters, because other journeys may meet this neighbour and find the address by the name.
  const own = [...String(now)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  const [name, email] = [`Hanne ${own}`, `hanne.${own}@demo.invalid`]
  await page.goto('/zorgzame-buur-worden')
  await page.getByLabel('Hoe heet je?').fill(name)
  await page.getByLabel('Op welk nummer mogen we je bellen?').fill('0470 00 34 01')
  await page.getByLabel('Wat is je e-mailadres?').fill(email)
  await page.getByLabel('Waar woon je?').fill('Bleekstraat 14')
  await page.getByRole('checkbox', { name: 'Boodschappen' }).check()
  await page.getByRole('radio', { name: '18 jaar of ouder' }).check()
  await page.getByRole('button', { name: 'Ik wil helpen' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('Fijn dat je wilt helpen!')
  await page
    .getByRole('radio', { name: /\d tot \d/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'Dit past' }).click()
  await done(page, 'Genoteerd: je gesprek staat vast')

  const lies = await someoneElse()
  await become(lies, 'lies')
  await lies.goto('/werkplek/buren?groep=nieuw')
  await lies.getByRole('link', { name }).first().click()
  await lies.getByRole('link', { name: 'Begin het gesprek' }).click()
  await lies
    .getByRole('checkbox', { name: 'dinsdag: voormiddag' })
    .or(lies.locator('input[name=slots]').nth(3))
    .first()
    .check()
  await lies.getByRole('checkbox', { name: 'Nederlands' }).check()
  await lies.getByRole('radio', { name: 'Ja, op papier' }).check()
  await lies.getByRole('button', { name: 'Bewaar het gesprek' }).click()
  await lies.waitForURL(/gedaan=intake|fout=1/)
  if (lies.url().includes('fout=1')) await lies.getByRole('button', { name: 'Bewaar het gesprek' }).click()
  await done(lies, 'Het gesprek is bewaard')
  const ready = async () => {
    await lies.getByText('Zet een stap').click()
    await lies.getByRole('radio', { name: 'Klaar voor de eerste hulp' }).check()
    await lies.getByRole('button', { name: 'Doe deze stap' }).click()
  }
  // Nothing is skipped: with something left on the start list the door stays closed.
  await ready()
  await expect(lies.getByText('De startlijst is nog niet klaar').first()).toBeVisible()
  await lies.getByRole('link', { name: 'Startlijst', exact: true }).click()
  const items = { note: 'informatienota', code: 'gedragscode', identity: 'identiteitskaart' }
  for (const [item, words] of Object.entries(items)) {
    await lies.getByLabel('Wat is gedaan?').selectOption(item)
    await lies.getByRole('radio', { name: 'op papier' }).check()
    await lies.getByRole('button', { name: 'Bewaar' }).first().click()
    // The page that comes back, and not the word of the one before.
    await expect(lies.getByRole('listitem').filter({ hasText: words }).first()).toContainText(/Klaar/)
    await expect(lies.getByText('Dat is bewaard.')).toBeVisible()
  }
  await expect(lies.getByText('Alles is klaar')).toBeVisible()
  await lies.getByRole('link', { name: 'Terug naar deze buur' }).click()
  await ready()
  await done(lies, 'Gevraagd. Een collega beslist.')
  const bart = await someoneElse()
  await become(bart, 'bart')
  await bart
    .getByRole('listitem')
    .filter({ hasText: `${name} is klaar voor de eerste hulp` })
    .getByRole('button', { name: 'Ja, doe het' })
    .click()
  await done(bart, 'Het besluit is bewaard')
  await lies.reload()
  await expect(lies.getByRole('heading', { name: 'Wacht op de eerste hulpvraag' })).toBeVisible()
  await signInByMail(page, email)
  await expect(page.getByRole('heading', title)).toHaveText('Dag Hanne')
})
