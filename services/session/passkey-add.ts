import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { MINUTE } from '@/domain/kernel/time'
import { requiredText } from '../gate/fields'
import { asActor } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import { CHALLENGE_LASTS, newChallenge, ourSite, takeChallenge } from './challenge'
import { isHalfway, openSession } from './open-session'
import { dropKey, keysOf } from './passkey'
import { hasSecondStep } from './second-step'
import { signedAnswer, transportsOf } from './signed-answer'

const MOST_KEYS = 10
/** Who changes their keys proved a moment ago who they are: a screen that was left open gives nobody a key. */
const PROVEN_FOR = 15 * MINUTE

export type KeyChange = 'ok' | 'wrong' | 'name' | 'full' | 'asleep'
const name = requiredText(60, 'signIn.keyName')

/** Who may have keys here: whoever has the code, for a key alone can be lost. */
async function owner() {
  const row = await openSession()
  if (!row || isHalfway(row) || !(await hasSecondStep(row.user.id))) return null
  const { secondStepAt, sessionToken } = row.session
  const proven = secondStepAt !== null && Date.now() - secondStepAt.getTime() < PROVEN_FOR
  return { id: row.user.id, email: row.user.email ?? '', token: sessionToken, proven }
}
type Owner = NonNullable<Awaited<ReturnType<typeof owner>>>

/** From now on this session asks for the second step first. */
async function fallAsleep({ token }: Owner): Promise<'asleep'> {
  const { session } = table
  await sessionDb()
    .update(session)
    .set({ awakeAt: new Date(0) })
    .where(eq(session.sessionToken, token))
  return 'asleep'
}

/** What a new key must sign; null for who may have none, or must first prove who they are. */
export async function toAddKey(): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const who = await owner()
  const challenge = who?.proven ? await newChallenge(who.token, new Date()) : null
  if (!who || challenge === null) return null
  return generateRegistrationOptions({
    rpName: 'Zorgzame buur',
    rpID: ourSite().rpID,
    userName: who.email,
    userID: Buffer.from(who.id),
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: CHALLENGE_LASTS,
    attestationType: 'none',
    excludeCredentials: (await keysOf(who.id)).map(({ id, transports }) => ({
      id,
      transports: transportsOf(transports),
    })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
}

async function verified(who: Owner, typed: string, now: Date) {
  const response = signedAnswer<RegistrationResponseJSON>(typed)
  if (!response) return null
  const { rpID, origin } = ourSite()
  const answer = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(who.token, challenge, now),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => null)
  return answer?.registrationInfo ?? null
}

/** Another key for the second step. Its owner is written to: whoever did not do it knows at once. */
export async function addKey(called: string, typed: string): Promise<KeyChange> {
  const who = await owner()
  if (!who) return 'wrong'
  if (!who.proven) return fallAsleep(who)
  const asked = name.safeParse(called)
  if (!asked.success) return 'name'
  if ((await keysOf(who.id)).length >= MOST_KEYS) return 'full'
  const now = new Date()
  const made = await verified(who, typed, now)
  if (!made) return 'wrong'
  const { credential, credentialDeviceType, credentialBackedUp } = made
  const kept = await sessionDb()
    .insert(table.passkey)
    .values({
      id: credential.id,
      userId: who.id,
      name: asked.data,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      synced: credentialDeviceType === 'multiDevice',
      backedUp: credentialBackedUp,
      transports: transportsOf(credential.transports),
      madeAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: table.passkey.id })
  if (kept.length === 0) return 'wrong'
  await asActor({ kind: 'system', task: 'sign-in' }, (tx) =>
    queueMail(tx, { template: 'passkey-added', userId: who.id }),
  )
  return 'ok'
}

/** Takes off a key of one's own. */
export async function removeKey(id: string): Promise<KeyChange> {
  const who = await owner()
  if (!who) return 'wrong'
  if (!who.proven) return fallAsleep(who)
  return (await dropKey(who.id, id)) ? 'ok' : 'wrong'
}
