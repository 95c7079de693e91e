import { CITY_TIME_ZONE, localTime } from '../kernel/time'
import type { AgendaSeries } from './agenda-series'

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

const two = (number: number) => String(number).padStart(2, '0')

/** By the clock on the wall, so that a series keeps its hour when the clock changes. */
function onTheWall(at: Date): string {
  const { year, month, day, hour, minute } = localTime(at.getTime())
  return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}00`
}

const local = (name: string, at: Date) => `${name};TZID=${CITY_TIME_ZONE}:${onTheWall(at)}`

const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/** A line has at most 75 bytes; it goes on after a line break and a space. Source: RFC 5545, 3.1. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    if (bytesOf(part + sign) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}

interface Span {
  readonly from: Date
  readonly to: Date
}

interface Entry {
  readonly uid: string
  /** Higher with every change, so that an agenda replaces what it held. */
  readonly sequence: number
  readonly summary: string
  readonly description: string
  readonly location: string
}

/** One visit, or weekly help as one series with what is different once. */
export type CalendarEntry = Entry & ({ readonly visit: Span } | { readonly series: AgendaSeries })

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

const span = ({ from, to }: Span) => [local('DTSTART', from), local('DTEND', to)]

const event = (
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
  'CLASS:PRIVATE',
  'END:VEVENT',
]

/**
 * One and the same name for a whole series makes an agenda replace all of it: also when the two choose another moment.
 */
function seriesEvents(of: Entry, { every, without, moved, apart }: AgendaSeries, now: Date): string[][] {
  const series = every
    ? [
        event(of, now, [
          ...span(every),
          `RRULE:FREQ=WEEKLY;INTERVAL=${every.weeks};UNTIL=${stamp(every.last)}`,
          ...without.map((at) => local('EXDATE', at)),
        ]),
        ...moved.map((one) => event(of, now, [local('RECURRENCE-ID', one.was), ...span(one)])),
      ]
    : []
  return [...series, ...apart.map((one) => event({ ...of, uid: one.id }, now, span(one)))]
}

const eventsOf = (entry: CalendarEntry, now: Date): string[][] =>
  'series' in entry ? seriesEvents(entry, entry.series, now) : [event(entry, now, span(entry.visit))]

/** How often an agenda that follows us looks again: RFC 7986, 5.7, and what was there before it. */
const LOOK_AGAIN = 'PT4H'

const followed = (name: string) => [
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  `REFRESH-INTERVAL;VALUE=DURATION:${LOOK_AGAIN}`,
  `X-PUBLISHED-TTL:${LOOK_AGAIN}`,
]

/**
 * Visits as an iCalendar file (RFC 5545), by the clock on the wall. Agendas are synchronised everywhere, so it names
 * nobody. With a name of its own it is one that an agenda follows: what is no longer in it goes from the agenda too.
 *
 * @example calendarFile([], now, 'Mijn afspraken') // → 'BEGIN:VCALENDAR\r\n…NAME:Mijn afspraken\r\n…END:VCALENDAR\r\n'
 */
export function calendarFile(entries: readonly CalendarEntry[], now: Date, name?: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zorgzame buur//NL',
    'CALSCALE:GREGORIAN',
    ...(name === undefined ? [] : followed(name)),
    ...ZONE,
    ...entries.flatMap((entry) => eventsOf(entry, now).flat()),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
