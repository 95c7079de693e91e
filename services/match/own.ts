import { z } from 'zod'
import { mayUseOwn } from '@/domain/access/help-request'
import { refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { lockedCase } from '../case/lock'
import { ownRequestId } from '../case/own-request'
import { command } from '../gate/command'
import { text } from '../gate/fields'
import { notThisNeighbour } from './not-this-neighbour'

/** "Rather not this neighbour", on the page of one's own request. No reason is needed. */
export const ratherNot = command({
  name: 'match.rather-not',
  input: z.strictObject({ words: text(500).default('') }),
  subject: async (tx, _input, actor) => {
    const id = await ownRequestId(tx, actor)
    return id === null ? null : lockedCase(tx, id)
  },
  decide: (actor) => mayUseOwn(actor),
  run: async ({ tx, actor, input, subject: held, now }) => {
    const match = held.matches.find((one) => stateIs(MATCH, one.state, 'running'))
    if (!match) return refuse('match.over')
    return notThisNeighbour({ tx, actor, now }, { ...match, held }, input.words)
  },
})
