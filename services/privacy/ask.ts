import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayUseOwn } from '@/domain/access/help-request'
import { mayAnswerFor } from '@/domain/access/privacy'
import { isVolunteer } from '@/domain/access/volunteer'
import { ok } from '@/domain/kernel/result'
import { ERASED_KINDS, type ErasedKind } from '@/domain/privacy/erasure'
import {
  ASKED_HOW,
  type AskedHow,
  answerDue,
  DATA_QUESTIONS,
  type DataQuestion,
} from '@/domain/privacy/rights'
import { ownRequestId } from '../case/own-request'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import { personIn } from './person'

interface Asked {
  readonly what: DataQuestion
  readonly askedHow: AskedHow
  readonly about: ErasedKind
  readonly aboutId: string
  readonly neighbourhoodId: string | null
}

async function writeQuestion(tx: Tx, now: Date, asked: Asked) {
  const id = v7()
  const dueAt = new Date(answerDue(now.getTime(), await practiceIn(tx)))
  await tx.insert(table.dataQuestion).values({ id, ...asked, askedAt: now, dueAt })
  return ok({ id, dueAt })
}

/** Somebody asked us about the own data, by telephone, letter or at the desk. */
export const askForPerson = command({
  name: 'privacy.ask',
  input: z.strictObject({
    about: z.enum(ERASED_KINDS),
    aboutId: uuid,
    what: z.enum(DATA_QUESTIONS, 'privacy.what'),
    askedHow: z.enum(ASKED_HOW, 'privacy.how'),
  }),
  subject: (tx, input) => personIn(tx, input.about, input.aboutId),
  decide: mayAnswerFor,
  run: ({ tx, input, subject: { neighbourhoodId }, now }) =>
    writeQuestion(tx, now, { ...input, neighbourhoodId }),
})

/** A neighbour asks on the own page. We call back before anything goes. */
export const askAboutMine = command({
  name: 'privacy.ask-mine',
  input: z.strictObject({ what: z.enum(DATA_QUESTIONS, 'privacy.what') }),
  subject: async (tx, _input, actor) =>
    actor.kind === 'user' && actor.volunteerId ? personIn(tx, 'volunteer', actor.volunteerId) : null,
  decide: isVolunteer,
  run: ({ tx, input, subject: { about, id: aboutId, neighbourhoodId }, now }) =>
    writeQuestion(tx, now, { ...input, askedHow: 'self', about, aboutId, neighbourhoodId }),
})

/** A resident asks on the own page. That page opens by a reference and a number, so we call back before anything is told. */
export const askAboutMyself = command({
  name: 'privacy.ask-myself',
  input: z.strictObject({ what: z.enum(DATA_QUESTIONS, 'privacy.what') }),
  subject: async (tx, _input, actor) => {
    const requestId = await ownRequestId(tx, actor)
    if (!requestId) return null
    const { helpRequest } = table
    const [row] = await tx
      .select({ id: helpRequest.residentId, neighbourhoodId: helpRequest.neighbourhoodId })
      .from(helpRequest)
      .where(eq(helpRequest.id, requestId))
    return row ?? null
  },
  decide: mayUseOwn,
  run: ({ tx, input, subject: { id: aboutId, neighbourhoodId }, now }) =>
    writeQuestion(tx, now, { ...input, askedHow: 'self', about: 'resident', aboutId, neighbourhoodId }),
})
