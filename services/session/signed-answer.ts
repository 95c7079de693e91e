import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

/** Far more than a browser sends without a maker's papers, which we do not ask for. */
const LONGEST = 16_384
/** How a browser may reach a key; what it says besides is not kept. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
type Transport = (typeof TRANSPORTS)[number]

const answer = z.looseObject({ id: z.string().min(1).max(1400), response: z.looseObject({}) })

/** What a browser wrote in the form for the key; null when it is no such thing. The library reads the rest of it. */
export function signedAnswer<T extends AuthenticationResponseJSON | RegistrationResponseJSON>(
  typed: string,
): T | null {
  if (typed.length > LONGEST) return null
  try {
    return answer.parse(JSON.parse(typed)) as unknown as T
  } catch {
    return null
  }
}

export const transportsOf = (said: readonly string[] = []): Transport[] =>
  TRANSPORTS.filter((one) => said.includes(one))
