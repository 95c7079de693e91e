import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY, HOUR, localDate } from '@/domain/kernel/time'

/** Every row that figures are made of, as it stands. */
export async function history() {
  const db = ownerDb()
  return {
    requests: await db.select().from(table.helpRequest),
    residents: await db.select().from(table.resident),
    volunteers: await db.select().from(table.volunteer),
    matches: await db.select().from(table.match),
    visits: await db.select().from(table.visit),
    offers: await db.select().from(table.offer),
    duties: await db.select().from(table.duty),
    transitions: await db.select().from(table.transition),
  }
}
export type History = Awaited<ReturnType<typeof history>>

/** As a spreadsheet does it: the value at this share of the way through, between the two nearest. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return low + (high - low) * (place - Math.floor(place))
}

const CALLS = 'call_back ask_how_it_went tell_resident tell_neighbour arrange_change call_newcomer'
const MORE_CALLS = 'call_about_talk call_neighbour'

/** The same figures once more, person by person, by the words of the page and without any SQL. */
export function byHand(all: History, from: string, until: string): Map<string, number> {
  const told = new Map<string, number>()
  const add = (figure: string, cut: string, line: string) => {
    const key = `${figure} ${cut} ${line}`
    told.set(key, (told.get(key) ?? 0) + 1)
  }
  const at = (moment: Date | null | undefined) => {
    if (!moment) return false
    const day = localDate(moment.getTime())
    return day >= from && day < until
  }
  const first = (moments: readonly (Date | null | undefined)[]) =>
    moments.reduce<Date | null>((best, one) => (one && (!best || one < best) ? one : best), null)
  const requestOf = new Map(all.requests.map((one) => [one.id, one]))
  const area = (id: string | null | undefined) => id ?? 'unknown'
  const counts = (one: History['requests'][number]) =>
    one.state !== 'unverified' && one.state !== 'duplicate' && one.standsInFor === null

  for (const one of all.requests.filter((some) => counts(some) && at(some.createdAt))) {
    add('requests', 'all', '')
    add('requests', 'kind', one.kind ?? 'unknown')
    add('requests', 'neighbourhood', area(one.neighbourhoodId))
    add('requests', 'channel', one.channel)
    add('requests', 'asker', one.referrerId ? 'referrer' : one.proxyName === null ? 'self' : 'proxy')
    const [language = 'nl'] = one.languages
    add('requests', 'language', ['nl', 'fr', 'en'].includes(language) ? language : 'other')
  }

  const began = (one: History['matches'][number]) =>
    one.firstContactAt ?? (one.state === 'done' ? one.endedAt : null)
  const taken: { residentId: string; kind: string; place: string; seen: boolean }[] = []
  const contact = (requestId: string, seen: boolean) => {
    const request = requestOf.get(requestId)
    if (request)
      taken.push({
        residentId: request.residentId,
        kind: request.kind ?? 'unknown',
        place: area(request.neighbourhoodId),
        seen,
      })
  }
  for (const one of all.visits)
    if ((one.state === 'done' || one.state === 'unheard') && at(one.hours.from))
      contact(one.helpRequestId, one.state === 'done')
  for (const one of all.matches)
    if (one.state === 'done' && at(one.endedAt) && !all.visits.some(({ matchId }) => matchId === one.id))
      contact(one.helpRequestId, true)
  for (const { kind, place } of taken) {
    add('contacts', 'all', '')
    add('contacts', 'kind', kind)
    add('contacts', 'neighbourhood', place)
  }

  for (const resident of all.residents) {
    const ours = all.matches.filter(
      ({ helpRequestId }) => requestOf.get(helpRequestId)?.residentId === resident.id,
    )
    const seen = taken.some((one) => one.residentId === resident.id && one.seen)
    if (seen || ours.some((one) => at(began(one)))) {
      add('helped', 'all', '')
      add('helped', 'neighbourhood', area(resident.neighbourhoodId))
    }
    if (at(first(ours.map(began)))) {
      add('new_people', 'all', '')
      add('new_people', 'neighbourhood', area(resident.neighbourhoodId))
    }
  }
  for (const volunteer of all.volunteers) {
    const starts = all.matches.filter(({ volunteerId }) => volunteerId === volunteer.id).map(began)
    if (starts.some(at)) {
      add('helpers', 'all', '')
      add('helpers', 'neighbourhood', area(volunteer.neighbourhoodId))
    }
    if (at(first(starts))) add('began', 'all', '')
    const steps = all.transitions.filter(
      (one) => one.thing === 'volunteer' && one.thingId === volunteer.id && one.helpRequestId === null,
    )
    const to = (...states: string[]) =>
      first(steps.filter(({ toState }) => states.includes(toState)).map((one) => one.at))
    const came = first(
      steps.filter((one) => one.toState === 'interested' && one.fromState === null).map((one) => one.at),
    )
    if (at(came)) add('interested', 'all', '')
    if (at(to('intake_done'))) add('talked', 'all', '')
    const ready = to('ready', 'active')
    if (at(ready)) add('ready', 'all', '')
    const day = ready ? localDate(ready.getTime()) : ''
    if (day >= halfYearBefore(from) && day < halfYearBefore(until)) {
      add('stayed', 'all', '')
      add('stayed', 'stayed', ['ready', 'active', 'paused'].includes(volunteer.state) ? 'yes' : 'no')
    }
  }

  const spans: Record<'first_answer' | 'to_match' | 'to_help', number[]> = {
    first_answer: [],
    to_match: [],
    to_help: [],
  }
  for (const request of all.requests.filter(counts)) {
    const since = request.createdAt.getTime()
    const pairs = all.matches.filter(({ helpRequestId }) => helpRequestId === request.id)
    const handled = first(
      all.transitions
        .filter(
          (one) =>
            one.thing === 'help_request' &&
            one.helpRequestId === request.id &&
            one.actorKind === 'user' &&
            one.fromState !== null,
        )
        .map((one) => one.at),
    )
    if (handled && at(handled) && ['web', 'callback', 'referrer', 'sms'].includes(request.channel))
      spans.first_answer.push((handled.getTime() - since) / HOUR)
    const matched = first(pairs.map(({ approvedAt }) => approvedAt))
    if (matched && at(matched)) spans.to_match.push((matched.getTime() - since) / DAY)
    const helped = first(pairs.map(began))
    if (helped && at(helped)) spans.to_help.push((helped.getTime() - since) / DAY)
  }
  for (const [figure, values] of Object.entries(spans)) {
    if (values.length === 0) continue
    told.set(`${figure} all people`, values.length)
    told.set(`${figure} all median`, percentile(values, 0.5))
    told.set(`${figure} all ninety`, percentile(values, 0.9))
  }

  const calls = `${CALLS} ${MORE_CALLS}`.split(' ')
  for (const one of all.duties) {
    const isCall =
      calls.includes(one.kind) ||
      (one.kind === 'step' && ['triage', 'clarify', 'no_match_yet'].includes(one.why))
    if (!isCall || !at(one.endedAt) || one.how === null || one.how === 'not_needed') continue
    add('promises', 'all', '')
    const late = one.putOffs > 0 || Number(one.endedAt) > Number(one.dueAt)
    add('promises', 'kept', late ? 'late' : 'kept')
  }
  for (const one of all.transitions.filter((some) => some.thing === 'help_request' && at(some.at))) {
    const request = requestOf.get(one.helpRequestId ?? '')
    if (one.toState === 'referred') add('referred', 'all', '')
    if (one.toState !== 'no_match_yet' || !request) continue
    add('no_match', 'all', '')
    add('no_match', 'kind', request.kind ?? 'unknown')
    add('no_match', 'neighbourhood', area(request.neighbourhoodId))
  }
  for (const one of all.offers) {
    const line =
      one.state === 'declined' && at(one.answeredAt)
        ? (one.declineReason ?? 'none')
        : one.state === 'expired' && at(one.expiresAt)
          ? 'silent'
          : null
    if (line === null) continue
    add('declines', 'all', '')
    add('declines', 'reason', line)
  }
  for (const one of all.matches) {
    if ((one.state !== 'done' && one.state !== 'ended') || !at(one.endedAt)) continue
    add('outcome', 'all', '')
    add('outcome', 'outcome', one.outcome ?? 'none')
  }
  return told
}

/** The first of a month, six months earlier. */
function halfYearBefore(isoDate: string): string {
  const month = Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1 - 6
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
