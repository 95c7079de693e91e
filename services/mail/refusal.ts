import type { Failure } from '@/domain/message/delivery'

/** What came of handing a letter over: why not, and the server's answer in figures. */
export interface Refused {
  readonly failure: Failure
  readonly status: string | null
}

/** As nodemailer throws it. */
interface MailFault {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

const BY_CODE: Readonly<Record<string, Failure>> = {
  ENOSERVER: 'no_server',
  EAUTH: 'sign_in',
  ETIMEDOUT: 'timeout',
  ECONNECTION: 'unreachable',
  ESOCKET: 'unreachable',
  EDNS: 'unreachable',
  ETLS: 'unreachable',
}

/** The enhanced status of RFC 3463 where the server gives one, else its three figures. */
function statusOf({ response = '', responseCode }: MailFault): string | null {
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)
  return enhanced?.[0] ?? responseCode?.toString() ?? null
}

/** The same in closed words: what a server says holds addresses. */
export function refusedBy(error: unknown): Refused {
  const fault = (error ?? {}) as MailFault
  const status = statusOf(fault)
  const known = BY_CODE[fault.code ?? '']
  if (known && !(known === 'unreachable' && fault.responseCode)) return { failure: known, status }
  if (!fault.responseCode) return { failure: 'other', status }
  return { failure: fault.responseCode >= 500 ? 'refused' : 'postponed', status }
}
