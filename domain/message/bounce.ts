import { isWrongAddress } from './delivery'

/** What a mail server tells of one recipient: RFC 3464, "Action" and "Status". */
export interface Report {
  readonly action: string
  readonly status: string
  /** What the other server said, as in "smtp; 550 5.1.1 …". */
  readonly diagnostic: string
}

/** `wrong` nobody lives there; `undelivered` it did not arrive, for another reason; `late` they try on; `fine` it arrived. */
export type Verdict = 'wrong' | 'undelivered' | 'late' | 'fine'

const ENHANCED = /\b([245]\.\d{1,3}\.\d{1,3})\b/

/** A server that only says "something failed" leaves the reason to the one before it. */
function preciseStatus({ status, diagnostic }: Report): string {
  const given = ENHANCED.exec(status)?.[1] ?? ''
  if (given && !given.endsWith('.0.0')) return given
  return ENHANCED.exec(diagnostic)?.[1] ?? given
}

/**
 * What a report means for us, with its status in figures.
 *
 * @example verdictOf({ action: 'failed', status: '5.1.1', diagnostic: '' }) // → { verdict: 'wrong', status: '5.1.1' }
 * @example verdictOf({ action: 'delayed', status: '4.4.1', diagnostic: '' }) // → { verdict: 'late', status: '4.4.1' }
 */
export function verdictOf(report: Report): { readonly verdict: Verdict; readonly status: string } {
  const status = preciseStatus(report)
  switch (report.action.trim().toLowerCase()) {
    case 'failed':
      return { verdict: isWrongAddress(status) ? 'wrong' : 'undelivered', status: status || '5.0.0' }
    case 'delayed':
      return { verdict: 'late', status: status || '4.0.0' }
    default:
      return { verdict: 'fine', status }
  }
}
