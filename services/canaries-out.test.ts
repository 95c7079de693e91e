import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { COLUMNS } from './access-matrix'
import { agendaFeed } from './agenda/queries'
import { fileOf } from './agenda/testing/fetched-agenda'
import { maySee, SEEN_FIELDS, type SeenField } from './field-matrix'
import { hashOf } from './gate/secret'
import { asActor } from './gate/transaction'
import { textOf } from './mail/blocks'
import { compose } from './mail/compose'
import { htmlOf } from './mail/html'
import { CANARIES, planted } from './testing/canaries'
import { INPUTS } from './testing/inputs'
import { keptCast } from './testing/kept-cast'
import { LETTER_EXAMPLES } from './testing/letter-examples'
import { everyOperation } from './testing/operations'
import { smallTown } from './testing/town'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  await ownerDb().insert(table.user).values({ name: 'Karim', email: 'karim@demo.invalid', role: 'volunteer' })
})
afterAll(() => database.drop())

const COMMANDS = everyOperation().filter((one) => one.operation.kind === 'command')
const ASKING = COLUMNS.filter((column) => column !== 'system')
/** Cells that were ever asked: they may grow, and never shrink. */
const FLOOR: { readonly answers: number; readonly letters: number } = JSON.parse(
  readFileSync('services/testing/floor.json', 'utf8'),
)
const foundIn = (text: string) => SEEN_FIELDS.filter((field) => text.includes(CANARIES[field]))

let asked = 0
const casts = keptCast(() => planted('active'))

describe('P1 an answer of a change, and each of its refusals', () => {
  it.each(ASKING)('tells %s no field that is not theirs to see', async (column) => {
    const wrong: string[] = []
    for (const operation of COMMANDS) {
      const { name } = operation.operation
      const cast = await casts.current()
      const usual = INPUTS[name]?.(cast)
      const aboutThem = { helpRequestId: cast.matched.id, residentId: cast.matchedResidentId }
      const there = Object.entries(aboutThem).filter(([key]) => Object.hasOwn(Object(usual), key))
      const input = there.length > 0 ? { ...Object(usual), ...Object.fromEntries(there) } : usual
      const outcome = await operation(cast.actors[column], input).catch((error: unknown) => String(error))
      asked += SEEN_FIELDS.length
      for (const field of foundIn(JSON.stringify(outcome)))
        if (!maySee(column, field, 'active')) wrong.push(`${name} tells ${field} to ${column}`)
      casts.tried(operation, typeof outcome !== 'string' && outcome.ok)
    }
    expect(wrong).toEqual([])
  })

  it('is asked no fewer times than last time', ({ task }) => {
    Object.assign(task.meta, { figure: `0 of ${asked} answers told a field to somebody who may not see it` })
    expect(asked).toBeGreaterThanOrEqual(FLOOR.answers)
  })
})

/** What each letter says of the sensitive fields: nothing but a greeting, for a letter lies in a mailbox for years. */
const TOLD: Readonly<Partial<Record<keyof typeof LETTER_EXAMPLES, readonly SeenField[]>>> = {
  'pair-ending': ['resident.name'],
  'visit-uncovered': ['resident.name'],
}

describe('P1 an agenda as it is fetched', () => {
  it('tells nobody’s name, number, address or words, of a neighbour and of a resident', async () => {
    const cast = await planted('active')
    const { matched, volunteerId } = cast
    await ownerDb().update(table.helpRequest).set({ timing: 'weekly' })
    const owners = [{ volunteerId }, { helpRequestId: matched.id }]
    await ownerDb()
      .insert(table.agendaFeed)
      .values(owners.map((one, at) => ({ tokenHash: hashOf(`${at}`), salt: 'x', ...one })))
    for (const at of owners.keys()) {
      const outcome = await agendaFeed(visitorWith(hashOf(`${at}`)), {})
      const file = outcome.ok ? fileOf(outcome.value.appointments) : ''
      expect(file).toContain('BEGIN:VEVENT')
      expect(foundIn(file + JSON.stringify(outcome))).toEqual([])
    }
  })
})

describe('P1 a letter as it is sent', () => {
  it.each(['proposed', 'active', 'ended'] as const)(
    'says no more than it must while the match is %s',
    async (state) => {
      const cast = await planted(state)
      const db = ownerDb()
      await db.update(table.resident).set({
        name: CANARIES['resident.name'],
        phone: CANARIES['resident.phone'],
        street: CANARIES['resident.address'],
      })
      await db.update(table.helpRequest).set({
        details: CANARIES['request.details'],
        goodToKnow: CANARIES['request.good_to_know'],
      })
      const found: Record<string, string[]> = {}
      let letters = 0
      for (const [template, mail] of Object.entries(LETTER_EXAMPLES)) {
        const made = await asActor({ kind: 'system', task: 'test' }, (tx) => compose(tx, mail(cast)))
        letters++
        if (typeof made === 'string') continue
        const { content, reader } = made
        const sent = [content.subject, textOf(content), await htmlOf(content, reader.locale)].join('\n')
        const told = foundIn(sent)
        if (told.length > 0) found[template] = told
      }
      for (const [template, told] of Object.entries(found))
        expect([template, told]).toEqual([template, TOLD[template as keyof typeof TOLD] ?? []])
      expect(letters).toBeGreaterThanOrEqual(FLOOR.letters)
    },
  )
})
