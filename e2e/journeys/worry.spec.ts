import { ask, openStatus } from '../support/asking'
import { buttonIn, newLetter, OFFER } from '../support/mailbox'
import { become, signInByMail } from '../support/people'
import { expect, test } from '../support/test'
import { approve, askNeighbours, done, makeReady, openRequest } from '../support/workplace'

const title = { level: 1 } as const

test('a neighbour who cannot come hands back; the next one worries, and Lies looks after it', async ({
  page,
  someoneElse,
}) => {
  test.setTimeout(150_000)
  const wish = {
    name: 'Alfons Verlinden',
    phone: '0470 00 33 01',
    kind: 'Een babbel aan de deur',
    street: 'Bleekstraat 12',
  }
  const reference = await ask(page, wish)
  const lies = await someoneElse()
  await become(lies, 'lies')
  await openRequest(lies, reference)
  await makeReady(lies)
  const request = lies.url().replace(/\?.*/, '')

  for (const turn of [0, 1]) {
    await lies.goto(request)
    const [asked] = await askNeighbours(lies, 1)
    if (!asked) throw new Error('nobody was asked')
    const neighbour = await someoneElse()
    await newLetter(neighbour, asked.email, asked.seen, OFFER)
    await neighbour.goto(await buttonIn(neighbour, /antwoord=ja/))
    await neighbour.getByRole('button', { name: 'Ja, ik help' }).click()
    await expect(neighbour.getByRole('heading', title)).toContainText('Fijn dat je helpt')
    await lies.goto(request)
    await approve(lies, asked.name.split(' ')[0] ?? '')
    await signInByMail(neighbour, asked.email)
    await neighbour
      .getByRole('article', { name: wish.name })
      .getByRole('link', { name: 'Toon naam en telefoon' })
      .click()
    if (turn === 0) {
      await neighbour.getByRole('link', { name: 'Ik kan toch niet' }).click()
      await neighbour.getByRole('button', { name: 'Ik kan niet, zoek iemand anders' }).click()
      await expect(neighbour.getByRole('heading', title)).toHaveText('Je hebt het op tijd gezegd')
      await expect(neighbour.getByRole('main')).not.toContainText(/Verlinden|Bleekstraat/)
      continue
    }
    await neighbour.getByRole('link', { name: 'Ik maak me zorgen' }).click()
    await neighbour.getByRole('radio', { name: 'Nu', exact: true }).check()
    await neighbour.getByLabel('Wat zag of hoorde je?').fill('Hij at al twee dagen niet.')
    await neighbour.getByRole('button', { name: 'Vertel het ons' }).click()
    await expect(neighbour.getByText('Goed dat je het zegt').first()).toBeVisible()
  }

  await lies.goto('/werkplek')
  const told = lies.getByRole('listitem').filter({ hasText: 'Hij at al twee dagen niet.' })
  await expect(told.getByText('Vandaag', { exact: true })).toBeVisible()
  await lies.goto(request)
  await lies.getByRole('button', { name: 'Zet als behandeld' }).click()
  await expect(lies.getByText('Schrijf wat er gebeurde.').first()).toBeVisible()
  await lies.getByLabel('Wat deed je?').fill('Gebeld. De dochter gaat langs.')
  await lies.getByRole('button', { name: 'Zet als behandeld' }).click()
  await done(lies, 'De zorg is behandeld')
  await lies.goto('/werkplek')
  await expect(lies.getByText('Hij at al twee dagen niet.')).toHaveCount(0)
  await openStatus(page, reference, wish.phone)
  await expect(page.getByRole('main')).not.toContainText('at al twee dagen niet')
})
