import { type SQL, sql } from 'drizzle-orm'
import { statesThatAre } from '@/domain/kernel/state-table'
import { DAY } from '@/domain/kernel/time'
import { MATCH } from '@/domain/match/match-states'
import { HALF_LIFE_DAYS, RECALLED_EXPOSURE } from '@/domain/matching/chance/history'
import { countsAgainst, DECLINE_REASONS, OFFER } from '@/domain/offer/offer-states'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'

/** What is older weighs an eighth at most. */
const REMEMBERED_DAYS = 3 * HALF_LIFE_DAYS

const oneOf = (values: readonly string[]): SQL => sql`any (${sql.param([...values])}::text[])`
const EXCUSES = oneOf(DECLINE_REASONS.filter((reason) => !countsAgainst(reason)))
const ASKABLE = oneOf(statesThatAre(VOLUNTEER, 'askable'))
const HELP = oneOf(statesThatAre(MATCH, 'help'))
const RUNNING = oneOf(statesThatAre(MATCH, 'running'))
const VISIBLE = oneOf(statesThatAre(MATCH, 'visible'))
const SETTLED = oneOf(statesThatAre(OFFER, 'settled'))

/** Who may be asked at all. */
export const takesPart = sql`v.state = ${ASKABLE} and v.restricted_at is null`

const milliseconds = (moment: SQL): SQL => sql`(extract(epoch from ${moment}) * 1000)::float8`

/**
 * What the matching knows of neighbours, counted where the rows are: one row each. Asks of a month, answers of three
 * years, help of three months and the weekly help that goes on, which is one match however long it lasts: it keeps its
 * place in the week and stays counted as one. The answers are the sums of `answerHistory`; how long a recalled offer stood
 * open is not kept, and counts for the usual share. `until` is when one of these counts changes by itself.
 * @param which narrows `v`, the neighbours
 */
export function peopleQuery(which: SQL, now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`
  const ago = (days: number) => sql`${new Date(now.getTime() - days * DAY).toISOString()}::timestamptz`
  /** The moment at which something of that moment falls out of the last so many days, when it is still in. */
  const ends = (moment: SQL, days: number) =>
    sql`min(${moment} + ${`${24 * days} hours`}::interval) filter (where ${moment} > ${ago(days)})`
  const month = sql`o.sent_at > ${ago(30)}`
  // A yes that was taken back afterwards was still a yes.
  const yes = sql`(o.state in ('accepted', 'recalled') and o.answered_at is not null)`
  // Without a chance of its own nothing was expected of it, and a yes would weigh against nothing.
  const counts = sql`o.state = ${SETTLED} and o.probability > 0`
  const weight = sql`power(0.5, (extract(epoch from ${at} - o.sent_at) / 86400 / ${HALF_LIFE_DAYS}::float8)::float8)`
  const share = sql`case when ${yes} then 1
    when o.state in ('recalled', 'taken_by_other') then ${RECALLED_EXPOSURE}::float8
    when o.state = 'declined' and o.decline_reason = ${EXCUSES} then 0 else 1 end`
  const goesOn = sql`(m.state = ${VISIBLE} and m.timing = 'weekly')`
  const lately = sql`(${goesOn} or m.created_at > ${ago(28)})`
  return sql`select v.id, v.first_name as "firstName", v.last_name as "lastName", v.neighbourhood_id as "neighbourhoodId",
      v.street, v.lat, v.lon, ${takesPart} as active, v.gender, v.only_with as "onlyWith", v.avoids, v.topics,
      v.kept_for as "keptFor", v.kinds, v.preferred_kinds as "preferredKinds", v.languages,
      v.mother_tongue as "motherTongue", v.slots, v.radius_metres as "radiusMetres", v.weekly_capacity as "weeklyCapacity",
      v.lower_limit_asks14 as "lowerLimitAsks14", ${milliseconds(sql`v.paused_until`)} as "pausedUntil", v.comes_back as "comesBack", v.is_minor as "isMinor",
      st.taken_over_until::text as "takenOverUntil", st.asked as "startAsked", st.steps as "startSteps",
      o.open, o.asks14, o.asks30, ${milliseconds(sql`o.last`)} as last, o.observed, o.expected,
      m.visits90, m.visits28, m.week, m.series, ${milliseconds(sql`least(o.until, m.until)`)} as until
    from matching_volunteer v join matching_start st on st.volunteer_id = v.id
    cross join lateral (select
      count(*) filter (where o.state = 'sent' and ${month})::int as open,
      count(*) filter (where o.sent_at > ${ago(14)})::int as asks14,
      count(*) filter (where ${month})::int as asks30,
      max(o.sent_at) filter (where ${month}) as last,
      coalesce(sum(${weight}) filter (where ${counts} and ${yes}), 0)::float8 as observed,
      coalesce(sum(${weight} * (o.probability / coalesce(o.ratio, 1)) * ${share}) filter (where ${counts}), 0)::float8 as expected,
      least(${ends(sql`o.sent_at`, 14)}, ${ends(sql`o.sent_at`, 30)}, ${ends(sql`o.sent_at`, REMEMBERED_DAYS)}) as until
      from matching_offer o where o.volunteer_id = v.id and o.sent_at > ${ago(REMEMBERED_DAYS)}) o
    cross join lateral (select
      count(*)::int as visits90,
      count(*) filter (where ${lately})::int as visits28,
      count(*) filter (where ${lately} and (m.state = ${RUNNING} or m.state_since > ${ago(7)}))::int as week,
      coalesce(array_agg(coalesce(1 << m.visit_slot, m.slots)) filter (where ${goesOn}), '{}') as series,
      least(${ends(sql`m.created_at`, 28)}, ${ends(sql`m.created_at`, 90)}, ${ends(sql`m.state_since`, 7)}) as until
      from matching_match m where m.volunteer_id = v.id and m.state = ${HELP} and (m.created_at > ${ago(90)} or ${goesOn})) m
    where ${which}`
}
