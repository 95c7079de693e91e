import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { LOCALES } from '@/messages/locales'
import { asActor } from '../gate/transaction'
import { type Cast, newCast } from '../testing/cast'
import { smallTown } from '../testing/town'
import { textOf } from './blocks'
import { compose } from './compose'
import { htmlOf } from './html'
import type { Mail, MailTemplate } from './templates'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

/** One of each; a new template without a line here does not compile. */
const MAILS: { readonly [T in MailTemplate]: (cast: Cast) => Extract<Mail, { template: T }> } = {
  'request-received': ({ seeking }) => ({ template: 'request-received', helpRequestId: seeking.id }),
  'request-cancelled': ({ seeking, volunteerId }) => ({
    template: 'request-cancelled',
    helpRequestId: seeking.id,
    volunteerId,
  }),
  offer: ({ seeking }) => ({ template: 'offer', offerId: seeking.offerId }),
  'offer-taken': ({ seeking }) => ({ template: 'offer-taken', offerId: seeking.offerId }),
  'match-approved': ({ matched }) => ({ template: 'match-approved', matchId: matched.matchId }),
  'match-refused': ({ matched }) => ({ template: 'match-refused', matchId: matched.matchId }),
  'how-was-it': ({ matched }) => ({ template: 'how-was-it', matchId: matched.matchId }),
  'sign-in': () => ({ template: 'sign-in', recipient: 'a@b.invalid', link: 'https://buur.invalid/x' }),
  'interest-received': ({ volunteerId }) => ({ template: 'interest-received', volunteerId }),
  welcome: ({ volunteerId }) => ({ template: 'welcome', volunteerId }),
  'staff-invited': () => ({ template: 'staff-invited', recipient: 'a@b.invalid', name: 'Jan Jans' }),
}

let database: FreshDatabase
let cast: Cast
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  cast = await newCast()
  await ownerDb().update(table.resident).set({ email: 'maria@thuis.invalid' })
})
afterAll(() => database.drop())
afterEach(() => {
  vi.restoreAllMocks()
})

const cases = Object.entries(MAILS).flatMap(([template, mail]) =>
  LOCALES.map((locale) => [template, locale, mail] as const),
)

it.each(cases)('%s in %s has every word', async (_, locale, mail) => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const composed = await asActor(SYSTEM, (tx) => compose(tx, mail(cast), locale))
  if (!composed) throw new Error('nothing to send')
  const { recipient, content } = composed
  const text = textOf(content)
  const html = await htmlOf(content, locale)
  expect(recipient).toMatch(/^[^@\s]+@[^@\s]+$/)
  expect(content.subject).toMatch(/^[^\r\n]{3,120}$/)
  for (const shown of [content.subject, text])
    expect(shown).not.toMatch(/\b(mail|offer|common)\.[a-z]|[{}]|undefined/)
  expect(html).toContain(`lang="${locale}"`)
  expect(complaint.mock.calls).toEqual([])
})

it('writes each language in its own words', async () => {
  const subjects = new Set<string>()
  for (const [, locale, mail] of cases)
    subjects.add((await asActor(SYSTEM, (tx) => compose(tx, mail(cast), locale)))?.content.subject ?? '')
  expect(subjects.size).toBe(cases.length)
})
