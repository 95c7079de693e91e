import type { IncomingMessage } from 'node:http'

const PRIVATE = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/

/**
 * The part of the internet that a request comes from: /24 or /48, so a household or an office and no single person.
 * Behind a proxy on a private address only its own, last entry counts; what stands before it a browser can invent.
 *
 * @example originOf('10.0.0.2', '1.1.1.1, 81.82.83.84') // → '81.82.83'
 */
export function originOf(remote: string | undefined, forwarded: string | undefined): string | undefined {
  const own = remote?.replace(/^::ffff:/, '') ?? ''
  const address = PRIVATE.test(own) ? (forwarded?.split(',').at(-1)?.trim() ?? '') : own
  if (address === '') return undefined
  return address.includes(':')
    ? address.split(':').slice(0, 3).join(':')
    : address.split('.').slice(0, 3).join('.')
}

/** Headers that decide something are ours. Over https the public address is the only host there is. */
export function guardHeaders(request: IncomingMessage, publicUrl: string): void {
  const forwarded = request.headers['x-forwarded-for']
  const from = originOf(request.socket.remoteAddress, Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)
  delete request.headers['x-zb-from']
  if (from) request.headers['x-zb-from'] = from
  const { protocol, host } = new URL(publicUrl)
  if (protocol !== 'https:') return
  request.headers.host = host
  request.headers['x-forwarded-host'] = host
  request.headers['x-forwarded-proto'] = 'https'
}
