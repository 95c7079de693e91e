import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { CALL_WHYS } from '@/domain/duty/call-whys'
import type { Actor } from '@/domain/kernel/actor'
import { HOUSE_LOCALES, isDoor, LOCALES, type Locale } from '@/domain/kernel/locales'
import { otherLocale } from '@/domain/site/addresses'
import { catalogue } from '@/messages/catalogue'
import type { CallAbout } from '../case/call-instead'
import { asActor, type Tx } from '../gate/transaction'
import { type Cast, newCast } from '../testing/cast'
import { LETTER_EXAMPLES } from '../testing/letter-examples'
import { everybodyOnPause } from '../testing/on-pause'
import { smallTown } from '../testing/town'
import { textOf } from './blocks'
import { compose } from './compose'
import { htmlOf } from './html'
import { LETTERS, type Mail, type MailTemplate } from './letters'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
let cast: Cast
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  cast = await newCast()
  await ownerDb().update(table.resident).set({ email: 'maria@thuis.invalid' })
  await everybodyOnPause()
})
afterAll(() => database.drop())
afterEach(() => {
  vi.restoreAllMocks()
})

/** To a number, and by SMS alone: its letters are those of the west. */
const TO_A_NUMBER = ['sms-reply', 'phone-code', 'stay-reminder', 'stay-on-call']

/** Whoever asks reads more languages than whoever helps or works here. */
const read = (template: string) =>
  LETTERS[template as Mail['template']].to === 'resident' && !TO_A_NUMBER.includes(template)
    ? LOCALES
    : HOUSE_LOCALES

const cases = Object.entries(LETTER_EXAMPLES).flatMap(([template, mail]) =>
  read(template).map((locale) => [template, locale, mail] as const),
)

/** Everybody reads this language now. */
async function written(locale: Locale, mail: (cast: Cast) => Mail) {
  await ownerDb().update(table.resident).set({ locale })
  for (const people of isDoor(locale) ? [] : [table.volunteer, table.user, table.incoming])
    await ownerDb().update(people).set({ locale })
  const composed = await asActor(SYSTEM, (tx) => compose(tx, mail(cast)))
  if (typeof composed === 'string') throw new Error('nothing to send')
  return composed
}

it.each(cases)('%s in %s has every word, in the language of its reader', async (template, locale, mail) => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { reader, content } = await written(locale, mail)
  const text = textOf(content)
  const html = await htmlOf(content, reader.locale)
  const address = TO_A_NUMBER.includes(template) ? /^\+\d{10,11}$/ : /^[^@\s]+@[^@\s]+$/
  expect(reader).toMatchObject({ address: expect.stringMatching(address), locale })
  expect(content.subject).toMatch(/^[^\r\n]{3,120}$/)
  for (const shown of [content.subject, text])
    expect(shown).not.toMatch(/\b(mail|offer|common)\.[a-z]|[{}]|undefined/)
  expect(html).toContain(`lang="${locale}"`)
  for (const [, path] of text.matchAll(/^http:\/\/[^/]+(\/\S*)/gm))
    expect(otherLocale(path ?? '', locale)).toBe(path)
  expect(complaint.mock.calls).toEqual([])
})

it('writes each letter in each language in its own words', async () => {
  const subjects = new Set<string>()
  for (const [, locale, mail] of cases) subjects.add((await written(locale, mail)).content.subject)
  expect(subjects.size).toBe(cases.length)
})

it('writes in the source what the city switched off, and an SMS in a language of the house', async () => {
  const reads = { locale: 'tr', prefers: 'sms', phone: '+32470000011' } as const
  await ownerDb().update(table.resident).set(reads)
  const told = () => asActor(SYSTEM, (tx) => compose(tx, LETTER_EXAMPLES['request-status'](cast)))
  expect(await told()).toMatchObject({
    reader: { locale: 'tr', by: 'sms' },
    sms: expect.stringContaining('Wij zoeken een buur voor u.'),
  })
  const [city] = await ownerDb().select().from(table.city)
  if (!city) throw new Error('a town has its settings')
  const translations = { ...city.settings.translations, tr: 'off' } as const
  await ownerDb()
    .update(table.city)
    .set({ settings: { ...city.settings, translations } })
  expect(await told()).toMatchObject({ reader: { locale: 'nl' } })
  await ownerDb().update(table.city).set({ settings: city.settings })
  await ownerDb().update(table.resident).set({ locale: 'nl', prefers: null })
})

it.each(HOUSE_LOCALES)('is told to staff by a name in %s', async (locale) => {
  const { outbox } = (await catalogue(locale)) as { outbox: { what: Record<string, string> } }
  expect(Object.keys(outbox.what).sort()).toEqual(Object.keys(LETTER_EXAMPLES).sort())
})

/** About another mail address, to the addresses that it is about. */
const OWN_ADDRESS = ['mail-confirm', 'mail-told', ...TO_A_NUMBER]

it('becomes a call with words of its own, or nothing, for a neighbour without a mail address', async () => {
  const whys: string[] = []
  const scene = await newCast()
  await everybodyOnPause()
  await ownerDb().update(table.volunteer).set({ email: null })
  await ownerDb().update(table.resident).set({ email: null })
  for (const [template, mail] of Object.entries(LETTER_EXAMPLES)) {
    const made = await asActor(SYSTEM, (tx) => compose(tx, mail(scene)))
    const { to, call } = LETTERS[template as MailTemplate] as {
      to: string
      call: (tx: Tx, values: Mail) => Promise<CallAbout | null>
    }
    expect(made === 'no_address', template).toBe(to !== 'staff' && !OWN_ADDRESS.includes(template))
    const about = await asActor(SYSTEM, (tx) => call(tx, mail(scene)))
    // A call of its own, which says in its name what it is about.
    if (about && about.kind !== 'ask_back') whys.push(about.why)
  }
  const others = CALL_WHYS.filter(
    (why) => why === 'mail_changed' || (why.startsWith('cancelled_') && why !== 'cancelled_gently'),
  )
  expect([...whys, ...others].sort()).toEqual([...CALL_WHYS].sort())
})
