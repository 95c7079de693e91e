import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { type HouseLocale, SOURCE_LOCALE } from '@/domain/kernel/locales'
import { isReplied, type RepliedOutcome } from '@/domain/message/incoming'
import type { Tx } from '../../gate/transaction'
import { letter } from '../letter'
import { offerFor, type requestFor } from '../letter-facts'
import type { Words } from '../words'

interface OfIncoming {
  readonly incomingId: string
  /** By these the outbox knows of whom and of what it is. */
  readonly volunteerId?: string
  readonly helpRequestId?: string
  readonly offerId?: string
}

type Kind = NonNullable<Awaited<ReturnType<typeof requestFor>>>['request']['kind']

interface Found {
  readonly number: string
  readonly outcome: RepliedOutcome
  readonly locale: HouseLocale | null
  readonly kind: Kind
  readonly choices: readonly Kind[]
}

async function answered(tx: Tx, { incomingId, offerId }: OfIncoming): Promise<Found | null> {
  const [row] = await tx.select().from(table.incoming).where(eq(table.incoming.id, incomingId))
  if (!row?.number || !isReplied(row.outcome)) return null
  const about = offerId ? await offerFor(tx, offerId) : undefined
  const choices: Kind[] = []
  for (const id of row.choices) choices.push((await offerFor(tx, id))?.request.kind ?? null)
  const { number, outcome, locale } = row
  return { number, outcome, locale, kind: about?.request.kind ?? null, choices }
}

/** "1 boodschappen, 2 een wandeling": more than nine are answered on the telephone. */
const listOf = (w: Words, choices: readonly Kind[]) =>
  choices
    .slice(0, 9)
    .map((kind, index) => `${index + 1} ${w.kind(kind)}`)
    .join(', ')

const short = (w: Words, { outcome, kind, choices }: Found) =>
  w.sms(`reply.${outcome}`, {
    kind: w.kind(kind),
    count: String(choices.length),
    list: `${listOf(w, choices)}.`,
  })

export const REPLY_LETTERS = {
  /** Back to the number that wrote, whoever it is: so it names nobody. */
  'sms-reply': letter({
    to: 'volunteer',
    facts: answered,
    reader: ({ number, locale }) => ({
      roads: [{ by: 'sms', address: number }],
      confirmed: true,
      name: null,
      locale: locale ?? SOURCE_LOCALE,
    }),
    instead: null,
    say: (w, found) => ({
      subject: w.t('mail.smsReply'),
      blocks: [{ kind: 'text', text: short(w, found) ?? '' }],
    }),
    sms: short,
  }),
}
