import { env } from '@/env'
import { SMS_GATEWAY, type Sms } from './gateways'

const WAIT_MS = 15_000
/** "There is no such mailbox", RFC 3463: nothing is sent to that number any more. */
const NOBODY_THERE = '5.1.1'

/** As the mail server of a letter refuses, so that one table of tries serves both roads. */
class SmsRefused extends Error {
  constructor(
    readonly code: string,
    readonly responseCode?: number,
    readonly response?: string,
  ) {
    super('sms refused')
  }
}

/**
 * Out of the house by the city's SMS provider. In the demo nothing leaves: the mailbox page shows it.
 *
 * @throws when there is no provider or it refuses; the job tries again later, under the same name.
 */
export async function handOver({ messageId, to, text }: Omit<Sms, 'from'>): Promise<void> {
  const { sms, mode } = env()
  if (!sms) {
    if (mode === 'demo') return
    throw new SmsRefused('ENOSERVER')
  }
  const gateway = SMS_GATEWAY[sms.gateway]
  const asked = gateway.request({ messageId, to, text, from: sms.from }, sms.key)
  const response = await fetch(sms.url, {
    ...asked,
    redirect: 'error',
    signal: AbortSignal.timeout(WAIT_MS),
  }).catch((error: unknown) => {
    throw new SmsRefused(error instanceof DOMException ? 'ETIMEDOUT' : 'ECONNECTION')
  })
  const answer = gateway.read(response)
  await response.body?.cancel()
  if (answer.taken) return
  if (answer.status === 'wrong_number') throw new SmsRefused('', 550, NOBODY_THERE)
  if (answer.status === 401 || answer.status === 403) throw new SmsRefused('EAUTH', answer.status)
  // Too many at once is no refusal of this one.
  throw new SmsRefused('', answer.status === 429 ? 450 : answer.status >= 500 ? 451 : 550)
}
