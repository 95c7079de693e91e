import fc from 'fast-check'
import type pg from 'pg'
import { v7 } from 'uuid'
import { PATHS } from './state-paths'

/** Steps of one walk; each begins somewhere else, because some states are the end. */
export const LEG = 25

export interface Walk {
  readonly thing: string
  readonly from: string
  readonly targets: readonly string[]
}

const statesOf = (thing: string) => Object.keys(PATHS[thing] ?? {})

/** Walks that try anything: most steps of them are no path. */
export const walks: fc.Arbitrary<Walk> = fc.constantFrom(...Object.keys(PATHS)).chain((thing) => {
  const state = fc.constantFrom(...statesOf(thing))
  return fc.record({
    thing: fc.constant(thing),
    from: state,
    targets: fc.array(state, { minLength: LEG, maxLength: LEG }),
  })
})

/** Every step that can be tried at all, each from where it begins. */
export const everyStep: readonly Walk[] = Object.keys(PATHS).flatMap((thing) =>
  statesOf(thing).flatMap((from) => statesOf(thing).map((to) => ({ thing, from, targets: [to] }))),
)

/** Where the domain says that one stands after each step. */
export function walked({ thing, from, targets }: Walk): string[] {
  let state = from
  return targets.map((to) => {
    if (PATHS[thing]?.[state]?.next.includes(to)) state = to
    return state
  })
}

export const isRefused = ({ thing, from, targets: [to = ''] }: Walk) =>
  to !== from && !PATHS[thing]?.[from]?.next.includes(to)

/** One for each thing, so that the database plans its statements once. */
const walkOf = (thing: string) => `
  create function public.walk_${thing}(which uuid, start text, targets text[]) returns text[] language plpgsql as $$
  declare target text; stands text; seen text[] := '{}';
  begin
    update ${thing} set state = start where id = which;
    set local role zorgzame_buur_app;
    perform set_config('app.actor_kind', 'system', true);
    foreach target in array targets loop
      begin
        update ${thing} set state = target where id = which;
      exception when check_violation then null;
      end;
      select state into stands from ${thing} where id = which;
      seen := seen || stands;
    end loop;
    reset role;
    return seen;
  end $$`

/**
 * One row of each thing, complete in every state, and a way to walk it: the owner puts the row where the walk begins, and
 * the application's role takes the steps, by hand and past every rule of the application.
 */
export async function walker(pool: pg.Pool): Promise<(walk: Walk) => Promise<string[]>> {
  const [user, neighbour, resident, request, offer, match, visit, worry, stay] = Array.from(
    { length: 9 },
    () => v7(),
  )
  const ids: Readonly<Record<string, string | undefined>> = {
    help_request: request,
    match,
    offer,
    signal: worry,
    stay,
    visit,
    volunteer: neighbour,
  }
  const hours = '[2026-12-01 09:00+00,2026-12-01 12:00+00)'
  await pool.query(`
    insert into "user" (id, email, role) values ('${user}', '${user}@stad.invalid', 'coordinator');
    insert into volunteer (id, first_name, phone, email, state, state_since, kinds, slots, lat, lon, agreement_signed_at, thinking_until)
      values ('${neighbour}', 'Ann', '+3215000001', 'a@b.c', 'active', now(), '{WALK}', 1, 51, 4, now(), '2026-12-01');
    insert into resident (id, name, phone) values ('${resident}', 'Maria', '+3215000003');
    insert into help_request (id, reference, resident_id, channel, state, state_since, due_at, kind, timing, slots)
      values ('${request}', '4729', '${resident}', 'web', 'seeking', now(), now(), 'WALK', 'weekly', 1);
    insert into offer (id, help_request_id, volunteer_id, state, token_hash, sent_at, expires_at, answered_at)
      values ('${offer}', '${request}', '${neighbour}', 'sent', 'h', now(), now(), now());
    insert into match (id, help_request_id, offer_id, volunteer_id, state, state_since, visit, resident_said_yes_at,
        consent_how, approved_by, approved_at, paused_until, agreed_day, who_tells)
      values ('${match}', '${request}', '${offer}', '${neighbour}', 'proposed', now(), '${hours}', now(), 'phone', '${user}', now(), now(), '2026-12-01', 'staff');
    insert into visit (id, help_request_id, match_id, volunteer_id, planned_on, hours, state, state_since, asked_at)
      values ('${visit}', '${request}', '${match}', '${neighbour}', '2026-12-01', '${hours}', 'planned', now(), now());
    insert into stay (id, help_request_id, match_id, volunteer_id, arrived_at, back_by, state, state_since, next_at, back_at)
      values ('${stay}', '${request}', '${match}', '${neighbour}', now(), now(), 'there', now(), now(), now());
    insert into signal (id, help_request_id, due_at) values ('${worry}', '${request}', now())`)
  for (const thing of Object.keys(ids)) await pool.query(walkOf(thing))
  return async ({ thing, from, targets }) => {
    const { rows } = await pool.query<{ seen: string[] }>(`select public.walk_${thing}($1, $2, $3) as seen`, [
      ids[thing],
      from,
      targets,
    ])
    return rows[0]?.seen ?? []
  }
}
