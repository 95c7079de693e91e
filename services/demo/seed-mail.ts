import { v7 } from 'uuid'
import * as table from '@/db/schema'
import type { Rows } from '@/db/seed/rows'
import { stateIs } from '@/domain/kernel/state-table'
import { MINUTE } from '@/domain/kernel/time'
import { MATCH } from '@/domain/match/match-states'
import { enqueue } from '../gate/enqueue'
import type { Tx } from '../gate/transaction'
import { textOf } from '../mail/blocks'
import { compose } from '../mail/compose'
import { htmlOf } from '../mail/html'
import { LETTERS, type Mail } from '../mail/letters'
import { queueMail } from '../mail/queue'

interface Letter {
  readonly mail: Mail
  readonly at: Date
}

/** Mails of the last days, as they were sent: the newest offers, approvals and confirmations. */
export async function fillMailbox(tx: Tx, rows: Rows, now: Date): Promise<void> {
  for (const { mail, at } of letters(rows)) {
    const composed = await compose(tx, mail)
    if (typeof composed === 'string') continue
    const { template, ...values } = mail
    const { reader, content } = composed
    const sentAt = new Date(Math.min(at.getTime() + MINUTE, now.getTime()))
    await tx.insert(table.message).values({
      id: v7({ msecs: at.getTime() }),
      channel: 'mail',
      reader: LETTERS[template].to,
      template,
      recipient: reader.address,
      locale: reader.locale,
      values,
      state: 'sent',
      subject: content.subject,
      text: textOf(content),
      html: await htmlOf(content, reader.locale),
      createdAt: at,
      sentAt,
    })
  }
}

function letters(rows: Rows): Letter[] {
  const latest = (found: Letter[], count: number) =>
    found.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, count)
  const mailOf = new Map(rows.resident.map(({ id, email }) => [id, email]))
  const volunteers = new Set(rows.volunteer.slice(0, 1).map(({ id }) => id))
  const offers = rows.offer.flatMap(({ id = '', state, sentAt, volunteerId }) =>
    state === 'sent' && sentAt
      ? [{ mail: { template: 'offer', offerId: id } as const, at: sentAt, volunteerId }]
      : [],
  )
  return [
    ...offers.filter((one) => volunteers.has(one.volunteerId)),
    ...latest(
      offers.filter((one) => !volunteers.has(one.volunteerId)),
      2,
    ),
    ...latest(
      rows.match.flatMap(({ id = '', state, approvedAt }) =>
        stateIs(MATCH, state, 'visible') && approvedAt
          ? [{ mail: { template: 'match-approved', matchId: id } as const, at: approvedAt }]
          : [],
      ),
      2,
    ),
    ...latest(
      rows.helpRequest.flatMap(({ id = '', residentId, createdAt }) =>
        createdAt && mailOf.get(residentId)
          ? [{ mail: { template: 'request-received', helpRequestId: id } as const, at: createdAt }]
          : [],
      ),
      2,
    ),
    ...latest(
      rows.volunteer.flatMap(({ id = '', state, createdAt }) =>
        state === 'interested' && createdAt
          ? [{ mail: { template: 'interest-received', volunteerId: id } as const, at: createdAt }]
          : [],
      ),
      1,
    ),
  ]
}

/** The city learns from its answers so far, counts its figures, open offers end by themselves, the visits of weekly help are made, and a promised visit is asked about, as if the application had done it all. */
export async function queueLaterWork(tx: Tx, rows: Rows, now: Date): Promise<void> {
  for (const { id = '', state, expiresAt } of rows.offer) {
    if (state === 'sent' && expiresAt)
      await enqueue(tx, 'expire-offer', { offerId: id }, { runAt: expiresAt, key: `expire:${id}` })
  }
  await enqueue(tx, 'refit-chance', {})
  await enqueue(tx, 'keep-figures', {})
  await enqueue(tx, 'tend-visits', {})
  const running = new Set(
    rows.helpRequest
      .filter(({ state }) => state === 'matched' || state === 'in_progress')
      .map(({ id }) => id),
  )
  for (const { id = '', state, visit, helpRequestId } of rows.match) {
    if (!stateIs(MATCH, state, 'visible') || !running.has(helpRequestId)) continue
    const runAt = new Date((visit?.to.getTime() ?? now.getTime() + 48 * 60 * MINUTE) + 60 * MINUTE)
    await queueMail(tx, { template: 'how-was-it', matchId: id }, { runAt })
  }
}
