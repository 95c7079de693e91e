import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Actor } from '@/domain/kernel/actor'
import { MINUTE, SECOND } from '@/domain/kernel/time'
import { env } from '@/env'

/** A message that was signed longer ago, or for the future, is somebody's copy. */
const FRESH_MS = 5 * MINUTE
const SIGNED = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/

/** What the other side signs: the second in which it does, a full stop, and the body as it is. */
export const signatureOf = (key: string, second: number, body: string): string =>
  createHmac('sha256', key).update(`${second}.${body}`).digest('hex')

/**
 * The SMS provider or the telephone system of the city, when it signed this body a moment ago; null for everybody else,
 * and without a key for all.
 */
export function hookSender(
  door: 'sms' | 'telephone',
  { headers }: Pick<Request, 'headers'>,
  body: string,
  now: Date,
): Actor | null {
  const { smsHookKey, phoneHookKey } = env()
  const key = door === 'sms' ? smsHookKey : phoneHookKey
  const [, second, shown] = SIGNED.exec(headers.get('zb-signature') ?? '') ?? []
  if (!key || !second || !shown) return null
  if (Math.abs(now.getTime() - Number(second) * SECOND) > FRESH_MS) return null
  const right = signatureOf(key, Number(second), body)
  return timingSafeEqual(Buffer.from(shown), Buffer.from(right)) ? { kind: 'system', task: door } : null
}
