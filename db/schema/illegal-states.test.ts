import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const id = (n: number) => `'01900000-0000-7000-8000-${String(n).padStart(12, '0')}'`
const [ANN, BOB, MARIA, WISH, WISH2, OFFER, OFFER2, OFFER3, MATCH] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(id)
const write = (statement: string) => database.ownerPool.query(statement)

/** The owner writes by hand, past every rule of the application. */
beforeEach(async () => {
  await write(`
    truncate match, offer, help_request, resident, volunteer, "user", signal cascade;
    insert into "user" (id, email, role) values (${ANN}, 'ann@stad.invalid', 'coordinator');
    insert into volunteer (id, first_name, phone, email, state, state_since, kinds, slots, lat, lon, agreement_signed_at)
      values (${ANN}, 'Ann', '+3215000001', 'a@b.c', 'active', now(), '{WALK}', 1, 51, 4, now()),
             (${BOB}, 'Bob', '+3215000002', 'b@b.c', 'active', now(), '{WALK}', 1, 51, 4, now());
    insert into resident (id, name, phone) values (${MARIA}, 'Maria', '+3215000003');
    insert into help_request (id, reference, resident_id, channel, state, state_since, due_at, kind, timing, slots)
      values (${WISH}, '4729', ${MARIA}, 'web', 'seeking', now(), now(), 'WALK', 'soon', 1),
             (${WISH2}, '4730', ${MARIA}, 'web', 'seeking', now(), now(), 'WALK', 'soon', 1);
    insert into offer (id, help_request_id, volunteer_id, state, token_hash, sent_at, expires_at, answered_at)
      values (${OFFER}, ${WISH}, ${ANN}, 'accepted', 'h1', now(), now(), now()),
             (${OFFER2}, ${WISH}, ${BOB}, 'sent', 'h2', now(), now(), null),
             (${OFFER3}, ${WISH2}, ${ANN}, 'sent', 'h3', now(), now(), null);
    insert into match (id, help_request_id, offer_id, volunteer_id, state, state_since, visit)
      values (${MATCH}, ${WISH}, ${OFFER}, ${ANN}, 'proposed', now(), '[2026-12-01 09:00+00,2026-12-01 12:00+00)')`)
})

const newMatch = (
  request: string | undefined,
  offer: string | undefined,
  who: string | undefined,
  visit: string,
) =>
  `insert into match (id, help_request_id, offer_id, volunteer_id, state, state_since, visit)
   values (${id(99)}, ${request}, ${offer}, ${who}, 'proposed', now(), ${visit})`

const ILLEGAL: readonly (readonly [name: string, constraint: string, statement: string])[] = [
  [
    'a second yes to one request',
    'offer_one_accepted',
    `update offer set state = 'accepted', answered_at = now() where id = ${OFFER2}`,
  ],
  [
    'the same neighbour asked twice',
    'offer_once',
    `update offer set volunteer_id = ${ANN} where id = ${OFFER2}`,
  ],
  ['a second match for one request', 'match_one_active', newMatch(WISH, OFFER2, BOB, 'null')],
  ['two matches of one offer', 'match_offer_id_unique', newMatch(WISH2, OFFER, BOB, 'null')],
  [
    'two visits of one neighbour at once',
    'match_visit_overlap',
    newMatch(WISH2, OFFER3, ANN, `'[2026-12-01 11:59+00,2026-12-01 13:00+00)'`),
  ],
  [
    'an active match without a yes of the resident',
    'match_shown_has_consent',
    `update match set state = 'active', approved_by = ${ANN}, approved_at = now()`,
  ],
  [
    'an active match that nobody approved',
    'match_shown_has_consent',
    `update match set state = 'active', resident_said_yes_at = now()`,
  ],
  [
    'a pair that shows an address nobody agreed to',
    'match_shown_has_consent',
    `update match set state = 'trouble'`,
  ],
  [
    'an end of which nobody tells the resident',
    'match_ending_is_told',
    `update match set state = 'ending', resident_said_yes_at = now(), approved_by = gen_random_uuid(), approved_at = now()`,
  ],
  [
    'a talk after which nobody asks again',
    'match_mediated_is_asked_again',
    `update match set state = 'mediated', resident_said_yes_at = now(), approved_by = gen_random_uuid(), approved_at = now()`,
  ],
  ['an invented state of a match', 'match_state', `update match set state = 'maybe'`],
  ['an invented outcome', 'match_outcome', `update match set outcome = 'fine'`],
  [
    'a ready request without a kind',
    'help_request_ready_is_complete',
    `update help_request set state = 'ready', kind = null where id = ${WISH2}`,
  ],
  [
    'a ready request without a moment',
    'help_request_ready_is_complete',
    `update help_request set state = 'ready', slots = 0 where id = ${WISH2}`,
  ],
  [
    'a waiting request that nobody must look at',
    'help_request_waiting_has_due',
    `update help_request set due_at = null where id = ${WISH2}`,
  ],
  [
    'a date that is not given',
    'help_request_date_given',
    `update help_request set timing = 'date' where id = ${WISH2}`,
  ],
  [
    'an invented state of a request',
    'help_request_state',
    `update help_request set state = 'lost' where id = ${WISH2}`,
  ],
  [
    'a reference that starts with zero',
    'help_request_reference_form',
    `update help_request set reference = '0472' where id = ${WISH2}`,
  ],
  ['a sent offer without an end', 'offer_sent', `update offer set expires_at = null where id = ${OFFER2}`],
  [
    'an answer without a moment',
    'offer_answered',
    `update offer set state = 'declined' where id = ${OFFER2}`,
  ],
  [
    'an active neighbour who signed nothing',
    'volunteer_askable_is_complete',
    `update volunteer set agreement_signed_at = null where id = ${BOB}`,
  ],
  [
    'an active neighbour who lives nowhere',
    'volunteer_askable_is_complete',
    `update volunteer set lat = null where id = ${BOB}`,
  ],
  ['a 22nd moment of the week', 'volunteer_slots', `update volunteer set slots = 2097152`],
  ['a role that does not exist', 'user_role', `update "user" set role = 'boss'`],
  ['an address in capitals', 'user_email_plain', `update "user" set email = 'Ann@stad.invalid'`],
  ['a telephone number as it was typed', 'resident_phone_e164', `update resident set phone = '015 00 00 42'`],
  [
    'a worry without a date',
    'due_at',
    `insert into signal (id, help_request_id) values (${id(98)}, ${WISH})`,
  ],
]

describe('P19 written by hand, the database itself refuses', () => {
  test.each(ILLEGAL)('%s', async (_, constraint, statement) => {
    await expect(write(statement)).rejects.toThrow(constraint)
  })
})

describe('and it does not refuse what is right', () => {
  test.each([
    [
      'a visit that begins when the other ends',
      newMatch(WISH2, OFFER3, ANN, `'[2026-12-01 12:00+00,2026-12-01 13:00+00)'`),
    ],
    [
      'the same hour of another neighbour',
      newMatch(WISH2, OFFER3, BOB, `'[2026-12-01 09:00+00,2026-12-01 12:00+00)'`),
    ],
    [
      'a new match after the first one ended',
      `update match set state = 'refused'; ${newMatch(WISH, OFFER2, BOB, 'null')}`,
    ],
    [
      'a finished request without a date',
      `update help_request set state = 'withdrawn', due_at = null where id = ${WISH2}`,
    ],
    [
      'the reference of a request from another telephone',
      `update help_request set reference = '4729' where id = ${WISH2}`,
    ],
  ])('%s', async (_, statement) => {
    await expect(write(statement)).resolves.toBeDefined()
  })
})
