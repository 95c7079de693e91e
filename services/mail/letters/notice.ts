import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { HELP_REQUEST, type HelpRequestState } from '@/domain/help-request/help-request-states'
import type { NoticeKind } from '@/domain/notice/notices'
import { site } from '@/domain/site/addresses'
import { deskWaiting } from '../../case/desk-waiting'
import { ITS_WORRY, waitingFor } from '../../case/waiting'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { colleague, toStaff } from '../letter-facts'

interface OfNotice {
  readonly userId: string
  readonly told: readonly { readonly dutyId: string; readonly notice: NoticeKind }[]
}

/** What is told and still waits. No names: a mail is read over a shoulder. */
async function stillWaiting(tx: Tx, { userId, told }: OfNotice) {
  const user = await colleague(tx, userId)
  const { duty, helpRequest, neighbourhood, signal } = table
  const rows = await tx
    .select({
      id: duty.id,
      requestId: helpRequest.id,
      worryId: signal.id,
      kind: helpRequest.kind,
      place: neighbourhood.name,
    })
    .from(duty)
    .leftJoin(helpRequest, eq(helpRequest.id, duty.helpRequestId))
    .leftJoin(signal, ITS_WORRY)
    .leftJoin(
      neighbourhood,
      sql`${neighbourhood.id} = coalesce(${helpRequest.neighbourhoodId}, ${signal.neighbourhoodId})`,
    )
    .where(
      and(
        inArray(
          duty.id,
          told.map((one) => one.dutyId),
        ),
        isNull(duty.endedAt),
      ),
    )
  const lines = told.flatMap(({ dutyId, notice }) => {
    const row = rows.find(({ id }) => id === dutyId)
    return row ? [{ ...row, notice }] : []
  })
  const [first] = lines
  return user && first ? { user, lines, first } : null
}

const placeOf = ({ requestId, worryId }: { requestId: string | null; worryId: string | null }) =>
  requestId ? site.work.request(requestId) : worryId ? site.work.worry(worryId) : site.work.list

type Step = { readonly kind: 'step'; readonly why: HelpRequestState }
const isStep = <D extends { readonly kind: string; readonly why: string }>(one: D): one is D & Step =>
  one.kind === 'step' && Object.hasOwn(HELP_REQUEST, one.why)

export const NOTICE_LETTERS = {
  notice: letter({
    to: 'staff',
    facts: stillWaiting,
    reader: ({ user }) => toStaff(user),
    instead: null,
    say: (w, { lines, first }) => ({
      subject:
        lines.length === 1
          ? w.t(`mail.notice.${first.notice}`)
          : w.t('mail.notice.several', { count: lines.length }),
      blocks: [
        {
          kind: 'facts',
          facts: lines.map(({ notice, kind, place }) => [
            w.t(`mail.notice.${notice}`),
            w.t('mail.notice.about', { kind: w.kind(kind), place: place ?? w.t('offer.somewhere') }),
          ]),
        },
        lines.length === 1
          ? button(
              w.t(first.requestId ? 'mail.notice.open' : 'mail.notice.openWorry'),
              w.page(placeOf(first)),
            )
          : button(w.t('mail.notice.list'), w.page(site.work.list)),
        { kind: 'text', text: w.t('mail.notice.choose') },
      ],
    }),
  }),
  'desk-morning': letter({
    to: 'staff',
    facts: async (tx: Tx, { userId }: { readonly userId: string }) => {
      const user = await colleague(tx, userId)
      const now = new Date()
      const waits = user ? await deskWaiting(tx, user, now) : null
      return user && waits && waits.first.length + waits.apart > 0 ? { user, waits, now } : null
    },
    reader: ({ user }) => toStaff(user),
    instead: null,
    say: (w, { waits: { first, more, apart }, now }) => ({
      subject: w.t('mail.desk.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.desk.text') },
        {
          kind: 'facts',
          facts: first.map((one) => [
            one.dueAt < now ? w.t('mail.desk.late') : w.moment(one.dueAt),
            w.t('mail.notice.about', {
              kind: isStep(one) ? w.t(`work.next.${HELP_REQUEST[one.why].step}.link`) : w.t('mail.desk.call'),
              place: one.place ?? w.t('offer.somewhere'),
            }),
          ]),
        },
        ...(more > 0 ? [{ kind: 'text' as const, text: w.t('mail.desk.more', { count: more }) }] : []),
        ...(apart > 0 ? [{ kind: 'text' as const, text: w.t('mail.desk.apart', { count: apart }) }] : []),
        button(w.t('mail.notice.list'), w.page(site.work.list)),
        { kind: 'text', text: w.t('mail.notice.choose') },
      ],
    }),
  }),
  /** Something in the log waits for another person. Whom it is about stands behind the sign-in. */
  'alert-raised': letter({
    to: 'staff',
    facts: async (tx: Tx, { userId, alertId }: { readonly userId: string; readonly alertId: string }) => {
      const user = await colleague(tx, userId)
      const { id, endedAt, kind } = table.alert
      const [open] = await tx
        .select({ kind })
        .from(table.alert)
        .where(and(eq(id, alertId), isNull(endedAt)))
      return user && open ? { user, kind: open.kind } : null
    },
    reader: ({ user }) => toStaff(user),
    instead: null,
    say: (w, { kind }) => ({
      subject: w.t('mail.alert.subject'),
      blocks: [
        { kind: 'text', text: w.t(`mail.alert.${kind}`) },
        { kind: 'text', text: w.t('mail.alert.text') },
        button(w.t('mail.alert.button'), w.page(site.admin.log)),
      ],
    }),
  }),
  'morning-letter': letter({
    to: 'staff',
    facts: async (tx: Tx, { userId }: { readonly userId: string }) => {
      const user = await colleague(tx, userId)
      const waits = user ? await waitingFor(tx, user, new Date()) : []
      return user && waits.length > 0 ? { user, waits } : null
    },
    reader: ({ user }) => toStaff(user),
    instead: null,
    say: (w, { waits }) => ({
      subject: w.t('mail.morning.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.morning.text') },
        {
          kind: 'facts',
          facts: waits.map(({ notice, count }) => [w.t(`mail.notice.${notice}`), String(count)]),
        },
        button(w.t('mail.notice.list'), w.page(site.work.list)),
        { kind: 'text', text: w.t('mail.notice.choose') },
      ],
    }),
  }),
}
