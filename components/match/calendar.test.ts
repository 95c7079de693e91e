import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { calendarFile, seriesFile } from './calendar'

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
  const lines = seriesFile({ ...event, uid: 'pair' }, series, event.from).split('\r\n')
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

/** As an agenda reads it: every time that comes, with its own moment where it has one. */
function timesIn(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  return events
    .filter((one) => !one.isRecurrenceException())
    .flatMap((one) => {
      if (!one.isRecurring()) return [`${one.uid} ${one.startDate.toJSDate().toISOString()}`]
      const found: string[] = []
      const turns = one.iterator()
      for (let turn = turns.next(); turn; turn = turns.next()) {
        const { startDate, endDate } = one.getOccurrenceDetails(turn)
        found.push(`${one.uid} ${[startDate, endDate].map((at) => at.toJSDate().toISOString()).join(' ')}`)
      }
      return found
    })
}

it('is read by an agenda as the times that were meant, on both sides of the change of the clock', () => {
  expect(timesIn(seriesFile({ ...event, uid: 'pair' }, series, event.from))).toEqual([
    'pair 2027-03-23T12:00:00.000Z 2027-03-23T16:00:00.000Z',
    'pair 2027-04-06T11:00:00.000Z 2027-04-06T15:00:00.000Z',
    'pair 2027-04-15T07:00:00.000Z 2027-04-15T10:00:00.000Z',
    'pair 2027-04-20T11:00:00.000Z 2027-04-20T15:00:00.000Z',
    'v1 2027-03-19T12:00:00.000Z',
  ])
})
