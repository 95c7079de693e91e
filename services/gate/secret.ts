import { createHash, createHmac, randomBytes } from 'node:crypto'
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
