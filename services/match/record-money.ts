import { z } from 'zod'
import { mayWorkOn } from '@/domain/access/help-request'
import { HEARD } from '@/domain/kernel/heard'
import { MONEY_TOLD } from '@/domain/match/money'
import { lockedMatch } from '../case/lock'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { agree, euros, say } from './money'

/** What a neighbour without a screen says of money, on the telephone: the same that their own page does. */
export const recordMoney = command({
  name: 'match.record-money',
  input: z.strictObject({
    matchId: uuid,
    told: z.enum(MONEY_TOLD, 'match.toldMissing'),
    euros: euros.default(0),
    heard: z.enum(HEARD, 'request.howHeard'),
  }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { held }) => mayWorkOn(actor, held),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: ({ tx, actor, input, subject, now }) => {
    const act = { tx, actor, now, heard: input.heard }
    return input.told === 'agreed' ? agree(act, subject, input.euros) : say(act, subject, input.told)
  },
})
