import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteRange } from './byte-range'

describe('the bytes that a request wants', () => {
  it.each([
    ['bytes=0-126', { start: 0, end: 126 }],
    ['bytes=800-', { start: 800, end: 899 }],
    ['bytes=-100', { start: 800, end: 899 }],
    ['bytes=-2000', { start: 0, end: 899 }],
    ['bytes=0-99999', { start: 0, end: 899 }],
    ['bytes=899-899', { start: 899, end: 899 }],
    ['bytes=900-', 'beyond'],
    ['bytes=-0', 'beyond'],
    [null, 'all'],
    ['', 'all'],
    ['bytes=-', 'all'],
    ['bytes=9-3', 'all'],
    ['bytes=0-1,4-5', 'all'],
    ['lines=0-1', 'all'],
    ['bytes=../../secret', 'all'],
  ])('%s of 900', (header, wanted) => expect(byteRange(header, 900)).toEqual(wanted))

  it('never leaves the file', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat(2000), { nil: '' }),
        fc.option(fc.nat(2000), { nil: '' }),
        fc.integer({ min: 1, max: 1000 }),
        (from, to, size) => {
          const wanted = byteRange(`bytes=${from}-${to}`, size)
          if (typeof wanted === 'string') return
          expect(0 <= wanted.start && wanted.start <= wanted.end && wanted.end < size).toBe(true)
        },
      ),
    )
  })
})
