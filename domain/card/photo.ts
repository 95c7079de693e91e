import { type Address, withQuery } from '../site/addresses'

/**
 * A photo for a card: how many bytes and how many points come in, and how many points wide it is kept. The newest
 * telephones make fifty million points.
 */
export const PHOTO_LIMITS = { bytes: 10_000_000, pixels: 60_000_000, side: 480 } as const

/** What a browser lets somebody choose. A telephone that keeps photos otherwise makes one of these of it. */
export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp'

const startsWith = (file: Uint8Array, bytes: readonly number[], at = 0) =>
  bytes.every((byte, n) => file[at + n] === byte)
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/**
 * Is this a JPEG, a PNG or a WebP, by its own first bytes and whatever its name says?
 *
 * @example isPhotoFile(new TextEncoder().encode('<svg/>')) // → false
 */
export const isPhotoFile = (file: Uint8Array): boolean =>
  startsWith(file, [0xff, 0xd8, 0xff]) ||
  startsWith(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
  (startsWith(file, RIFF) && startsWith(file, WEBP, 8))

/**
 * Where a picture is, by an address that changes with it; null when there is none.
 *
 * @example pictureFrom(api.photo, new Date(7)) // → '/api/foto?v=7'
 */
export const pictureFrom = (address: Address, setAt: Date | null): string | null =>
  setAt === null ? null : withQuery(address, { v: String(setAt.getTime()) })
