import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { site } from '@/domain/site/addresses'
import type { Tx } from '../../gate/transaction'
import { isStaff, linkWays, type WayIn } from '../../session/ways-in'
import { button } from '../blocks'
import { letter } from '../letter'
import { toStaff } from '../letter-facts'
import type { Words } from '../words'

/** Somebody may be staff and neighbour with one address. */
const buttonOf = (w: Words, way: WayIn) =>
  w.t(isStaff(way) ? 'mail.signIn.asStaff' : 'mail.signIn.as', { name: way.name })

function linkAs(link: string, { id }: WayIn): string {
  const address = new URL(link)
  address.searchParams.set('who', id)
  return address.toString()
}

/** Whose account the letter is about, and who reads it. */
async function account(tx: Tx, { userId }: { readonly userId: string }) {
  const [user] = await tx.select().from(table.user).where(eq(table.user.id, userId))
  return user
}

export const ACCOUNT_LETTERS = {
  'sign-in': letter({
    to: 'staff',
    facts: async (tx: Tx, { recipient, link }: { readonly recipient: string; readonly link: string }) => {
      const ways = await linkWays(tx, recipient)
      return ways[0] ? { recipient, link, ways, first: ways[0] } : null
    },
    reader: ({ recipient, first }) => ({
      roads: [{ by: 'mail', address: recipient }],
      confirmed: true,
      name: null,
      locale: first.locale,
    }),
    instead: null,
    say: (w, { link, ways }) => ({
      subject: w.t('mail.signIn.subject'),
      blocks: [
        { kind: 'text', text: w.t(ways.length > 1 ? 'mail.signIn.shared' : 'mail.signIn.text') },
        {
          kind: 'buttons',
          buttons: ways.map((way) => ({
            main: true,
            label: ways.length > 1 ? buttonOf(w, way) : w.t('mail.signIn.button'),
            href: ways.length > 1 ? linkAs(link, way) : link,
          })),
        },
        { kind: 'text', text: w.t('mail.signIn.notYou') },
      ],
    }),
  }),
  'staff-invited': letter({
    to: 'staff',
    facts: account,
    reader: toStaff,
    instead: null,
    say: (w) => ({
      subject: w.t('mail.invited.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.invited.text') },
        button(w.t('mail.invited.button'), w.page(site.signIn.start)),
      ],
    }),
  }),
  /** A warning too: whoever did not do it knows at once. */
  'passkey-added': letter({
    to: 'staff',
    facts: account,
    reader: toStaff,
    instead: null,
    say: (w) => ({
      subject: w.t('mail.keyAdded.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.keyAdded.text') },
        { kind: 'text', text: w.t('mail.keyAdded.notYou') },
        button(w.t('mail.keyAdded.button'), w.page(site.signIn.devices)),
      ],
    }),
  }),
  /** Also a warning: whoever did not ask for it knows at once. */
  'second-step-off': letter({
    to: 'staff',
    facts: account,
    reader: toStaff,
    instead: null,
    say: (w) => ({
      subject: w.t('mail.stepOff.subject'),
      blocks: [
        { kind: 'text', text: w.t('mail.stepOff.text') },
        { kind: 'text', text: w.t('mail.stepOff.notYou') },
      ],
    }),
  }),
}
