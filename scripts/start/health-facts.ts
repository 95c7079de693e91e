import { healthPool } from '@/db/client'
import { MINUTE } from '@/domain/kernel/time'
import { MAIL_LATE_MS } from '@/domain/message/delivery'

const ANSWER_MS = 800

/**
 * The rows of a question; null without a database. One that is frozen keeps a connection open and says nothing: silence is
 * no answer either. When we were too busy ourselves to listen, what came meanwhile is heard first.
 */
export function asked<T>(question: string, values: readonly unknown[] = []): Promise<T[] | null> {
  const silence = new Promise<null>((resolve) =>
    setTimeout(() => setImmediate(() => setImmediate(resolve, null)), ANSWER_MS).unref(),
  )
  const answer = healthPool()
    .query(question, [...values])
    .then(
      ({ rows }) => rows as T[],
      () => null,
    )
  return Promise.race([answer, silence])
}

/** Nobody's letter: how many wait, and for how long. */
export interface MailHealth {
  readonly status: 'ok' | 'failing' | 'unknown'
  readonly waiting: number
  readonly minutes: number
}

export async function mailFares(): Promise<MailHealth> {
  const rows = await asked<{ letters: number; since: Date | null }>(
    'select letters, since from app.mail_trouble($1::interval)',
    [`${MAIL_LATE_MS} milliseconds`],
  )
  const [row] = rows ?? []
  if (!row) return { status: 'unknown', waiting: 0, minutes: 0 }
  const minutes = row.since ? Math.floor((Date.now() - row.since.getTime()) / MINUTE) : 0
  return { status: row.letters > 0 ? 'failing' : 'ok', waiting: row.letters, minutes }
}
