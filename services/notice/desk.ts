import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { type Actor, hasRole } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { HOUR } from '@/domain/kernel/time'
import {
  type CHOSEN_KINDS,
  MORNING_HOURS,
  MORNING_LETTER,
  NOTICE_WAYS,
  USUAL_CHOICE,
} from '@/domain/notice/notices'
import { command } from '../gate/command'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'

/** A page that is opened again within the hour belongs to the same visit: its marks stay. */
const VISIT_MS = HOUR

const hasDesk = (actor: Actor) => allowIf(hasRole(actor, 'operator', 'coordinator'), 'deny')

async function ownDesk(tx: Tx, actor: Actor) {
  if (actor.kind !== 'user') return { userId: '', desk: null }
  const [desk] = await tx.select().from(table.staffDesk).where(eq(table.staffDesk.userId, actor.id))
  return { userId: actor.id, desk: desk ?? null }
}

/** How I am told what waits, and whether single keys do something. */
export const myNotices = view({
  name: 'notice.mine',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => ownDesk(tx, actor),
  decide: hasDesk,
  reads: [],
  show: async ({ subject: { desk } }) => ({
    choice: desk?.choice ?? USUAL_CHOICE,
    singleKeys: desk?.singleKeys ?? true,
  }),
})

const way = z.enum(NOTICE_WAYS, 'notice.way')

/** That it is not safe is told always, so it is not among the choices. */
export const chooseNotices = command({
  name: 'notice.choose',
  input: z.strictObject({
    morningHour: z.coerce
      .number('notice.hour')
      .refine((hour) => (MORNING_HOURS as readonly number[]).includes(hour), 'notice.hour'),
    morningLetter: z.enum(MORNING_LETTER, 'notice.way').default('yes'),
    ways: z.strictObject({ worry: way, yes: way, nobody_left: way, overdue: way } satisfies Record<
      (typeof CHOSEN_KINDS)[number],
      typeof way
    >),
  }),
  subject: (tx, _input, actor) => ownDesk(tx, actor),
  decide: hasDesk,
  run: async ({ tx, input: choice, subject: { userId } }) => {
    await tx
      .insert(table.staffDesk)
      .values({ userId, choice })
      .onConflictDoUpdate({ target: table.staffDesk.userId, set: { choice } })
    return ok(choice)
  },
})

/** Single keys hinder who speaks to the computer (WCAG 2.1.4): each colleague says so once, for every browser. */
export const chooseKeys = command({
  name: 'notice.choose-keys',
  input: z.strictObject({ single: z.enum(['on', 'off'], 'notice.way') }),
  subject: (tx, _input, actor) => ownDesk(tx, actor),
  decide: hasDesk,
  run: async ({ tx, input, subject: { userId } }) => {
    const set = { singleKeys: input.single === 'on' }
    await tx
      .insert(table.staffDesk)
      .values({ userId, ...set })
      .onConflictDoUpdate({ target: table.staffDesk.userId, set })
    return ok(set)
  },
})

/** Looks at what waits: since when is it new to this colleague? Null at the first visit. */
export const lookAtDesk = command({
  name: 'notice.look',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => ownDesk(tx, actor),
  decide: hasDesk,
  run: async ({ tx, now, subject: { userId, desk } }) => {
    const before = desk?.lookedAt ?? null
    const goesOn = before !== null && now.getTime() - before.getTime() < VISIT_MS
    const newSince = goesOn ? (desk?.newSince ?? null) : before
    const seen = { lookedAt: now, newSince }
    await tx
      .insert(table.staffDesk)
      .values({ userId, ...seen })
      .onConflictDoUpdate({ target: table.staffDesk.userId, set: seen })
    return ok({ newSince })
  },
})
