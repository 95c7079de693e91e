import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayUseOwn, mayWorkOn } from '@/domain/access/help-request'
import { waitOfWord } from '@/domain/duty/waiting'
import { HEARD } from '@/domain/kernel/heard'
import { ok, refuse } from '@/domain/kernel/result'
import { move } from '@/domain/kernel/state-table'
import { LONGEST_WORDS, PAIR_WORD } from '@/domain/match/pair-words'
import { holdsContact, thankable } from '@/domain/match/thanks'
import type { Act } from '../case/act'
import { endDuties, openWait } from '../case/duty'
import { lockedCase, lockedMatch } from '../case/lock'
import { ownRequestId } from '../case/own-request'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import { writeWord } from './pair-word'

const words = requiredText(LONGEST_WORDS, 'match.thanksMissing')

async function streetOf(tx: Tx, residentId: string): Promise<string | null> {
  const { id, street } = table.resident
  const [row] = await tx.select({ street }).from(table.resident).where(eq(id, residentId))
  return row?.street ?? null
}

/** Thanks in own words, from the page of the own request. The neighbour gets them when one of us has read them. */
export const thankNeighbour = command({
  name: 'match.thank',
  input: z.strictObject({ words }),
  subject: async (tx, _input, actor) => {
    const id = await ownRequestId(tx, actor)
    return id === null ? null : lockedCase(tx, id)
  },
  decide: (actor) => mayUseOwn(actor),
  run: async ({ tx, actor, input, subject: held, now }) => {
    const match = thankable(held.matches)
    if (!match) return refuse('match.nobodyToThank')
    if (holdsContact(input.words, await streetOf(tx, held.request.residentId)))
      return refuse('match.thanksContact', { field: 'words' })
    const { pairWord } = table
    const waits = and(eq(pairWord.matchId, match.id), eq(pairWord.kind, 'thanks'), eq(pairWord.state, 'held'))
    if ((await tx.$count(pairWord, waits)) > 0) return refuse('match.thankedBefore', { field: 'words' })
    const act = { tx, actor, now }
    await writeWord(act, match, { kind: 'thanks', writer: 'resident', text: input.words, state: 'held' })
    await openWait(act, waitOfWord({ ...match, createdAt: now }, await practiceIn(tx)))
    return ok({ id: match.id })
  },
})

const passOn = (act: Act, wordId: string, matchId: string) =>
  queueMail(act.tx, { template: 'thanks-passed', wordId, matchId })

/** The same, told to one of us, who has read it by writing it down. */
export const recordThanks = command({
  name: 'match.record-thanks',
  input: z.strictObject({ matchId: uuid, words, heard: z.enum(HEARD, 'request.howHeard') }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { held }) => mayWorkOn(actor, held),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const { held, ...match } = subject
    if (!thankable([match])) return refuse('match.nobodyToThank')
    if (holdsContact(input.words, await streetOf(tx, held.request.residentId)))
      return refuse('match.thanksContact', { field: 'words' })
    // Pressed twice is one letter.
    const { pairWord } = table
    const sent = and(
      eq(pairWord.matchId, match.id),
      eq(pairWord.kind, 'thanks'),
      eq(pairWord.state, 'passed_on'),
      eq(pairWord.text, input.words),
    )
    if ((await tx.$count(pairWord, sent)) > 0) return ok({ id: match.id })
    const act = { tx, actor, now, heard: input.heard }
    const said = { kind: 'thanks', writer: 'resident', text: input.words, state: 'passed_on' } as const
    const wordId = await writeWord(act, match, said)
    if (wordId) await passOn(act, wordId, match.id)
    return ok({ id: match.id })
  },
})

async function lockedWord(tx: Tx, wordId: string) {
  const { pairWord, helpRequest } = table
  const [row] = await tx
    .select({ word: pairWord, neighbourhoodId: helpRequest.neighbourhoodId })
    .from(pairWord)
    .innerJoin(helpRequest, eq(helpRequest.id, pairWord.helpRequestId))
    .where(eq(pairWord.id, wordId))
    .for('update', { of: pairWord })
  return row ? { ...row.word, neighbourhoodId: row.neighbourhoodId } : null
}

/** One of us has read them: they go on to the neighbour, or stay with us. */
export const readThanks = command({
  name: 'match.read-thanks',
  input: z.strictObject({ wordId: uuid, choice: z.enum(['passed_on', 'kept'], 'match.thanksChoice') }),
  subject: (tx, input) => lockedWord(tx, input.wordId),
  decide: mayWorkOn,
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject: word, now }) => {
    if (word.kind !== 'thanks' || !move(PAIR_WORD, word.state, input.choice).ok)
      return refuse('match.thanksRead')
    const { pairWord } = table
    await tx
      .update(pairWord)
      .set({ state: input.choice, readAt: now, readBy: actor.kind === 'user' ? actor.id : null })
      .where(eq(pairWord.id, word.id))
    const act = { tx, actor, now }
    await endDuties(act, word.matchId, 'read_thanks')
    if (input.choice === 'passed_on') await passOn(act, word.id, word.matchId)
    return ok({ helpRequestId: word.helpRequestId })
  },
})
