import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CODE_TRIES } from '@/domain/duo/duo'
import { APART_LIMITS, FORM_LIMITS, GUESS_LIMITS, SHEET_LIMITS } from '@/domain/site/limits'

const page = readFileSync('docs/limits.md', 'utf8')
const rows = new Map(
  [...page.matchAll(/^\| ([^|]+) \| (\d+) \| (\d+) \| (\d*) ?\|/gm)].map(([, door = '', ...numbers]) => [
    door,
    numbers,
  ]),
)

it('publishes the limits that hold', () => {
  const doors = [
    ['Help is asked', FORM_LIMITS.ask],
    ['"Call me back"', FORM_LIMITS['call-back']],
    ['Somebody wants to help', FORM_LIMITS.join],
    ['A link to sign in', FORM_LIMITS.link],
    ['A form that comes back with what was typed', FORM_LIMITS.returned],
    ['Addresses, while somebody types', FORM_LIMITS.addresses],
  ] as const
  expect(doors.map(([door]) => rows.get(door))).toEqual(
    doors.map(([, { from, person, all }]) => [from, person, all].map(String)),
  )
  expect(rows.get('A reference that is wrong')).toEqual(
    [GUESS_LIMITS.from, GUESS_LIMITS.patient, ''].map(String),
  )
  expect(rows.size).toBe(Object.keys(FORM_LIMITS).length + 1)
  expect(page).toContain(`want to help ${CODE_TRIES} times in an hour`)
  const { bytes, rows: most, columns } = SHEET_LIMITS
  expect(page).toContain(`at most ${bytes / 1_000_000} MB, ${most} rows and ${columns} columns`)
  expect(page).toContain(`${APART_LIMITS.from} from one place and ${APART_LIMITS.all} in all`)
})
