import { ask, openStatus } from '../support/asking'
import { checkPage } from '../support/check-page'
import { buttonIn, newLetter, OFFER } from '../support/mailbox'
import { signInByMail } from '../support/people'
import { expect, test } from '../support/test'
import { approve, askNeighbours, makeReady, openRequest } from '../support/workplace'

const title = { level: 1 } as const

test('without JavaScript: ask, look, sign in by mail, ask a neighbour, say yes, approve', async ({
  page,
  someoneElse,
}) => {
  test.slow()
  const wish = { name: 'Irma Segers', phone: '0470 00 36 01', kind: 'Boodschappen', street: 'Bleekstraat 16' }
  const reference = await ask(page, { ...wish, details: 'Melk en brood.' })
  await checkPage(page)
  await openStatus(page, reference, wish.phone)
  await expect(page.getByRole('heading', title)).toHaveText('Wij hebben uw vraag.')
  const [lies, neighbour] = [await someoneElse(), await someoneElse()]
  await signInByMail(lies, 'lies@demo.invalid')
  await openRequest(lies, reference)
  await makeReady(lies)
  const request = lies.url().replace(/\?.*/, '')
  const [asked] = await askNeighbours(lies, 1)
  if (!asked) throw new Error('nobody was asked')
  await newLetter(neighbour, asked.email, asked.seen, OFFER)
  await neighbour.goto(await buttonIn(neighbour, /antwoord=ja/))
  await neighbour.getByRole('button', { name: 'Ja, ik help' }).click()
  await expect(neighbour.getByRole('heading', title)).toContainText('Fijn dat je helpt')
  await lies.goto(request)
  await checkPage(lies)
  await approve(lies, asked.name.split(' ')[0] ?? '')
  await page.reload()
  await expect(page.getByRole('heading', title)).toHaveText('Een buur gaat u helpen.')
})
