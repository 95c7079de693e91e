import { readFileSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { MATCH_STATES, type MatchState } from '@/domain/match/match-states'
import { COLUMNS, type Column } from './access-matrix'
import { maySee, SEEN_FIELDS, type SeenField } from './field-matrix'
import { CANARIES, type Planted, planted } from './testing/canaries'
import { INPUTS } from './testing/inputs'
import { everyOperation } from './testing/operations'
import { smallTown } from './testing/town'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  await ownerDb().insert(table.user).values({ name: 'Karim', email: 'karim@demo.invalid', role: 'volunteer' })
})
afterAll(() => database.drop())

const READING = everyOperation().filter((one) => one.operation.kind !== 'command')
/** Before the yes, during the help, after its end; `npm run test:trust -- --long` tries every state. */
const STATES: readonly MatchState[] = process.env.TRUST_LONG ? MATCH_STATES : ['proposed', 'active', 'ended']
const FIELDS = SEEN_FIELDS
/** The task of the system writes letters; what it reads stays inside. */
const READERS = COLUMNS.filter((column) => column !== 'system')
/** Cells that were ever asked: it may grow, and never shrink. */
const FLOOR: { readonly canaries: number } = JSON.parse(readFileSync('services/testing/floor.json', 'utf8'))

/** Every input that leads to the person of the canaries, beside the usual one. */
function inputsOf(name: string, cast: Planted): unknown[] {
  const usual = INPUTS[name]?.(cast)
  const request = { helpRequestId: cast.matched.id }
  const there = usual !== null && typeof usual === 'object'
  if (there && 'helpRequestId' in usual) return [usual, { ...usual, ...request }]
  if (there && 'residentId' in usual) return [usual, { ...usual, residentId: cast.matchedResidentId }]
  if (name === 'help-request.worklist')
    return ['today', 'approve', 'helping', 'finished'].map((view) => ({ view })).concat([{ view: 'today' }])
  return name === 'help-request.known-callers' ? [usual, { phone: CANARIES['resident.phone'] }] : [usual]
}

async function readBy(actor: Actor, operation: string): Promise<string[]> {
  if (actor.kind !== 'user') return []
  const { actorId, operation: name, verdict } = table.auditLog
  const lines = await ownerDb()
    .select({ detail: table.auditLog.detail })
    .from(table.auditLog)
    .where(and(eq(actorId, actor.id), eq(name, operation), eq(verdict, 'read')))
  return lines.flatMap((one) => one.detail.split(','))
}

let asked = 0
const seenBy = new Map<Column, Set<SeenField>>(READERS.map((column) => [column, new Set()]))

describe.each(STATES.map((state) => [state] as const))('P1 P9 while the match is %s', (state: MatchState) => {
  it('shows nobody a field that is not theirs to see, and writes down what it shows', async () => {
    const cast = await planted(state)
    const wrong: string[] = []
    for (const operation of READING) {
      const { name } = operation.operation
      for (const column of READERS) {
        const actor = cast.actors[column]
        let answers = ''
        for (const input of inputsOf(name, cast))
          answers += JSON.stringify(await operation(actor, input).catch((error: unknown) => String(error)))
        const found = FIELDS.filter((field) => answers.includes(CANARIES[field]))
        asked += FIELDS.length
        for (const field of found) {
          if (!maySee(column, field, state)) wrong.push(`${name} shows ${field} to ${column}`)
          seenBy.get(column)?.add(field)
        }
        // Who reads about themselves tells nobody anything.
        const ownPage = column === 'volunteer' && ['volunteer.mine', 'privacy.my-data'].includes(name)
        const people = found.filter((field) => /^(resident|volunteer)\./.test(field))
        if (people.length === 0 || ownPage || name.startsWith('audit.') || actor.kind !== 'user') continue
        const written = await readBy(actor, name)
        const silent = people.filter((field) => !written.includes(field))
        wrong.push(...silent.map((field) => `${name} told ${field} to ${column} and wrote nothing`))
      }
    }
    expect(wrong).toEqual([])
  })
})

it('P1 the canaries sing: whoever may see a field saw it somewhere', () => {
  for (const column of ['operator', 'coordinator', 'volunteer', 'referrer'] as const)
    expect([column, [...(seenBy.get(column) ?? [])].sort()]).toEqual([
      column,
      FIELDS.filter((field) => STATES.some((state) => maySee(column, field, state))).sort(),
    ])
})

it('P1 asks no fewer cells than last time', ({ task }) => {
  Object.assign(task.meta, { figure: `0 of ${asked} cells showed a field to somebody who may not see it` })
  expect(asked).toBeGreaterThanOrEqual(FLOOR.canaries)
})
