import { describe, expect, it } from 'vitest'
import { fieldIdOf } from './returned'

describe('fieldIdOf', () => {
  it.each([
    ['phone', 'phone'],
    ['when.date', 'date'],
    ['when.weekdays.0', 'weekdays'],
    ['know.language', 'language'],
    ['where.addressId', 'address'],
    ['addressId', 'address'],
    ['when', 'when'],
    ['', ''],
  ])('%s is asked in %s', (field, id) => {
    expect(fieldIdOf(field)).toBe(id)
  })
})
