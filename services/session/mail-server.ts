import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '@/domain/kernel/actor'
import { env } from '@/env'
import { hashOf } from '../gate/secret'

/** The city's mail server, when it shows the key of this door; null for everybody else, and without a key for all. */
export function mailServer(door: 'bounce' | 'telephone', request: Pick<Request, 'headers'>): Actor | null {
  const { bounceKey, phoneMailKey } = env()
  const key = door === 'bounce' ? bounceKey : phoneMailKey
  const shown = /^Bearer (\S{1,200})$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!key || !shown) return null
  const same = timingSafeEqual(Buffer.from(hashOf(shown)), Buffer.from(hashOf(key)))
  return same ? { kind: 'system', task: door } : null
}
