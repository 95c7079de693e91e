import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { holdsLetter } from '@/domain/access/volunteer'
import {
  answerReason,
  QUESTION_STAGES,
  REFERRER_ANSWERS,
  REFERRER_QUESTIONS,
} from '@/domain/help-request/referrer-question'
import { ok, refuse } from '@/domain/kernel/result'
import { dueBy } from '@/domain/practice/due'
import { openDuty } from '../case/duty'
import { recordTransition } from '../case/transition'
import { command } from '../gate/command'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'

const row = z.object({
  id: z.string(),
  question: z.enum(REFERRER_QUESTIONS),
  words: z.string(),
  reference: z.string(),
  passed_on: z.coerce.date(),
  stage: z.enum(QUESTION_STAGES),
})

/** The question of whose link it is. The database looks, by the secret in the address, and at nothing else. */
async function questionOfLink(tx: Tx) {
  const moment = new Date().toISOString()
  const { rows } = await tx.execute(sql`select * from app.question_of_link(${moment}::timestamptz)`)
  return rows[0] ? row.parse(rows[0]) : null
}

/** What the page behind the link shows: the question and the number of the request, and nobody's name. */
export const questionByLink = view({
  name: 'help-request.question-by-link',
  input: z.strictObject({}),
  subject: questionOfLink,
  decide: holdsLetter,
  reads: [],
  show: async ({ subject: { question, words, reference, passed_on: passedOn, stage } }) => ({
    question,
    words,
    reference,
    passedOn,
    stage,
  }),
})

const about = z.tuple([z.object({ about: z.string().nullable() })])

/** The one answer: it ends what waited for it, and somebody of us takes the next step. */
export const answerQuestion = command({
  name: 'help-request.answer-question',
  input: z.strictObject({ answer: z.enum(REFERRER_ANSWERS, 'refer.answer') }),
  subject: questionOfLink,
  decide: holdsLetter,
  run: async ({ tx, actor, input, subject, now }) => {
    const { rows } = await tx.execute(
      sql`select app.answer_question_of_link(${input.answer}, ${now.toISOString()}::timestamptz) as about`,
    )
    const [{ about: helpRequestId }] = about.parse(rows)
    if (helpRequestId === null) return refuse('refer.over')
    const act = { tx, actor, now }
    const thing = { thing: 'help_request', thingId: helpRequestId, helpRequestId } as const
    const before = new Date(dueBy('workingDay', await practiceIn(tx), { now: now.getTime() }))
    const reason = answerReason(input.answer)
    await openDuty(act, 'referrer_answer', { ...thing, why: reason, before })
    await recordTransition(act, { ...thing, from: null, to: 'answered', reason })
    return ok({ id: subject.id })
  },
})
