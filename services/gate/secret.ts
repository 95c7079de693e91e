import { createHash, createHmac, randomBytes } from 'node:crypto'
import { CODE_DIGITS } from '@/domain/duo/duo'
import { env } from '@/env'

/** 32 random bytes, for a cookie or a link. Only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The secret in the link of an offer: made again when the mail is rendered, so that no queue and no table holds it. */
export function offerSecret(offerId: string): string {
  return createHmac('sha256', env().authSecret).update(`offer:${offerId}`).digest('base64url')
}

/** The secret in the letters to a neighbour with which a pause begins: another one with every salt, so that it can end. */
export function letterSecret(volunteerId: string, salt: string): string {
  return createHmac('sha256', env().authSecret).update(`letter:${volunteerId}:${salt}`).digest('base64url')
}

/** The secret in the address of a calendar: another one with every salt, so that it can end. */
export function feedSecret(ownerId: string, salt: string): string {
  return createHmac('sha256', env().authSecret).update(`agenda:${ownerId}:${salt}`).digest('base64url')
}

/** The secrets of a change of mail address: with one the new address says yes, with the other the old one says no. */
export function mailChangeSecret(changeId: string, side: 'new' | 'old'): string {
  return createHmac('sha256', env().authSecret).update(`mail change:${side}:${changeId}`).digest('base64url')
}

/** The secret in the link with which a referrer answers one question. */
export function questionSecret(questionId: string): string {
  return createHmac('sha256', env().authSecret).update(`referrer question:${questionId}`).digest('base64url')
}

/** The secret in the invitation to somebody of a list, with which they say yes or no. */
export function invitationSecret(volunteerId: string): string {
  return createHmac('sha256', env().authSecret).update(`invitation:${volunteerId}`).digest('base64url')
}

/** By what somebody is known again who said no: it cannot be read, nor guessed from a list of names. */
export function personKey(key: string): string {
  return createHmac('sha256', env().authSecret).update(`of a list:${key}`).digest('base64url')
}

/** The secret in the address at which somebody chooses a moment for a talk: another one with every salt. */
export function intakeSecret(salt: string): string {
  return createHmac('sha256', env().authSecret).update(`intake:${salt}`).digest('base64url')
}

/** Six figures that are sent to a telephone and read back: others for each number, each person and each quarter of an hour. */
export function phoneCode(residentId: string, phone: string, time: number): string {
  const bytes = createHmac('sha256', env().authSecret).update(`phone:${residentId}:${phone}:${time}`).digest()
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** Two numbers from 0 to 1 that belong to `subject`: the same every time, and for others as good as drawn by lot. */
export function fixedShares(subject: string): readonly [number, number] {
  const bytes = createHmac('sha256', env().authSecret).update(subject).digest()
  return [bytes.readUInt32BE(0) / 2 ** 32, bytes.readUInt32BE(4) / 2 ** 32]
}

/** The figures that one of two who want to help together says to the other: shown again from the row, kept nowhere. */
export function duoCode(duoId: string): string {
  const bytes = createHmac('sha256', env().authSecret).update(`duo:${duoId}`).digest()
  return String(bytes.readUIntBE(0, 6) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
}

/** By what typed figures are known again: without the secret of the city nobody can try them all. */
export function duoKey(code: string): string {
  return createHmac('sha256', env().authSecret).update(`duo code:${code}`).digest('hex')
}
