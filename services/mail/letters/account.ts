import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { site } from '@/domain/site/addresses'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { toStaff } from '../letter-facts'

export const ACCOUNT_LETTERS = {
  'sign-in': letter({
    to: 'staff',
    facts: async (tx: Tx, { recipient, link }: { readonly recipient: string; readonly link: string }) => {
      const [user] = await tx.select().from(table.user).where(eq(table.user.email, recipient))
      return user ? { user, link } : null
    },
    reader: ({ user }) => ({ address: user.email, confirmed: true, name: null, locale: user.locale }),
    say: (w, { link }) => ({
      subject: w.t('mail.signIn.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.signIn.text') },
        button(w.t('mail.signIn.button'), link),
        { kind: 'text', text: w.t('mail.signIn.notYou') },
      ],
    }),
  }),
  'staff-invited': letter({
    to: 'staff',
    facts: async (tx: Tx, { userId }: { readonly userId: string }) => {
      const [user] = await tx.select().from(table.user).where(eq(table.user.id, userId))
      return user
    },
    reader: toStaff,
    say: (w) => ({
      subject: w.t('mail.invited.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.invited.text') },
        button(w.t('mail.invited.button'), w.page(site.signIn.start)),
      ],
    }),
  }),
  /** Also a warning: whoever did not ask for it knows at once. */
  'second-step-off': letter({
    to: 'staff',
    facts: async (tx: Tx, { userId }: { readonly userId: string }) => {
      const [user] = await tx.select().from(table.user).where(eq(table.user.id, userId))
      return user
    },
    reader: toStaff,
    say: (w) => ({
      subject: w.t('mail.stepOff.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.stepOff.text') },
        { kind: 'text', text: w.t('mail.stepOff.notYou') },
      ],
    }),
  }),
}
