import { afterAll, beforeAll, expect, it } from 'vitest'
import { completeSettings } from '@/db/city-settings'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR } from '@/domain/kernel/actor'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { changeSettings } from './commands'
import { citySettings } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const kept = async () => (await ownerDb().select().from(table.city))[0]
const { stays } = USUAL_PRACTICE
const dark = { light: '#1F4D46', dark: '#BFE3DA' }

it('the admin changes what the city decides; it counts at once and its history stays', async () => {
  const admin = await someone('admin')
  const changes = { closingDays: ['01-02'], name: 'Dorp' }
  expect(done(await changeSettings(admin, { version: 1, changes }))).toEqual({ version: 2 })
  expect(done(await citySettings(VISITOR, {})).closingDays).toEqual(['01-02'])
  const lines = await ownerDb().select().from(table.cityChange)
  const what = { closingDays: { from: [], to: ['01-02'] } }
  expect(lines).toMatchObject([{ version: 2, changedBy: admin.id, changes: what }])
  expect(wordOf(await changeSettings(admin, { version: 1, changes }))).toBe('city.changedMeanwhile')
  expect(done(await changeSettings(admin, { version: 2, changes }))).toEqual({ version: 2 })
})

it('a city that decided nothing asks as usual, and only an admin chooses another pace', async () => {
  const pace = async () => done(await citySettings(VISITOR, {})).pace
  const version = (await kept())?.version ?? 0
  expect(await pace()).toBe('usual')
  for (const role of ['operator', 'coordinator', 'referrer'] as const) {
    const outcome = await changeSettings(await someone(role), { version, changes: { pace: 'fewer' } })
    expect(outcome).toMatchObject({ ok: false })
  }
  expect(await pace()).toBe('usual')
  done(await changeSettings(await someone('admin'), { version, changes: { pace: 'fewer' } }))
  expect(await pace()).toBe('fewer')
})

it('the city chooses when who is told of a neighbour who is not home; an older one reminds at the agreed time', async () => {
  const { version, stays: usual } = done(await citySettings(VISITOR, {}))
  expect(usual.remindMinutes).toBe(0)
  const later = { ...usual, remindMinutes: 15, overdueMinutes: 45, onCall: '+32470000099' }
  const changes = { stays: later }
  expect(wordOf(await changeSettings(await someone('coordinator'), { version, changes }))).toBe('hidden')
  done(await changeSettings(await someone('admin'), { version, changes }))
  expect(done(await citySettings(VISITOR, {})).stays).toEqual(later)
  const { remindMinutes: _, ...older } = usual
  expect(completeSettings({ ...(await kept())?.settings, stays: older }).stays).toEqual(usual)
})

it.each([
  [{ hours: Array(7).fill(null) }, 'city.neverOpen'],
  [{ closingDays: ['02-30'] }, 'city.closingDay'],
  [{ closingDays: ['2027-02-29'] }, 'city.closingDay'],
  [{ asking: { hours: [6, 20], onHolidays: false } }, 'city.askingHours'],
  [{ asking: { hours: [20, 9], onHolidays: false } }, 'city.askingHours'],
  [{ pace: 'at once' }, 'city.pace'],
  [{ phone: '015 12 34 56' }, 'city.phone'],
  [{ name: ' ' }, 'city.missing'],
  [{ stays: { ...stays, overdueMinutes: 9 } }, 'city.minutes'],
  [{ stays: { ...stays, remindMinutes: 61 } }, 'city.minutes'],
  [{ stays: { ...stays, escalateMinutes: Number.NaN } }, 'city.minutes'],
  [{ stays: { ...stays, remindMinutes: 30 } }, 'city.stayOrder'],
  [{ stays: { ...stays, onCall: '0470123456' } }, 'city.phone'],
  [{ dataProtection: { mail: 'geen adres', supervisor: 'vtc' } }, 'email.invalid'],
  [{ colours: { action: dark, accent: { ...dark, light: '#FF8800' } } }, 'city.colour'],
])('%j is refused with a sentence and nothing changed', async (changes, reason) => {
  const admin = await someone('admin')
  const before = await kept()
  const outcome = await changeSettings(admin, { version: before?.version ?? 0, changes: changes as never })
  const given = !outcome.ok && outcome.kind === 'invalid' ? outcome.issues[0]?.reason : wordOf(outcome)
  expect(given).toBe(reason)
  expect(await kept()).toEqual(before)
})

it('names whom to ask about data, once the city says so; an older city has nobody named yet', async () => {
  const admin = await someone('admin')
  const [city] = await ownerDb().select().from(table.city)
  const { dataProtection: _, ...older } = city?.settings ?? {}
  expect(completeSettings(older).dataProtection).toEqual({ mail: null, supervisor: 'gba' })
  const dataProtection = { mail: 'gegevens@dorp.invalid', supervisor: 'vtc' } as const
  done(await changeSettings(admin, { version: city?.version ?? 0, changes: { dataProtection } }))
  expect(done(await citySettings(VISITOR, {})).dataProtection).toEqual(dataProtection)
})

it('the city judges each translation of the pages for residents, and nobody else does', async () => {
  const admin = await someone('admin')
  const { version, translations } = done(await citySettings(VISITOR, {}))
  expect(translations.tr).toBe('unread')
  const changes = { translations: { ...translations, tr: 'off', de: 'read' } } as const
  expect(wordOf(await changeSettings(await someone('coordinator'), { version, changes }))).toBe('hidden')
  done(await changeSettings(admin, { version, changes }))
  expect(done(await citySettings(VISITOR, {})).translations).toMatchObject({
    tr: 'off',
    de: 'read',
    ar: 'unread',
  })
})
