import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { ALERT_KINDS } from '@/domain/audit/alerts'
import { SECOND_ACTS } from '@/domain/audit/second-acts'
import { DUO_HOW } from '@/domain/duo/duo'
import { DUTY_HOWS, DUTY_KINDS, DUTY_OWNERS } from '@/domain/duty/duties'
import { HELP_REQUEST, HELP_REQUEST_STATES, statesInView } from '@/domain/help-request/help-request-states'
import { CHANNELS, HELP_KINDS, URGENCIES } from '@/domain/help-request/kinds'
import { REFERRER_ANSWERS, REFERRER_QUESTIONS } from '@/domain/help-request/referrer-question'
import { PART_CHOICES, TIMING_KINDS } from '@/domain/help-request/timing'
import { WITHOUT_PARENT } from '@/domain/intake/age'
import { TALK_OUTCOMES } from '@/domain/intake/moments'
import { ROLES } from '@/domain/kernel/actor'
import { HEARD } from '@/domain/kernel/heard'
import { HOUSE_LOCALES, LOCALES } from '@/domain/kernel/locales'
import { statesThatAre } from '@/domain/kernel/state-table'
import { TALK_TOPICS } from '@/domain/kernel/talk-topics'
import { TELLS } from '@/domain/match/ending'
import { MATCH, MATCH_STATES, OUTCOMES } from '@/domain/match/match-states'
import { PAIR_WORD_STATES, WORD_KINDS, WORD_WRITERS } from '@/domain/match/pair-words'
import { canPause } from '@/domain/match/pause'
import { REVIEW_ANSWERS, REVIEW_OUTCOMES, REVIEW_QUESTIONS } from '@/domain/match/review'
import { REFIT_REFUSALS } from '@/domain/matching/chance/refit'
import { FAILURES } from '@/domain/message/delivery'
import { INCOMING_KINDS, INCOMING_OUTCOMES } from '@/domain/message/incoming'
import { DROP_REASONS, MESSAGE, MESSAGE_STATES, READER_KINDS } from '@/domain/message/message-states'
import { PREFERENCES, ROADS } from '@/domain/message/road'
import { LISTED_HOWS } from '@/domain/neighbour-list/invitation'
import { LIST_FIELDS } from '@/domain/neighbour-list/list-columns'
import { DECLINE_REASONS, OFFER, OFFER_STATES } from '@/domain/offer/offer-states'
import { ROUGH_DISTANCES } from '@/domain/offer/rough-distance'
import { ERASED_KINDS } from '@/domain/privacy/erasure'
import { ASKED_HOW, DATA_QUESTIONS, IDENTIFIED_HOW, QUESTION_STATES } from '@/domain/privacy/rights'
import { CONSENT_ABOUTS, CONSENT_GIVERS, CONSENT_HOWS } from '@/domain/resident/consents'
import { CONFIRMED_BY, CONFIRMED_HOW, CORRECTED_HOW } from '@/domain/resident/corrections'
import { PHONE_PROOFS } from '@/domain/resident/phone-proof'
import { PHONE_LABELS } from '@/domain/resident/reach'
import { RELATION_KINDS, RELATION_RIGHTS } from '@/domain/resident/relations'
import { BOUNDS } from '@/domain/resident/wishes'
import { MAY_TELL, PERSON_KNOWS, SIGNAL_OUTCOMES } from '@/domain/signal/report'
import { SIGNAL_STATES } from '@/domain/signal/signal-states'
import { AGREED_ITEMS, PERSONAL_ITEMS, START_HOWS, START_ITEMS } from '@/domain/start-list/start-items'
import { STAY_STATES, type StayState } from '@/domain/stay/stay-states'
import { SPEAKERS } from '@/domain/visit/said'
import { VISIT_STATES } from '@/domain/visit/visit-states'
import { KEPT_FOR } from '@/domain/volunteer/kept-for'
import { VOLUNTEER, VOLUNTEER_STATES } from '@/domain/volunteer/volunteer-states'
import { SIGNS } from '@/domain/wellbeing/signs'

/** Every closed list that the database keeps, beside the list of the domain. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  user_role: ROLES,
  intake_moment_outcome: TALK_OUTCOMES,
  volunteer_parent_first: WITHOUT_PARENT,
  user_locale: HOUSE_LOCALES,
  volunteer_locale: HOUSE_LOCALES,
  resident_locale: LOCALES,
  resident_phone_proven: PHONE_PROOFS,
  resident_number_phone_proven: PHONE_PROOFS,
  help_request_state: HELP_REQUEST_STATES,
  help_request_kind: HELP_KINDS,
  help_request_channel: CHANNELS,
  help_request_urgency: URGENCIES,
  help_request_timing: TIMING_KINDS,
  help_request_day_part: PART_CHOICES,
  help_request_waiting_has_due: statesInView('finished'),
  help_request_ready_is_complete: ['ready', ...statesThatAre(HELP_REQUEST, 'engaged')],
  offer_state: OFFER_STATES,
  offer_told_distance: ROUGH_DISTANCES,
  offer_decline_reason: DECLINE_REASONS,
  offer_sent: ['waiting', 'recalled', 'taken_by_other'],
  offer_answered: ['accepted', 'declined'],
  match_state: MATCH_STATES,
  wellbeing_signs: SIGNS,
  stay_state: STAY_STATES,
  // Nothing happens by itself any more.
  stay_waits: ['escalated', 'back'] satisfies StayState[],
  match_outcome: OUTCOMES,
  match_shown_has_consent: statesThatAre(MATCH, 'visible'),
  match_paused_from: MATCH_STATES.filter(canPause),
  match_who_tells: TELLS,
  pair_word_kind: WORD_KINDS,
  pair_word_writer: WORD_WRITERS,
  pair_word_state: PAIR_WORD_STATES,
  correction_confirmed_by: CONFIRMED_BY,
  correction_how: CORRECTED_HOW,
  resident_leave_message: ['yes', 'no'],
  resident_phone_label: PHONE_LABELS,
  resident_number_label: PHONE_LABELS,
  resident_number_leave_message: ['yes', 'no'],
  resident_gender_wish: ['woman', 'man'],
  consent_about: CONSENT_ABOUTS,
  consent_given_by: CONSENT_GIVERS,
  consent_how: CONSENT_HOWS,
  relation_kind: RELATION_KINDS,
  relation_may: RELATION_RIGHTS,
  volunteer_block_wished_by: ['resident', 'volunteer', 'staff'],
  match_consent: ['phone', 'in_person', 'standing'],
  volunteer_state: VOLUNTEER_STATES,
  volunteer_avoids: BOUNDS,
  volunteer_topics: TALK_TOPICS,
  resident_topics: TALK_TOPICS,
  volunteer_only_with: ['woman', 'man'],
  resident_gender: ['woman', 'man'],
  volunteer_kept: KEPT_FOR,
  volunteer_kept_for_one: KEPT_FOR,
  duo_how: DUO_HOW,
  listed_neighbour_how: LISTED_HOWS,
  neighbour_list_columns: LIST_FIELDS,
  volunteer_askable_is_complete: statesThatAre(VOLUNTEER, 'askable'),
  ...Object.fromEntries(REVIEW_QUESTIONS.map((question) => [`review_${question}`, REVIEW_ANSWERS])),
  review_outcome: REVIEW_OUTCOMES,
  alert_kind: ALERT_KINDS,
  legal_hold_about: ERASED_KINDS,
  second_look_act: SECOND_ACTS,
  second_look_confirmed_by: CONFIRMED_BY,
  second_look_how: CONFIRMED_HOW,
  second_look_decision: ['yes', 'no'],
  duty_kind: DUTY_KINDS,
  // Whose number it is may be known to nobody.
  duty_in_reach: ['admin', 'call_back', 'worry'],
  duty_owner_role: DUTY_OWNERS,
  duty_how: DUTY_HOWS,
  erased_kind: ERASED_KINDS,
  data_question_what: DATA_QUESTIONS,
  data_question_about: ERASED_KINDS,
  data_question_state: QUESTION_STATES,
  data_question_asked_how: ASKED_HOW,
  data_question_identified_how: IDENTIFIED_HOW,
  data_question_identified: ['asked', 'refused'],
  data_question_ended: ['done', 'refused'],
  start_step_item: PERSONAL_ITEMS,
  start_step_how: START_HOWS,
  start_step_page: ['page', ...AGREED_ITEMS],
  volunteer_start_asked: START_ITEMS,
  visit_state: VISIT_STATES,
  visit_said_by: SPEAKERS,
  referrer_question_question: REFERRER_QUESTIONS,
  referrer_question_answer: REFERRER_ANSWERS,
  signal_state: SIGNAL_STATES,
  signal_urgency: URGENCIES,
  signal_person_knows: PERSON_KNOWS,
  signal_may_tell: MAY_TELL,
  signal_outcome: SIGNAL_OUTCOMES,
  transition_heard: HEARD,
  message_state: MESSAGE_STATES,
  message_reader: READER_KINDS,
  message_failure: FAILURES,
  message_drop_reason: DROP_REASONS,
  message_channel: ROADS,
  volunteer_prefers: PREFERENCES,
  resident_prefers: PREFERENCES,
  incoming_kind: INCOMING_KINDS,
  incoming_outcome: INCOMING_OUTCOMES,
  incoming_locale: HOUSE_LOCALES,
  chance_model_refusal: REFIT_REFUSALS,
}

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

async function listedIn(kind: 'c' | 'i') {
  const { rows } = await database.ownerPool.query<{ name: string; definition: string }>(
    kind === 'c'
      ? `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
         where contype = 'c' and connamespace = 'public'::regnamespace`
      : `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public'`,
  )
  return rows
    .map(({ name, definition }) => ({
      name,
      words: [...definition.matchAll(/'([\w-]+)'::text/g)].map(([, word]) => word ?? ''),
    }))
    .filter(({ words }) => words.length > 1)
}

test('the database knows the same words as the domain', async () => {
  const found = Object.fromEntries((await listedIn('c')).map(({ name, words }) => [name, words.sort()]))
  expect(found).toEqual(
    Object.fromEntries(Object.entries(LISTS).map(([name, words]) => [name, [...words].sort()])),
  )
})

test('what is one of a kind stays so in the states that count', async () => {
  const found = Object.fromEntries((await listedIn('i')).map(({ name, words }) => [name, words.sort()]))
  const pairs = statesThatAre(MATCH, 'running').sort()
  // A pause keeps the neighbour and gives back the hours.
  const busy = pairs.filter((state) => state !== 'paused')
  expect(found).toEqual({
    match_one_active: pairs,
    match_visit_overlap: busy,
    offer_one_open: statesThatAre(OFFER, 'held').sort(),
    message_waiting: statesThatAre(MESSAGE, 'waits').sort(),
  })
})
