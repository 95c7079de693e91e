import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAsk } from '@/domain/access/help-request'
import { askedKinds } from '@/domain/city/kinds'
import { CALL_TIMES } from '@/domain/help-request/call-times'
import { usualMinutes } from '@/domain/help-request/kinds'
import { momentRefused } from '@/domain/help-request/timing'
import type { Actor } from '@/domain/kernel/actor'
import { asReason } from '@/domain/kernel/reasons'
import { ok, type Refusal, refuse } from '@/domain/kernel/result'
import { DAY, HOUR } from '@/domain/kernel/time'
import { kindsOn, refuseKinds } from '../case/city-kinds'
import { homeAt, NO_HOME } from '../case/home-at'
import { command } from '../gate/command'
import { locale, personName, saidPhone } from '../gate/fields'
import { issuesOf } from '../gate/operation'
import { hashOf } from '../gate/secret'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import { ANSWERS, type Answers, firstOpenStep, proxyOf, STEPS, type Step, timingOf } from './answers'
import { DRAFT_HOURS, sameAsBefore } from './ask-again'
import { insertRequest } from './new-request'

const ACCESS_DAYS = 30

const capabilityOf = (actor: Actor) => (actor.kind === 'visitor' ? actor.capability : null)

async function lockedDraft(tx: Tx, actor: Actor): Promise<Answers | null> {
  const [row] = await tx
    .select()
    .from(table.requestDraft)
    .where(
      and(
        eq(table.requestDraft.tokenHash, capabilityOf(actor) ?? ''),
        gt(table.requestDraft.expiresAt, sql`now()`),
      ),
    )
    .for('update')
  return row ? (row.answers as Answers) : null
}

/** The draft's moment against the clock: what was possible this morning may be past when it is sent. */
async function whenRefused(tx: Tx, { what, when }: Answers, now: Date) {
  const kind = what?.kind ?? 'UNSURE'
  const minutes = usualMinutes(kind === 'UNSURE' ? 'OTHER' : kind)
  const { terms } = await practiceIn(tx)
  return when ? momentRefused(timingOf(when), now.getTime(), minutes, terms) : null
}

/** Every wrong field of one page, each once, in the order of the page. */
function refuseIssues(error: z.ZodError): Refusal {
  const [first, ...also] = issuesOf(error).map(({ reason, ...one }) => ({ ...one, reason: asReason(reason) }))
  if (!first) return refuse('form.wrong')
  const { reason, ...extra } = first
  return refuse(reason, { ...extra, also })
}

/** A draft may be two days old: what its kind of help was then, may be switched off now. */
async function refuseOff(tx: Tx, { what }: Answers): Promise<Refusal | null> {
  return what ? refuseKinds([what.kind], askedKinds(await kindsOn(tx)), 'kind') : null
}

/** Keeps the answer to one question. The first answer begins the draft under the secret in this browser's cookie. */
export const saveAnswers = command({
  name: 'help-request.save-answers',
  input: z.strictObject({
    step: z.enum(STEPS as [Step, ...Step[]]),
    answers: z.record(z.string(), z.unknown()),
  }),
  subject: async (tx, _input, actor) =>
    capabilityOf(actor) ? { answers: (await lockedDraft(tx, actor)) ?? {} } : null,
  decide: mayAsk,
  run: async ({ tx, actor, input, subject, now }) => {
    const parsed = ANSWERS[input.step].safeParse(input.answers)
    if (!parsed.success) return refuseIssues(parsed.error)
    const answers: Answers = { ...subject.answers, [input.step]: parsed.data }
    const off = await refuseOff(tx, input.step === 'what' ? answers : {})
    if (off) return off
    const home = input.step === 'where' && answers.where ? await homeAt(tx, answers.where) : null
    if (home?.ok === false) return home
    const refused = await whenRefused(tx, answers, now)
    if (refused) return refuse(refused.reason, { field: refused.field })
    const row = { answers, updatedAt: now, expiresAt: new Date(now.getTime() + DRAFT_HOURS * HOUR) }
    await tx
      .insert(table.requestDraft)
      .values({ tokenHash: capabilityOf(actor) ?? '', ...row })
      .onConflictDoUpdate({ target: table.requestDraft.tokenHash, set: row })
    return ok({ next: firstOpenStep(answers) })
  },
})

/** Sends the draft. The browser's secret then opens the request instead, so a second tap finds the first. */
export const submitRequest = command({
  name: 'help-request.submit',
  input: z.strictObject({ locale, apart: z.boolean().default(false) }),
  subject: async (tx, _input, actor) => {
    const answers = await lockedDraft(tx, actor)
    const [sent] = await tx
      .select({ id: table.helpRequest.id, reference: table.helpRequest.reference })
      .from(table.helpRequest)
      .innerJoin(table.residentAccess, eq(table.residentAccess.helpRequestId, table.helpRequest.id))
      .where(eq(table.residentAccess.tokenHash, capabilityOf(actor) ?? ''))
    return sent || answers ? { answers: answers ?? {}, sent } : null
  },
  decide: mayAsk,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.sent) return ok(subject.sent)
    const { answers } = subject
    const { what, when, where, who, know, proxy } = answers
    const open = firstOpenStep(answers)
    if (open || !what || !when || !where || !who || !know)
      return refuse('ask.incomplete', { field: open ?? '' })
    const off = await refuseOff(tx, answers)
    if (off) return off
    const refused = await whenRefused(tx, answers, now)
    if (refused) return refuse(refused.reason, { field: 'when' })
    const home = await homeAt(tx, where)
    if (!home.ok) return refuse(home.reason, { field: 'where' })
    const tokenHash = capabilityOf(actor) ?? ''
    const sent = await insertRequest(
      { tx, actor, now },
      {
        channel: 'web',
        resident: {
          name: who.name,
          phone: who.phone,
          phoneNote: who.phoneNote,
          email: who.email ?? null,
          language: know.language,
          bounds: know.bounds,
          topics: know.topics,
          box: where.box,
          home: home.value,
        },
        knownAs: await sameAsBefore(tx, tokenHash, answers),
        kind: what.kind === 'UNSURE' ? null : what.kind,
        details: what.details,
        timing: timingOf(when),
        goodToKnow: know.goodToKnow,
        genderWish: know.genderWish === 'any' ? null : know.genderWish,
        proxy: answers['who-for']?.forWhom === 'other' ? proxyOf(proxy ?? null) : null,
        idempotencyKey: tokenHash,
        locale: input.locale,
        apart: input.apart,
      },
    )
    await tx.delete(table.requestDraft).where(eq(table.requestDraft.tokenHash, tokenHash))
    await grantAccess(tx, tokenHash, sent.id, now)
    return ok(sent)
  },
})

/** Two fields: we call. The same key twice is one request. */
export const requestCallBack = command({
  name: 'help-request.request-call-back',
  input: z
    .strictObject({
      name: personName,
      phone: saidPhone,
      bestTime: z.enum(CALL_TIMES).default('any'),
      secret: z.string().min(20).max(100),
      locale,
      apart: z.boolean().default(false),
    })
    .transform(({ phone, ...rest }) => ({ ...rest, ...phone })),
  subject: async () => ({}),
  decide: mayAsk,
  run: async ({ tx, actor, input, now }) => {
    const tokenHash = hashOf(input.secret)
    const sent = await insertRequest(
      { tx, actor, now },
      {
        channel: 'callback',
        resident: {
          name: input.name,
          phone: input.phone,
          phoneNote: input.phoneNote,
          email: null,
          language: input.locale,
          box: '',
          home: NO_HOME,
        },
        kind: null,
        details: '',
        timing: null,
        bestTimeToCall: input.bestTime,
        idempotencyKey: tokenHash,
        apart: input.apart,
      },
    )
    await grantAccess(tx, tokenHash, sent.id, now)
    return ok(sent)
  },
})

async function grantAccess(tx: Tx, tokenHash: string, helpRequestId: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + ACCESS_DAYS * DAY)
  await tx.insert(table.residentAccess).values({ tokenHash, helpRequestId, expiresAt })
}
