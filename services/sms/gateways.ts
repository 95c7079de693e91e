import type { SmsGatewayName } from '@/env'

export interface Sms {
  /** Stays the same when it is tried again: the provider sends what it has seen no second time. */
  readonly messageId: string
  /** E.164. */
  readonly to: string
  readonly from: string
  readonly text: string
}

/** What came of it, in figures of HTTP; `wrong_number` when the provider says that nobody is there. */
export type SmsAnswer =
  | { readonly taken: true }
  | { readonly taken: false; readonly status: number | 'wrong_number' }

/** How one provider wants to be asked. A new one is an adapter here; docs/telephone.md says what it must keep to. */
export interface SmsGateway {
  readonly request: (sms: Sms, key: string) => RequestInit
  readonly read: (response: Response) => SmsAnswer
}

export const SMS_GATEWAY: Readonly<Record<SmsGatewayName, SmsGateway>> = {
  generic: {
    request: ({ messageId, to, from, text }, key) => ({
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': messageId,
      },
      body: JSON.stringify({ id: messageId, to, from, text }),
    }),
    read: ({ ok, status }) => {
      // 409: it has this one already.
      if (ok || status === 409) return { taken: true }
      return { taken: false, status: status === 404 || status === 422 ? 'wrong_number' : status }
    },
  },
}
