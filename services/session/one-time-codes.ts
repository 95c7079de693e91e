import { createHmac } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { env } from '@/env'

/** A code counts half a minute (RFC 6238), and one half minute before and after for a clock that is off. */
const STEP_SECONDS = 30
const WINDOW = 1
const RECOVERY_CODES = 8

function keyOf(userId: string, salt: string): Buffer {
  return createHmac('sha256', env().authSecret)
    .update(`second-factor:${userId}:${salt}`)
    .digest()
    .subarray(0, 20)
}

function codes(userId: string, salt: string, label: string): TOTP {
  const secret = new Secret({ buffer: Uint8Array.from(keyOf(userId, salt)).buffer })
  return new TOTP({ issuer: 'Zorgzame buur', label, period: STEP_SECONDS, secret })
}

/** What an app for codes reads: as a link for its picture, and as letters to type in groups of four. */
export function enrolment(userId: string, salt: string, email: string): { link: string; typed: string } {
  const totp = codes(userId, salt, email)
  return { link: totp.toString(), typed: (totp.secret.base32.match(/.{1,4}/g) ?? []).join(' ') }
}

/** The half minute that this code belongs to, counted from 1970; null when it is no code of now. */
export function stepOf(userId: string, salt: string, typed: string, now: Date): number | null {
  const token = typed.replace(/\D/g, '')
  if (token.length !== 6) return null
  const timestamp = now.getTime()
  const off = codes(userId, salt, '').validate({ token, timestamp, window: WINDOW })
  return off === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + off
}

/** Eight codes for a lost telephone, made again of the same secret: nothing of them is kept. */
export function recoveryCodes(userId: string, salt: string): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, (_none, index) => {
    const bytes = createHmac('sha256', keyOf(userId, salt)).update(`recovery:${index}`).digest()
    const letters = new Secret({ buffer: Uint8Array.from(bytes.subarray(0, 10)).buffer }).base32.toLowerCase()
    return (letters.slice(0, 12).match(/.{4}/g) ?? []).join('-')
  })
}

/** Which recovery code was typed, capitals, dashes and spaces aside; -1 when none. */
export function recoveryIndex(userId: string, salt: string, typed: string): number {
  const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return recoveryCodes(userId, salt).findIndex((code) => plain(code) === plain(typed))
}
