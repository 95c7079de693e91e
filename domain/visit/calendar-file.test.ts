import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarFile } from './calendar-file'
import { readByAgenda } from './testing/read-by-agenda'

const visit = { from: new Date('2026-11-26T08:00:00Z'), to: new Date('2026-11-26T11:00:00Z') }
const now = new Date('2026-11-20T10:00:00Z')
const words = {
  uid: 'a@b',
  sequence: 2,
  summary: 'Zorgzame buur: boodschappen',
  description: 'Alles staat hier',
  location: 'Tivoli; Noord, Oost',
}

it('writes one visit by the clock on the wall', () => {
  const file = calendarFile([{ ...words, visit }], now)
  expect(file).toContain(
    'DTSTART;TZID=Europe/Brussels:20261126T090000\r\nDTEND;TZID=Europe/Brussels:20261126T120000\r\n',
  )
  expect(file).toContain('DTSTAMP:20261120T100000Z')
  expect(file).toContain('SEQUENCE:2')
  expect(file).toContain('LOCATION:Tivoli\\; Noord\\, Oost\r\n')
})

it('keeps every line within 75 bytes and every word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const summary = text.replace(/[\r\n\\;,]/g, '')
      const file = calendarFile([{ ...words, summary, visit }], now)
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`)
    }),
  )
})

const at = (moment: string) => new Date(moment)
/** Tuesdays over the change of the clock: one falls out, one is moved. */
const series = {
  every: {
    from: at('2027-03-23T12:00Z'),
    to: at('2027-03-23T16:00Z'),
    weeks: 1,
    last: at('2027-04-20T11:00Z'),
  },
  without: [at('2027-03-30T11:00Z')],
  moved: [{ was: at('2027-04-13T11:00Z'), from: at('2027-04-15T07:00Z'), to: at('2027-04-15T10:00Z') }],
  apart: [{ id: 'v1', from: at('2027-03-19T12:00Z'), to: at('2027-03-19T16:00Z') }],
}

it('writes a series by the clock on the wall, with what falls out and what is moved', () => {
  const lines = calendarFile([{ ...words, uid: 'pair', series }], now).split('\r\n')
  const found = (name: string) => lines.filter((line) => line.startsWith(name))
  expect(found('UID')).toEqual(['UID:pair', 'UID:pair', 'UID:v1'])
  expect(found('RRULE:FREQ=WEEKLY')).toEqual(['RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20270420T110000Z'])
  // One o'clock stays one o'clock when the clock goes forward.
  expect(found('EXDATE')).toEqual(['EXDATE;TZID=Europe/Brussels:20270330T130000'])
  expect(found('RECURRENCE-ID')).toEqual(['RECURRENCE-ID;TZID=Europe/Brussels:20270413T130000'])
  expect(found('DTSTART;')).toEqual([
    'DTSTART;TZID=Europe/Brussels:20270323T130000',
    'DTSTART;TZID=Europe/Brussels:20270415T090000',
    'DTSTART;TZID=Europe/Brussels:20270319T130000',
  ])
})

it('is read by an agenda as the times that were meant, on both sides of the change of the clock', () => {
  expect(readByAgenda(calendarFile([{ ...words, uid: 'pair', series }], now)).times).toEqual([
    'pair 2027-03-23T12:00:00.000Z 2027-03-23T16:00:00.000Z',
    'pair 2027-04-06T11:00:00.000Z 2027-04-06T15:00:00.000Z',
    'pair 2027-04-15T07:00:00.000Z 2027-04-15T10:00:00.000Z',
    'pair 2027-04-20T11:00:00.000Z 2027-04-20T15:00:00.000Z',
    'v1 2027-03-19T12:00:00.000Z 2027-03-19T16:00:00.000Z',
  ])
})

it('keeps its hour on both sides of the autumn change, for a series and for one visit', () => {
  const october = {
    every: {
      from: at('2027-10-26T12:00Z'),
      to: at('2027-10-26T16:00Z'),
      weeks: 1,
      last: at('2027-11-02T13:00Z'),
    },
    without: [],
    moved: [],
    apart: [],
  }
  const sunday = { from: at('2027-10-31T08:00Z'), to: at('2027-10-31T11:00Z') }
  const entries = [
    { ...words, uid: 'pair', series: october },
    { ...words, uid: 'once', visit: sunday },
  ]
  expect(readByAgenda(calendarFile(entries, now, 'Mijn afspraken')).times).toEqual([
    'pair 2027-10-26T12:00:00.000Z 2027-10-26T16:00:00.000Z',
    'pair 2027-11-02T13:00:00.000Z 2027-11-02T17:00:00.000Z',
    'once 2027-10-31T08:00:00.000Z 2027-10-31T11:00:00.000Z',
  ])
})

it('tells an agenda that follows it its name and when to look again, also when nothing is in it', () => {
  const file = calendarFile([], now, 'Mijn afspraken')
  expect(readByAgenda(file)).toEqual({ name: 'Mijn afspraken', events: [], times: [] })
  expect(file).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\nX-PUBLISHED-TTL:PT4H\r\n')
})
