import { dateAtNoon } from '@/domain/kernel/date-words'
import { localDate } from '@/domain/kernel/time'
import { site } from '@/domain/site/addresses'
import { policyToTell } from '@/domain/start-list/start-list'
import { startRulesIn } from '../../case/start-facts'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { colleague, toStaff } from '../letter-facts'

export const CITY_LETTERS = {
  /** The insurance of the neighbours; `until` is the day of which this letter tells, empty when there is no policy. */
  'policy-ends': letter({
    to: 'staff',
    facts: async (tx: Tx, { userId }: { readonly userId: string; readonly until: string }) => {
      const user = await colleague(tx, userId)
      const until = policyToTell(await startRulesIn(tx), localDate(Date.now()))
      return user && until !== null ? { user, until } : null
    },
    reader: ({ user }) => toStaff(user),
    instead: null,
    say: (w, { until }) => ({
      subject: w.t('mail.policyEnds.subject'),
      blocks: [
        {
          kind: 'text',
          text: until
            ? w.t('mail.policyEnds.until', { day: w.day(dateAtNoon(until)) })
            : w.t('mail.policyEnds.none'),
        },
        { kind: 'text', text: w.t('mail.policyEnds.text') },
        button(w.t('mail.policyEnds.button'), w.page(site.admin.city)),
      ],
    }),
  }),
}
