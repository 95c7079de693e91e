import { describe, expect, it } from 'vitest'
import { type Actor, ROLES, type Role, VISITOR } from '../kernel/actor'
import { mayChangeNow, mayShowNow } from './asleep'

const user = (role: Role, awake: boolean): Actor => ({
  kind: 'user',
  id: role,
  role,
  neighbourhoods: [],
  volunteerId: null,
  awake,
})
const STAFF = ROLES.filter((role) => role !== 'volunteer')

describe('P1 P13 a session that was left alone for long', () => {
  it('shows staff nothing of anybody, and lets them change nothing', () => {
    for (const role of STAFF) {
      expect(mayShowNow(user(role, false), ['resident.name']), role).toBe(false)
      expect(mayShowNow(user(role, false), []), role).toBe(true)
      expect([mayChangeNow(user(role, false), false), mayChangeNow(user(role, false), true)]).toEqual([
        false,
        false,
      ])
    }
  })

  it('shows a neighbour names, and no field besides that anybody will ever think of', () => {
    const asleep = user('volunteer', false)
    expect(mayShowNow(asleep, ['resident.name', 'volunteer.name'])).toBe(true)
    expect(mayShowNow(asleep, [])).toBe(true)
    for (const field of ['resident.address', 'resident.phone', 'everything', 'a field of next year'])
      expect(mayShowNow(asleep, ['resident.name', field]), field).toBe(false)
    expect([mayChangeNow(asleep, false), mayChangeNow(asleep, true)]).toEqual([false, true])
  })

  it('is nothing for who is awake, for a link in a mail and for the machine', () => {
    const machine = { kind: 'system', task: 'test' } as const
    for (const actor of [...ROLES.map((role) => user(role, true)), VISITOR, machine]) {
      expect(mayShowNow(actor, ['resident.address'])).toBe(true)
      expect(mayChangeNow(actor, false)).toBe(true)
    }
  })
})
