import type { Locator } from '@playwright/test'
import { checkPage } from '../support/check-page'
import { buttonIn, letters, newLetter } from '../support/mailbox'
import { become, mailOf } from '../support/people'
import { expect, test } from '../support/test'
import { done } from '../support/workplace'

const title = { level: 1 } as const
const ASKED = 'Eén vraag over wie u doorgaf'
const TELEPHONE = { width: 360, height: 740 }

test('a district officer passes on a worry at the door, and answers one question without signing in', async ({
  page: els,
  someoneElse,
  browser,
}) => {
  await els.setViewportSize(TELEPHONE)
  await become(els, 'els')
  await els.goto('/doorverwijzen/bezorgd')
  await els.getByLabel('Over wie?').fill('Rosa Verbist')
  await els.getByRole('button', { name: 'Geef het door' }).click()
  await expect(els.getByRole('link', { name: 'Schrijf kort wat je zag of hoorde.' })).toBeVisible()
  await expect(els.getByLabel('Over wie?')).toHaveValue('Rosa Verbist')
  await checkPage(els)

  await els.goto('/doorverwijzen')
  const [pages, began] = [new Set<string>(), Date.now()]
  els.on('framenavigated', (frame) => pages.add(new URL(frame.url()).pathname))
  let [taps, keys] = [0, 0]
  const tap = async (what: Locator) => {
    await what.click()
    taps += 1
  }
  const type = async (where: Locator, words: string) => {
    await tap(where)
    await where.pressSequentially(words)
    keys += words.length
  }
  const choose = (question: string, answer: string) =>
    tap(els.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }))
  await tap(els.getByRole('link', { name: 'Ik maak me zorgen over iemand' }))
  await type(els.getByRole('combobox', { name: 'Waar is het?' }), 'Bleekstraat 8')
  await type(els.getByLabel('Over wie?'), 'Rosa Verbist')
  await type(els.getByLabel('Wat zag of hoorde je?'), 'De post ligt er al een week.')
  await choose('Hoe dringend is het?', 'Vandaag nog')
  await choose('Weet de persoon dat je dit doorgeeft?', 'Nee')
  await choose('Mogen we zeggen wie het ons vertelde?', 'Nee, liever niet')
  await tap(els.getByRole('button', { name: 'Geef het door' }))
  await done(els, 'Doorgegeven. Een coördinator bekijkt het.')
  const seconds = (Date.now() - began) / 1000
  process.stdout.write(
    `a worry at a door: ${pages.size - 1} page, ${taps} taps, ${keys} keys, ${seconds.toFixed(1)} s\n`,
  )
  expect([...pages].toSorted()).toEqual(['/doorverwijzen', '/doorverwijzen/bezorgd'])
  expect(taps).toBeLessThanOrEqual(8)
  expect(seconds).toBeLessThanOrEqual(45)
  const told = els.getByRole('row', { name: /Rosa Verbist/ })
  await expect(told).toContainText('Ontvangen')

  const lies = await someoneElse()
  await become(lies, 'lies')
  await lies
    .getByRole('listitem')
    .filter({ hasText: 'Rosa Verbist' })
    .getByRole('link', { name: 'Bekijk' })
    .first()
    .click()
  await lies.getByRole('button', { name: 'Ik neem dit op' }).click()
  await done(lies, 'Jij neemt dit op.')
  await expect(lies.getByText('Nee, zeg niet wie het vertelde')).toBeVisible()
  await checkPage(lies)
  await lies.getByLabel('Telefoon van de persoon').fill('0470 00 36 01')
  await lies.getByRole('button', { name: 'Maak een hulpvraag' }).click()
  await expect(lies).toHaveURL(/\/werkplek\/vragen\//)
  const request = lies.url()
  await els.reload()
  await expect(told).toContainText('Iemand is ermee bezig')

  const seen = await letters(els, mailOf('els'))
  await lies.getByText('Stel een vraag per mail').click()
  await lies.getByRole('radio', { name: 'Kon u de persoon bereiken?' }).check()
  await lies.getByRole('button', { name: 'Verstuur de vraag' }).click()
  await done(lies, 'De vraag is verstuurd.')
  await newLetter(els, mailOf('els'), seen, new RegExp(ASKED))
  await expect(els.getByRole('main')).not.toContainText(/Verbist|Bleekstraat/)

  const link = await buttonIn(els, /\/antwoord\//)
  await els.goto(link)
  await checkPage(els)
  const noScript = await browser.newContext({ javaScriptEnabled: false, viewport: TELEPHONE })
  const anywhere = await noScript.newPage()
  await anywhere.goto(link)
  await expect(anywhere.getByRole('main')).not.toContainText(/Verbist|Bleekstraat/)
  const send = anywhere.getByRole('button', { name: 'Stuur het antwoord' })
  await send.click()
  await expect(anywhere.getByRole('link', { name: 'Kies een antwoord.' })).toBeVisible()
  await anywhere.getByText('Ja', { exact: true }).click()
  await send.click()
  for (const again of [false, true]) {
    if (again) await anywhere.goto(link)
    await expect(anywhere.getByRole('heading', title)).toHaveText('Bedankt. Wij hebben uw antwoord.')
    await expect(send).toHaveCount(0)
  }
  await noScript.close()

  await lies.goto(request)
  await expect(lies.locator('#doorverwijzer')).toContainText('Kon u de persoon bereiken? Ja, op')
  await expect(lies.locator('#verloop').getByRole('listitem').first()).toContainText('antwoord')
})
