import { describe, expect, it } from 'vitest'
import { fieldsOf } from './field'
import { PERSONAL_FIELDS, REGISTER, registerFaults } from './register'
import { TERM_NAMES } from './terms'

describe('the register', () => {
  it('says of a personal field all that must be known, the table’s words when it has none of its own', () => {
    const [id, name, note] = fieldsOf('person', {
      about: ['resident'],
      purpose: 'help',
      ground: 'task',
      seenBy: ['operator'],
      term: 'resident',
      erased: 'row',
      plain: ['id'],
      personal: [
        { topic: 'name', columns: ['name'] },
        { topic: 'notes', columns: ['note'], class: 'special', erased: 'blank' },
      ],
    })
    expect(id).toEqual({ table: 'person', column: 'id', personal: false })
    expect(name).toMatchObject({ topic: 'name', class: 'ordinary', erased: 'row', term: 'resident' })
    expect(note).toMatchObject({ topic: 'notes', class: 'special', erased: 'blank', purpose: 'help' })
  })

  it('sees a column without an entry, an entry without a column and one that stands twice', () => {
    expect(registerFaults(REGISTER)).toEqual([])
    expect(registerFaults([...REGISTER, { table: 'resident', column: 'hobby' }])).toEqual([
      expect.stringMatching(/^resident\.hobby has no entry/),
    ])
    expect(registerFaults(REGISTER.slice(1))).toEqual([expect.stringMatching(/in no table$/)])
    expect(registerFaults(REGISTER, [...REGISTER, ...REGISTER.slice(0, 1)])).toEqual([
      expect.stringMatching(/stands twice/),
    ])
  })

  it('has a reader for every personal field, and no term that keeps nothing', () => {
    expect(PERSONAL_FIELDS.filter((field) => field.seenBy.length === 0)).toEqual([])
    const used = new Set(PERSONAL_FIELDS.map((field) => field.term))
    expect(TERM_NAMES.filter((name) => !used.has(name))).toEqual(['candidate'])
  })

  it('keeps free text about people in the class of health and belief: somebody will write it there', () => {
    const free = ['details', 'good_to_know', 'note', 'text', 'handled_note', 'intake_notes', 'reason']
    const ordinary = PERSONAL_FIELDS.filter(
      (field) => free.includes(field.column) && field.class === 'ordinary' && field.table !== 'message',
    )
    expect(ordinary).toEqual([])
  })
})
