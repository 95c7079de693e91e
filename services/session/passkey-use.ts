import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { and, eq, lt, or, sql } from 'drizzle-orm'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { CHALLENGE_LASTS, newChallenge, ourSite, takeChallenge } from './challenge'
import { type Entered, goIn, mayTry } from './go-in'
import { type Halfway, halfway } from './open-session'
import { keysOf, type Passkey } from './passkey'
import { signedAnswer, transportsOf } from './signed-answer'

/** What a key of theirs must sign for the second step; null for who is not asked for one. */
export async function toUseKey(): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const who = await halfway()
  const keys = who ? await keysOf(who.userId) : []
  const challenge = who && keys.length > 0 ? await newChallenge(who.token, new Date()) : null
  if (challenge === null) return null
  return generateAuthenticationOptions({
    rpID: ourSite().rpID,
    challenge: Buffer.from(challenge, 'base64url'),
    allowCredentials: keys.map(({ id, transports }) => ({ id, transports: transportsOf(transports) })),
    userVerification: 'required',
    timeout: CHALLENGE_LASTS,
  })
}

/** What the signed answer says; null when it is not of this key, not for us, not of now, or without its owner's finger or code. */
async function verified(who: Halfway, key: Passkey, response: AuthenticationResponseJSON, now: Date) {
  const { rpID, origin } = ourSite()
  const { verified: right, authenticationInfo: said } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(who.token, challenge, now),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: { id: key.id, publicKey: Buffer.from(key.publicKey, 'base64url'), counter: key.counter },
  })
  // Whether a key can be copied to another device belongs to it for ever: one that changes there is another one.
  return right && (said.credentialDeviceType === 'multiDevice') === key.synced ? said : null
}

/** The second step by a key of the device. */
export async function enterKey(typed: string): Promise<Entered> {
  const who = await halfway()
  if (!who) return 'over'
  const now = new Date()
  if (!(await mayTry(who, now))) return 'tooMany'
  const response = signedAnswer<AuthenticationResponseJSON>(typed)
  const key = (await keysOf(who.userId)).find(({ id }) => id === response?.id)
  const said = key && response ? await verified(who, key, response, now).catch(() => null) : null
  if (!key || !said) return 'wrong'
  const { passkey } = table
  const counted = await sessionDb()
    .update(passkey)
    .set({ counter: said.newCounter, backedUp: said.credentialBackedUp, usedAt: now })
    // Of two answers with the same count one is a copy's; a device that does not count says 0 for ever.
    .where(and(eq(passkey.id, key.id), or(lt(passkey.counter, said.newCounter), sql`${said.newCounter} = 0`)))
    .returning({ id: passkey.id })
  return counted.length === 1 ? goIn(who, now) : 'wrong'
}
