import { healthPool } from '@/db/client'
import { MINUTE } from '@/domain/kernel/time'
import { MAIL_LATE_MS } from '@/domain/message/delivery'

const ANSWER_MS = 800
/** A page is given up for it: on a busy morning the shortest question may wait for its turn on the processor. */
const THERE_MS = 2_000

/** One that is frozen keeps a connection open and says nothing: silence is no answer either. */
function askedOnce<T>(question: string, values: readonly unknown[], ms: number): Promise<T[] | null> {
  const silence = new Promise<null>((resolve) => setTimeout(resolve, ms, null).unref())
  const answer = healthPool()
    .query(question, [...values])
    .then(
      ({ rows }) => rows as T[],
      () => null,
    )
  return Promise.race([answer, silence])
}

/** The rows of a question; null without a database. When we were too busy ourselves to listen, we ask again. */
export async function asked<T>(
  question: string,
  values: readonly unknown[] = [],
  ms = ANSWER_MS,
): Promise<T[] | null> {
  for (;;) {
    const began = performance.now()
    const rows = await askedOnce<T>(question, values, ms)
    if (rows !== null || performance.now() - began < 2 * ms) return rows
  }
}

let answering: Promise<boolean> | null = null

/** Whether the database is there. Two hundred who wait ask it once. */
export function databaseAnswers(): Promise<boolean> {
  answering ??= asked('select 1', [], THERE_MS).then((rows) => {
    answering = null
    return rows !== null
  })
  return answering
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
