import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarFile } from './calendar'

const event = {
  uid: 'a@b',
  sequence: 2,
  from: new Date('2026-11-26T08:00:00Z'),
  to: new Date('2026-11-26T11:00:00Z'),
  summary: 'Zorgzame buur: boodschappen',
  description: 'Alles staat hier',
  location: 'Tivoli; Noord, Oost',
}

it('writes one visit in universal time', () => {
  const file = calendarFile(event, event.from)
  expect(file).toContain('DTSTART:20261126T080000Z\r\nDTEND:20261126T110000Z\r\n')
  expect(file).toContain('SEQUENCE:2')
  expect(file).toContain('LOCATION:Tivoli\\; Noord\\, Oost\r\n')
})

it('keeps every line within 75 bytes and every word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const summary = text.replace(/[\r\n\\;,]/g, '')
      const file = calendarFile({ ...event, summary }, event.from)
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`)
    }),
  )
})
