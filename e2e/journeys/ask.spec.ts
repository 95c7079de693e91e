import { answerAll, ask, goOn, openStatus, referenceOn } from '../support/asking'
import { letters, newLetter } from '../support/mailbox'
import { become } from '../support/people'
import { expect, test } from '../support/test'

const title = { level: 1 } as const

test('an inhabitant asks, hears a number and finds the request again with it', async ({ page }) => {
  const wish = {
    name: 'Jeanne Willems',
    phone: '0470 00 31 01',
    kind: 'Boodschappen',
    street: 'Bleekstraat 5',
  }
  const reference = await ask(page, { ...wish, details: 'Brood en melk.' })
  await page.context().clearCookies()
  await openStatus(page, reference, '+32 470 00 31 01')
  await expect(page.getByRole('heading', title)).toHaveText('Wij hebben uw vraag.')
  await expect(page.getByText('Brood en melk.')).toBeVisible()
})

test('an inhabitant changes the request and stops it in two taps', async ({ page }) => {
  const wish = { name: 'Louis Maes', phone: '0470 00 31 02', kind: 'Een wandeling', street: 'Bleekstraat 5' }
  await ask(page, wish)
  await page.getByRole('link', { name: 'Bekijk hoe het gaat' }).click()
  await page.getByRole('link', { name: 'Wijzig mijn vraag' }).click()
  await page.getByLabel('Wat wilt u dat de buur weet?').fill('Liefst langs het water.')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Uw vraag is gewijzigd.')).toBeVisible()
  await expect(page.getByText('Liefst langs het water.')).toBeVisible()
  await page.getByRole('link', { name: 'Stop mijn vraag' }).click()
  await page.getByRole('button', { name: 'Ja, stop mijn vraag' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('U stopte deze vraag.')
  await page.goto('/mijn-vraag/stoppen')
  await expect(page.getByText('Deze vraag is al klaar. U hoeft niets te doen.')).toBeVisible()
})

test('an inhabitant asks to be called back with two answers, and the desk sees it', async ({
  page,
  someoneElse,
}) => {
  await page.goto('/hulp-vragen')
  await page.getByRole('link', { name: 'Bel mij terug' }).first().click()
  await page.getByLabel('Hoe heet u?').fill('Godelieve Aerts')
  await page.getByLabel('Op welk nummer mogen we u bellen?').fill('015 00 00 61')
  await page.getByRole('button', { name: 'Bel mij terug' }).click()
  await expect(page.getByText('Wij bellen u ten laatste op', { exact: false })).toBeVisible()
  const reference = await referenceOn(page)
  const bart = await someoneElse()
  await become(bart, 'bart')
  await bart.goto(`/werkplek?lijst=nieuw&zoek=${reference}`)
  await expect(bart.getByText('Godelieve Aerts').first()).toBeVisible()
})

test('somebody asks for another, and every answer survives a reload and the way back', async ({ page }) => {
  await page.goto('/hulp-vragen')
  await page.getByRole('radio', { name: 'Voor iemand anders' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: 'Ja, en dat is goed' }).check()
  await page.getByLabel('Hoe heet u zelf?').fill('An Segers')
  await page.getByLabel('Op welk nummer mogen we u bellen?').fill('0470 00 31 03')
  await page.getByLabel('Hoe kent u de persoon?').fill('dochter')
  await goOn(page)
  await page.getByRole('radio', { name: 'Een telefoontje' }).check()
  await goOn(page)
  await page.reload()
  await page.getByRole('link', { name: 'Terug', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Een telefoontje' })).toBeChecked()
  await page.getByRole('link', { name: 'Terug', exact: true }).click()
  await expect(page.getByLabel('Hoe heet u zelf?')).toHaveValue('An Segers')
})

test('who leaves an address gets the number by mail', async ({ page }) => {
  const email = 'fien.claes@demo.invalid'
  const seen = await letters(page, email)
  const wish = {
    name: 'Fien Claes',
    phone: '0470 00 31 04',
    kind: 'Een telefoontje',
    street: 'Bleekstraat 5',
  }
  await answerAll(page, wish)
  await page.goto('/hulp-vragen/wie')
  await page.getByLabel('Wat is uw e-mailadres?').fill(email)
  await goOn(page)
  await page.goto('/hulp-vragen/nakijken')
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click()
  const reference = await referenceOn(page)
  await newLetter(page, email, seen)
  await expect(page.getByText([...reference].join('-')).first()).toBeVisible()
})
