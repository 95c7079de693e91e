import { ask, openStatus } from '../support/asking'
import { buttonIn, letters, newLetter, OFFER } from '../support/mailbox'
import { become, mailOf } from '../support/people'
import { expect, test } from '../support/test'
import { approve, askNeighbours, done, makeReady, openRequest } from '../support/workplace'

const title = { level: 1 } as const

test('from a question to groceries at the door: Maria, Lies and Karim', async ({ page, someoneElse }) => {
  test.slow()
  const maria = { name: 'Maria Peeters', phone: '015 00 00 42' }
  const reference = await ask(page, {
    ...maria,
    kind: 'Boodschappen',
    street: 'Bleekstraat 22',
    details: 'Brood en melk.',
  })
  const [lies, karim] = [await someoneElse(), await someoneElse()]
  await become(lies, 'lies')
  await openRequest(lies, reference)
  await makeReady(lies)
  const request = lies.url().replace(/\?.*/, '')
  const [asked] = await askNeighbours(lies, 1, 'Karim El Amrani')
  await expect(page.getByRole('heading', title)).toHaveText('Wij hebben uw vraag')

  await newLetter(karim, mailOf('karim'), asked?.seen ?? [], OFFER)
  await expect(karim.getByRole('heading', title)).toHaveText('Kan jij helpen? Boodschappen in Centrum')
  await expect(karim.getByRole('main')).not.toContainText(/Maria|Bleekstraat|015 00/)
  await karim.goto(await buttonIn(karim, /antwoord=ja/))
  await expect(karim.getByText('Je koos ja.', { exact: false })).toBeVisible()
  await expect(karim.getByRole('main')).not.toContainText(/Maria|Bleekstraat|015 00/)
  const seen = await letters(await someoneElse(), mailOf('karim'))
  await karim.getByRole('button', { name: 'Ja, ik help' }).click()
  await expect(karim.getByRole('heading', title)).toHaveText('Fijn dat je helpt, Karim!')
  await expect(karim.getByRole('main')).not.toContainText(/Maria|Bleekstraat/)

  await lies.goto(request)
  await approve(lies, 'Karim')
  await newLetter(karim, mailOf('karim'), seen, /^Je kan nu bellen/)
  await expect(karim.getByRole('heading', title)).toHaveText('Je kan nu bellen')

  await become(karim, 'karim')
  await karim.getByRole('link', { name: 'Toon naam en telefoon' }).first().click()
  await expect(karim.getByRole('link', { name: '015 00 00 42' }).first()).toBeVisible()
  // The street is enough to say whether it suits; the house comes with the call.
  await expect(karim.getByRole('main')).toContainText('Bleekstraat')
  await expect(karim.getByRole('main')).not.toContainText('Bleekstraat 22')
  await karim.getByRole('button', { name: 'Ik heb gebeld' }).click()
  await expect(karim.getByText('Bleekstraat 22').first()).toBeVisible()
  await expect(karim.getByRole('heading', title)).toHaveText('Je helpt Maria Peeters')
  await openStatus(page, reference, maria.phone)
  await expect(page.getByRole('heading', title)).toHaveText('De afspraak met uw buur staat vast.')
  await karim.getByRole('button', { name: 'Goed, het is klaar' }).click()
  await expect(karim.getByText('Mooi. Dank je wel!').first()).toBeVisible()
  await expect(karim.getByRole('main')).not.toContainText(/Bleekstraat|015 00 00 42/)
  await page.reload()
  await expect(page.getByRole('heading', title)).toHaveText('Uw buur heeft geholpen.')
  await lies.goto(request)
  await lies.getByRole('button', { name: 'Sluit af' }).click()
  await done(lies, 'Gedaan')
})

test('a no with a reason goes to the next in line, who says yes; then the resident stops', async ({
  page,
  someoneElse,
}) => {
  test.slow()
  const wish = {
    name: 'Roza Smets',
    phone: '0470 00 32 01',
    kind: 'Een telefoontje',
    street: 'Bleekstraat 8',
  }
  const reference = await ask(page, wish)
  const [lies, neighbour] = [await someoneElse(), await someoneElse()]
  await become(lies, 'lies')
  await openRequest(lies, reference)
  await makeReady(lies)
  const request = lies.url().replace(/\?.*/, '')
  const [first, second] = await askNeighbours(lies, 2)
  if (!first || !second) throw new Error('two neighbours were asked')

  await newLetter(neighbour, first.email, first.seen, OFFER)
  const offer = await buttonIn(neighbour, /antwoord=nee/)
  await neighbour.goto(offer)
  await neighbour.getByRole('button', { name: 'Nee, deze keer niet' }).click()
  await expect(neighbour.getByRole('heading', title)).toHaveText('Dank je voor je antwoord')
  await neighbour.getByRole('radio', { name: 'Ik heb het nu te druk' }).check()
  await neighbour.getByRole('button', { name: 'Klaar' }).click()
  await expect(neighbour.getByRole('heading', title)).toHaveText('Klaar. Dank je wel!')

  await newLetter(neighbour, second.email, second.seen, OFFER)
  await neighbour.goto(await buttonIn(neighbour, /antwoord=ja/))
  const seen = await letters(await someoneElse(), second.email)
  await neighbour.getByRole('button', { name: 'Ja, ik help' }).click()
  await expect(neighbour.getByRole('heading', title)).toContainText('Fijn dat je helpt')
  await lies.goto(request)
  await expect(lies.getByText('heeft het druk').first()).toBeVisible()
  await approve(lies, second.name.split(' ')[0] ?? '')

  await newLetter(neighbour, second.email, seen, /^Je kan nu bellen/)
  await neighbour.goto(await buttonIn(neighbour, /\/mijn\//))
  await expect(neighbour).toHaveURL(/\/aanmelden/)
  await openStatus(page, reference, wish.phone)
  await page.getByRole('link', { name: 'Stop mijn vraag' }).click()
  await page.getByRole('button', { name: 'Ja, stop mijn vraag' }).click()
  await expect(page.getByRole('heading', title)).toHaveText('U stopte deze vraag.')
  await newLetter(neighbour, second.email, seen, /^De hulp hoeft niet meer/)
})
