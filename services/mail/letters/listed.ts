import { and, eq, isNull } from 'drizzle-orm'
import * as table from '@/db/schema'
import { dateAtNoon } from '@/domain/kernel/date-words'
import { DAY } from '@/domain/kernel/time'
import { ANSWER_WITHIN_DAYS } from '@/domain/neighbour-list/invitation'
import { site } from '@/domain/site/addresses'
import { invitationSecret } from '../../gate/secret'
import type { Tx } from '../../gate/transaction'
import { button } from '../blocks'
import { letter } from '../letter'
import { toVolunteer } from '../letter-facts'
import type { Words } from '../words'

interface OfListed {
  readonly volunteerId: string
}

/** Somebody of a list who did not answer yet; whoever did, or is gone, hears nothing more of it. */
async function silentListed(tx: Tx, { volunteerId }: OfListed) {
  const { listedNeighbour: listed, volunteer } = table
  const [row] = await tx
    .select({ listed, volunteer })
    .from(listed)
    .innerJoin(volunteer, eq(volunteer.id, listed.volunteerId))
    .where(and(eq(listed.volunteerId, volunteerId), isNull(listed.answeredAt), eq(volunteer.state, 'listed')))
  return row ?? null
}

type Facts = NonNullable<Awaited<ReturnType<typeof silentListed>>>

/** A letter that could not reach them becomes a call, in which their yes or no is heard. */
const callListed = ({ volunteer: { id } }: Facts) =>
  ({
    kind: 'call_listed',
    why: 'listed',
    thing: 'volunteer',
    thingId: id,
    helpRequestId: null,
    volunteerId: id,
  }) as const

/** What the law wants said: who has what of whom, from where and why; until when; and two equal answers. */
const asked = (w: Words, { listed, volunteer }: Facts) => [
  { kind: 'text' as const, text: w.t('mail.listed.from', { list: listed.listName }) },
  {
    kind: 'text' as const,
    text: listed.helpsSince
      ? w.t('mail.listed.dataSince', { day: w.day(dateAtNoon(listed.helpsSince)) })
      : w.t('mail.listed.data'),
  },
  { kind: 'text' as const, text: w.t('mail.listed.what') },
  button(w.t('mail.listed.button'), w.page(site.invitation(invitationSecret(volunteer.id)))),
  {
    kind: 'text' as const,
    text: w.t('mail.listed.until', {
      day: w.day(new Date(listed.invitedAt.getTime() + ANSWER_WITHIN_DAYS * DAY)),
    }),
  },
  { kind: 'text' as const, text: w.t('mail.listed.rights', { page: w.page(site.privacy) }) },
]

const invitation = (
  subject: 'mail.listed.subject' | 'mail.listed.again',
  instead: typeof callListed | null,
) =>
  letter({
    to: 'volunteer',
    facts: silentListed,
    reader: ({ volunteer }: Facts) => toVolunteer(volunteer),
    instead,
    say: (w, facts) => ({ subject: w.t(subject), blocks: asked(w, facts) }),
  })

export const LISTED_LETTERS = {
  'listed-invitation': invitation('mail.listed.subject', callListed),
  // Where the first did not arrive, somebody calls already.
  'listed-reminder': invitation('mail.listed.again', null),
}
