import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest()
const base64url = (data: Uint8Array | string) => Buffer.from(data).toString('base64url')

/** CBOR (RFC 8949), as far as a key writes it. */
function cbor(value: unknown): Buffer {
  const head = (major: number, size: number) =>
    size < 24
      ? Buffer.from([(major << 5) | size])
      : size < 256
        ? Buffer.from([(major << 5) | 24, size])
        : Buffer.from([(major << 5) | 25, size >> 8, size & 255])
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)])
}

const FLAG = { present: 1, verified: 4, synced: 8, backedUp: 16, made: 64 }

/** What a test changes to act as a wrong page, a wrong key, or a key without its owner. */
export interface Lie {
  readonly origin?: string
  readonly rpID?: string
  readonly unverified?: boolean
  readonly counter?: number
  readonly synced?: boolean
  readonly crossOrigin?: boolean
}

/** A key as a telephone or a stick has one: it makes a pair of keys and signs, and counts how often it did. */
export function softKey(site: { rpID: string; origin: string }, { synced = false } = {}) {
  const id = randomBytes(32)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  let counter = 0

  const clientData = (type: string, challenge: string, lie: Lie) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge,
        origin: lie.origin ?? site.origin,
        crossOrigin: lie.crossOrigin ?? false,
      }),
    )
  const head = (flags: number, lie: Lie) => {
    const kind = (lie.synced ?? synced) ? FLAG.synced | FLAG.backedUp : 0
    const size = Buffer.alloc(4)
    size.writeUInt32BE(lie.counter ?? counter)
    const owner = FLAG.present | (lie.unverified ? 0 : FLAG.verified)
    return Buffer.concat([sha256(lie.rpID ?? site.rpID), Buffer.from([flags | owner | kind]), size])
  }
  const common = {
    id: base64url(id),
    rawId: base64url(id),
    type: 'public-key',
    clientExtensionResults: {},
  } as const

  return {
    id: common.id,
    /** What the page sends when this key is made. */
    make(challenge: string, lie: Lie = {}): string {
      const cose = cbor(
        new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      )
      const size = Buffer.from([0, id.length])
      const authData = Buffer.concat([head(FLAG.made, lie), Buffer.alloc(16), size, id, cose])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      const answer: RegistrationResponseJSON = {
        ...common,
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, lie)),
          attestationObject: base64url(cbor(attestation)),
          transports: ['internal', 'of next year'],
        },
      }
      return JSON.stringify(answer)
    },
    /** What the page sends when this key signs in. */
    sign(challenge: string, lie: Lie = {}): string {
      counter += 1
      const authenticatorData = head(0, lie)
      const said = clientData('webauthn.get', challenge, lie)
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(said)]), privateKey)
      const answer: AuthenticationResponseJSON = {
        ...common,
        response: {
          clientDataJSON: base64url(said),
          authenticatorData: base64url(authenticatorData),
          signature: base64url(signature),
        },
      }
      return JSON.stringify(answer)
    },
  }
}
