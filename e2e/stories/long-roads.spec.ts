import { localDate } from '@/domain/kernel/time'
import { takeBounce } from '@/services/mail/commands'
import { recordReview } from '@/services/match/commands'
import { enterAs, enterStaff, staff } from '../support/cast'
import { daysPass } from '../support/clock'
import { done as did, enterHouse, lettersAbout, lettersTo, newestLetterTo, quiet } from '../support/inside'
import { helping, readsStatus, seeking } from '../support/story'
import { expect, test } from '../support/test'
import { done } from '../support/workplace'

const title = { level: 1 } as const
const WEEK = 7

test.beforeAll(enterHouse)

test('a weekly walk over three months: two times nobody was there, a review, and an end', async ({
  page,
  someoneElse,
}) => {
  test.slow()
  const story = await helping({ name: 'Marcella Lauwers', weekly: true })
  const { id, matchId } = story
  const [simon, marcella] = [await someoneElse(), await someoneElse()]
  await enterAs(simon, story.neighbour.userId)

  await daysPass(id, WEEK)
  await simon.goto(`/mijn/${matchId}`)
  await simon.getByRole('button', { name: 'Goed, ik ga door' }).click()
  await simon.waitForURL(/bedankt|gedaan|mijn$|\?/)
  // One week of silence; the week after, Marcella says that nobody came.
  await daysPass(id, WEEK)
  await daysPass(id, WEEK)
  await readsStatus(marcella, story)
  await marcella.getByRole('button', { name: 'Er kwam niemand' }).click()
  await expect(marcella.getByText('Het is bewaard.')).toBeVisible()

  await enterStaff(page, 'lies')
  await page.goto(story.path)
  const call = page.locator('form', { has: page.getByRole('heading', { name: /Marcella Lauwers/ }) })
  await expect(call.first()).toBeVisible()
  await call.first().getByRole('textbox').fill('Hij was ziek, en belde niet. Het is uitgepraat.')
  await call.first().getByRole('button', { name: 'Zet als gedaan' }).click()
  await done(page, 'Gedaan en opgeschreven')

  await daysPass(id, 3 * WEEK)
  const well = { resident: 'good', neighbour: 'good', rhythm: 'good', limits: 'good' } as const
  const heldOn = localDate(Date.now())
  did(await recordReview(await staff('lies'), { matchId, ...well, heldOn, outcome: 'continue' }))
  await daysPass(id, 7 * WEEK)
  await page.goto(story.path)
  await page.getByText('Stop deze wekelijkse hulp').click()
  await page.locator('#end-reason').fill('Marcella gaat bij haar dochter wonen.')
  await page.getByRole('radio', { name: 'De buur zelf' }).check()
  await page.getByRole('button', { name: 'Stop deze hulp' }).click()
  await expect(page.getByRole('heading', { name: /de hulp van Simon .* stopte/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /de hulp bij Marcella Lauwers stopte/ })).toBeVisible()

  await simon.goto(`/mijn/${matchId}`)
  await expect(simon.getByRole('heading', title)).toHaveText('Deze hulp is gestopt')
  await marcella.reload()
  await expect(marcella.getByRole('heading', title)).toHaveText('De wekelijkse hulp is gestopt.')
  await expect(marcella.getByText('Simon komt')).toHaveCount(0)
  const letters = await lettersAbout(id)
  const asked = letters.filter((subject) => subject.startsWith('Hoe ging het op'))
  expect(asked.length).toBeGreaterThanOrEqual(2)
  expect(letters.filter((subject) => !asked.includes(subject))).toEqual([
    expect.stringMatching(/^Kan jij helpen/),
    'Je kan nu bellen',
    'Hoe ging het?',
    'De eerste keer zit erop',
  ])
  // After the end nothing is asked any more.
  await daysPass(id, 2 * WEEK)
  expect(await lettersAbout(id)).toEqual(letters)
})

test('everything by telephone: a neighbour without mail and a resident without anything', async ({
  page,
}) => {
  const wish = { name: 'Celestine Maes', firstNames: ['Omer'], withoutAnything: true }
  const story = await seeking(wish, 1)
  const omer = story.neighbour.name
  await enterStaff(page, 'lies')
  await page.goto('/werkplek')
  await page.getByRole('link', { name: `Bel ${omer} met dit voorstel` }).click()
  await page.getByText('Omer antwoordde zelf').click()
  await page.getByRole('button', { name: 'Omer zegt ja' }).click()
  await done(page, 'Het antwoord is opgeschreven')
  await page.getByRole('radio', { name: 'aan de balie of thuis' }).check()
  await page.getByRole('button', { name: 'Ja gezegd: Omer mag bellen' }).click()
  await done(page, 'Goedgekeurd')
  // What a letter would have said is a call now.
  await quiet()
  await page.goto(story.path)
  const call = page.locator('form', {
    has: page.getByRole('heading', { name: /de hulp bij Celestine Maes kan beginnen/ }),
  })
  await call.getByRole('button', { name: 'Zet als gedaan' }).click()
  await done(page, 'Gedaan en opgeschreven')
  for (const said of ['Ze hadden contact', 'Het ging goed']) {
    await page.getByText('Iemand vertelde hoe het loopt').click()
    await page.getByRole('radio', { name: said }).check()
    await page.getByRole('button', { name: 'Schrijf het op' }).click()
    await done(page, 'Het is opgeschreven')
  }
  await expect(page.getByRole('heading', { name: 'Klaar om af te sluiten' })).toBeVisible()
  await expect(page.getByText('per telefoon, door Lies Janssens').first()).toBeVisible()
  expect(await lettersAbout(story.id)).toEqual([])
})

test('the mail of a neighbour comes back: we call, correct the address, and the next letter arrives', async ({
  page,
}) => {
  const story = await seeking({ name: 'Bertha Smets', firstNames: ['Ilse'] }, 1)
  const { neighbour } = story
  const { id: wrong } = await newestLetterTo(neighbour.email)
  const answer = did(
    await takeBounce({ kind: 'system', task: 'story' }, { raw: Buffer.from(returned(wrong)) }),
  )
  expect(answer).toEqual({ result: 'bounced' })
  const stranger = returned('01a00000-0000-7000-8000-000000000000')
  expect(did(await takeBounce({ kind: 'system', task: 'story' }, { raw: Buffer.from(stranger) }))).toEqual({
    result: 'unknown',
  })

  await enterStaff(page, 'lies')
  await page.goto('/werkplek')
  await page.getByRole('link', { name: `Mailadres klopt niet meer: bel ${neighbour.name}` }).click()
  await page.getByText('Verbeter gegevens').click()
  const right = `ilse.juist.${Date.now()}@demo.invalid`
  await page.locator('#email').fill(right)
  await page.getByRole('radio', { name: 'De persoon zelf' }).check()
  await page.getByRole('radio', { name: 'per telefoon' }).check()
  await page.getByRole('button', { name: 'Bewaar de verbetering' }).click()
  await done(page, 'Gedaan')
  await page.goto('/werkplek')
  await expect(page.getByRole('link', { name: `bel ${neighbour.name}` })).toHaveCount(0)

  // She said yes in the same call.
  await page.goto(story.path)
  await page.getByText('Ilse antwoordde zelf').click()
  await page.getByRole('button', { name: 'Ilse zegt ja' }).click()
  await page.getByRole('button', { name: 'Ja gezegd: Ilse mag bellen' }).click()
  await done(page, 'Goedgekeurd')
  expect(await lettersTo(right)).toEqual(['Je kan nu bellen'])
  expect(await lettersTo(neighbour.email)).toHaveLength(1)
})

/** What a mail server sends when nobody lives at an address. */
const returned = (messageId: string) =>
  `From: MAILER-DAEMON@mx.post.invalid
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

--grens
Content-Type: text/plain

Nobody by that name.

--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.post.invalid

Final-Recipient: rfc822; ilse@demo.invalid
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--grens
Content-Type: text/rfc822-headers

Message-ID: <${messageId}@buur.stad.invalid>
Subject: Kan jij helpen?

--grens--
`.replaceAll('\n', '\r\n')
