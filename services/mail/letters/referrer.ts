import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { site } from '@/domain/site/addresses'
import { questionSecret } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { toStaff } from '../letter-facts'

interface OfQuestion {
  readonly questionId: string
  readonly userId: string
}

/** A question that can still be answered, with the number of what was passed on: no names in a mail. */
async function openQuestion(tx: Tx, { questionId }: OfQuestion) {
  const { referrerQuestion: asked, helpRequest, user } = table
  const [row] = await tx
    .select({ asked, reference: helpRequest.reference, passedOn: helpRequest.createdAt, user })
    .from(asked)
    .innerJoin(helpRequest, eq(helpRequest.id, asked.helpRequestId))
    .innerJoin(user, eq(user.id, asked.referrerId))
    .where(eq(asked.id, questionId))
  if (!row || row.asked.answer !== null || row.user.deactivatedAt) return null
  return row.asked.expiresAt > new Date() ? row : null
}

export const REFERRER_LETTERS = {
  'referrer-asked': letter({
    to: 'staff',
    facts: openQuestion,
    reader: ({ user }) => toStaff(user),
    instead: null,
    say: (w, { asked, reference, passedOn }) => ({
      subject: w.t('mail.referrerAsked.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.referrerAsked.text', { day: w.day(passedOn), reference }) },
        { kind: 'text', text: asked.text || w.t(`refer.question.ask.${asked.question}`) },
        button(w.t('mail.referrerAsked.button'), w.page(site.answerByLink(questionSecret(asked.id)))),
        { kind: 'text', text: w.t('mail.referrerAsked.until', { day: w.day(asked.expiresAt) }) },
      ],
    }),
  }),
}
