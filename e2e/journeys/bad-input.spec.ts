import { answerAll, ask, goOn, openStatus, type Wish } from '../support/asking'
import { buttonIn, newLetter, OFFER } from '../support/mailbox'
import { become } from '../support/people'
import { expect, test } from '../support/test'
import { askNeighbours, makeReady, openRequest } from '../support/workplace'

const title = { level: 1 } as const
const wish: Wish = {
  name: 'Leontine Raes',
  phone: '0470 00 38 01',
  kind: 'Boodschappen',
  street: 'Bleekstraat 5',
}

test('an unknown street is asked once more, and kept as it was typed when it is right', async ({ page }) => {
  await answerAll(page, wish)
  await page.goto('/hulp-vragen/waar')
  await page.getByLabel('Waar woont u?').fill('Xyzzystraat 12')
  await goOn(page)
  await expect(page.getByText('Wij vinden deze straat niet.', { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('Waar woont u?')).toHaveValue('Xyzzystraat 12')
  await page.getByRole('radio', { name: 'Ja, zo klopt het' }).check()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await expect(page).not.toHaveURL(/\/waar/)
  await page.goto('/hulp-vragen/nakijken')
  await expect(page.getByText('Xyzzystraat 12').first()).toBeVisible()
})

test('a street that we have too, but in another town, is shown before it is taken', async ({ page }) => {
  await answerAll(page, wish)
  await page.goto('/hulp-vragen/waar')
  await page.getByLabel('Waar woont u?').fill('Bleekstraat 5, Antwerpen')
  await goOn(page)
  await expect(page).toHaveURL(/\/waar/)
  await expect(page.getByRole('radio', { name: /Bleekstraat 5/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Mijn adres staat er niet bij' })).toBeVisible()
})

test('a foreign number is fine; a wrong one stays on the page with a sentence', async ({ page }) => {
  await answerAll(page, wish)
  for (const [typed, sentence] of [
    ['12', 'We lezen 12. Dat is te kort: er ontbreekt een cijfer.'],
    ['geen telefoon', 'Dit nummer'],
    ['', 'Vul uw telefoonnummer in.'],
  ] as const) {
    await page.goto('/hulp-vragen/wie')
    await page.getByLabel('Op welk nummer mogen we u bellen?').fill(typed)
    await goOn(page)
    await expect(page.getByText(sentence, { exact: false }).first()).toBeVisible()
    await expect(page.getByLabel('Op welk nummer mogen we u bellen?')).toHaveValue(typed)
    await expect(page.getByLabel('Hoe heet u?')).toHaveValue(wish.name)
  }
  await page.getByLabel('Op welk nummer mogen we u bellen?').fill('+31 6 12 34 56 78')
  await goOn(page)
  await page.goto('/hulp-vragen/nakijken')
  await expect(page.getByText('+31 6 12345678').or(page.getByText(/\+31/)).first()).toBeVisible()
})

test('ten thousand characters come back with a sentence; emoji and Hebrew are kept', async ({ page }) => {
  await answerAll(page, wish)
  const field = page.getByLabel('Wilt u er iets bij zeggen?')
  await page.goto('/hulp-vragen/wat')
  await field.fill('a'.repeat(10_000))
  await goOn(page)
  await expect(page.getByText('Deze tekst is te lang.', { exact: false }).first()).toBeVisible()
  expect((await field.inputValue()).length).toBe(10_000)
  const words = 'Melk 🥛 en brood 👩‍🦽 — שלום, لبن'
  await field.fill(words)
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await expect(page).not.toHaveURL(/\/wat/)
  await page.goto('/hulp-vragen/nakijken')
  await expect(page.getByText(words).first()).toBeVisible()
})

test('a second tap and the back button send a question once', async ({ page, someoneElse, noise }) => {
  // The second tap arrives when the page has gone on already.
  noise.expected.push(/409/)
  const name = `Gerda Tweemaal ${Date.now()}`
  await answerAll(page, { ...wish, name })
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).dblclick()
  await expect(page.getByRole('heading', title)).toHaveText('Wij hebben uw vraag')
  await page.goBack()
  if (await page.getByRole('button', { name: 'Verstuur mijn vraag' }).isVisible()) {
    await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click()
    await expect(page.getByRole('heading', title)).toHaveText('Wij hebben uw vraag')
  }
  const bart = await someoneElse()
  await become(bart, 'bart')
  await bart.goto(`/werkplek?lijst=nieuw&zoek=${encodeURIComponent(name)}`)
  await expect(bart.getByRole('rowheader')).toHaveCount(1)
})

test('a wrong number, or another telephone, opens nothing and says the same', async ({ page }) => {
  const sentence = 'Wij vinden geen vraag met dit nummer en deze telefoon. Kijk beide na.'
  for (const [reference, phone] of [
    ['9998', '0470 00 38 01'],
    ['4729', '0470 00 38 99'],
  ] as const) {
    await openStatus(page, reference, phone)
    await expect(page.getByText(sentence).first()).toBeVisible()
  }
  await openStatus(page, 'abc', '0470 00 38 01')
  await expect(page.getByText('Het nummer van uw vraag heeft vier cijfers.').first()).toBeVisible()
})

test('two neighbours say yes at the same moment: one helps, the other reads a kind sentence', async ({
  page,
  someoneElse,
}) => {
  test.slow()
  const reference = await ask(page, { ...wish, name: 'Emma Tegelijk', street: 'Bleekstraat 30' })
  const lies = await someoneElse()
  await become(lies, 'lies')
  await openRequest(lies, reference)
  await makeReady(lies)
  const asked = await askNeighbours(lies, 2)
  const pages = []
  for (const { email, seen } of asked) {
    const neighbour = await someoneElse()
    await newLetter(neighbour, email, seen, OFFER)
    await neighbour.goto(await buttonIn(neighbour, /antwoord=ja/))
    pages.push(neighbour)
  }
  await Promise.all(pages.map((one) => one.getByRole('button', { name: 'Ja, ik help' }).click()))
  const said: string[] = []
  for (const one of pages) {
    await expect(one.getByRole('heading', title)).toHaveText(/Fijn dat je helpt|Iemand anders helpt al/)
    said.push(((await one.getByRole('heading', title).textContent()) ?? '').replace(/,.*/, ''))
  }
  expect(said.sort()).toEqual(['Fijn dat je helpt', 'Iemand anders helpt al'])
})
