import { CITY_TIME_ZONE, localTime } from '@/domain/kernel/time'
import type { AgendaSeries } from '@/domain/visit/agenda-series'

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

const two = (number: number) => String(number).padStart(2, '0')

/** By the clock on the wall, so that a series keeps its hour when the clock changes. */
function onTheWall(at: Date): string {
  const { year, month, day, hour, minute } = localTime(at.getTime())
  return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}00`
}

const local = (name: string, at: Date) => `${name};TZID=${CITY_TIME_ZONE}:${onTheWall(at)}`

const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** A line has at most 75 bytes; it goes on after a line break and a space. Source: RFC 5545, 3.1. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}

interface Entry {
  readonly uid: string
  /** Higher with every change, so that an agenda replaces what it held. */
  readonly sequence: number
  readonly summary: string
  readonly description: string
  readonly location: string
}

export interface CalendarEvent extends Entry {
  readonly from: Date
  readonly to: Date
}

const entry = (
  { uid, sequence, summary, description, location }: Entry,
  now: Date,
  when: readonly string[],
) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `SEQUENCE:${sequence}`,
  `DTSTAMP:${stamp(now)}`,
  ...when,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  `LOCATION:${escaped(location)}`,
  'END:VEVENT',
]

function file(lines: readonly string[]): string {
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Zorgzame buur//NL', ...lines, 'END:VCALENDAR']
  return `${all.map(folded).join('\r\n')}\r\n`
}

/** One visit as an iCalendar file (RFC 5545). Agendas are synchronised everywhere, so it names nobody. */
export const calendarFile = (event: CalendarEvent, now: Date): string =>
  file(entry(event, now, [`DTSTART:${stamp(event.from)}`, `DTEND:${stamp(event.to)}`]))

/** Summer time as the European Union keeps it: directive 2000/84/EC. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${CITY_TIME_ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/**
 * Weekly help as one series, with what is different once. One and the same name for the whole makes an agenda replace
 * all of it: also when the two choose another moment.
 */
export function seriesFile(of: Entry, { every, without, moved, apart }: AgendaSeries, now: Date): string {
  const span = (from: Date, to: Date) => [local('DTSTART', from), local('DTEND', to)]
  const series = every
    ? [
        entry(of, now, [
          ...span(every.from, every.to),
          `RRULE:FREQ=WEEKLY;INTERVAL=${every.weeks};UNTIL=${stamp(every.last)}`,
          ...without.map((at) => local('EXDATE', at)),
        ]),
        ...moved.map(({ was, from, to }) => entry(of, now, [local('RECURRENCE-ID', was), ...span(from, to)])),
      ]
    : []
  const others = apart.map(({ id, from, to }) => entry({ ...of, uid: id }, now, span(from, to)))
  return file([...ZONE, ...series.flat(), ...others.flat()])
}
