import ICAL from 'ical.js'

/** A calendar file as an agenda reads it, with the zone that the file brings. */
export interface ReadByAgenda {
  readonly name: string | null
  readonly events: readonly { readonly uid: string; readonly sequence: number; readonly summary: string }[]
  /** Every time that comes: of which event, from and to, in universal time. */
  readonly times: readonly string[]
}

function timesOf(event: ICAL.Event): string[] {
  const written = ({ startDate, endDate }: { startDate: ICAL.Time; endDate: ICAL.Time }) =>
    [event.uid, ...[startDate, endDate].map((at) => at.toJSDate().toISOString())].join(' ')
  if (!event.isRecurring()) return [written(event)]
  const found: string[] = []
  const turns = event.iterator()
  for (let turn = turns.next(); turn; turn = turns.next())
    found.push(written(event.getOccurrenceDetails(turn)))
  return found
}

/**
 * What an agenda makes of a file.
 *
 * @example readByAgenda(calendarFile([walk], now)).times // → ['walk 2027-03-23T12:00:00.000Z 2027-03-23T16:00:00.000Z']
 */
export function readByAgenda(text: string): ReadByAgenda {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .filter((one) => !one.isRecurrenceException())
  return {
    name: calendar.getFirstPropertyValue('name')?.toString() ?? null,
    events: events.map(({ uid, sequence, summary }) => ({ uid, sequence, summary })),
    times: events.flatMap(timesOf),
  }
}
