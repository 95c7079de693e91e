import { createHmac } from 'node:crypto'
import { env } from '@/env'

/** A mail address or a number so that it can be recognised and neither read nor guessed. */
export const addressKey = (address: string): string =>
  createHmac('sha256', env().authSecret).update(`address:${address.toLowerCase()}`).digest('hex')
