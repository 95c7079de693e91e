import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { PHOTO_LIMITS } from '@/domain/card/photo'
import { squarePhoto } from './square-photo'

const { side } = PHOTO_LIMITS
/** A sky above a field, so that up is told from down. */
const scene = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#00aa00' } }).composite([
    {
      input: { create: { width, height: Math.floor(height / 2), channels: 3, background: '#0000ff' } },
      gravity: 'north',
    },
  ])
const EXIF = {
  IFD0: { Make: 'Kanariefoon', Copyright: 'Kanarie Naamveld' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 1/1 4100/100' },
}
const made = async (file: Uint8Array) => {
  const outcome = await squarePhoto(file)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const reasonOf = async (file: Uint8Array) => {
  const outcome = await squarePhoto(file)
  return outcome.ok ? 'ok' : outcome.reason
}

describe('a photo for a card', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of a %s is one small square JPEG', async (format) => {
    const photo = await made(await scene(1600, 1200).toFormat(format).toBuffer())
    expect(await sharp(photo).metadata()).toMatchObject({ format: 'jpeg', width: side, height: side })
    expect(photo.length).toBeLessThan(150_000)
  })

  it('tells nothing of where, when and with what it was taken', async () => {
    const file = await scene(800, 800).withExif(EXIF).withXmp('<x>Kanarie</x>').jpeg().toBuffer()
    const before = await sharp(file).metadata()
    // The canary sings in what was sent.
    expect(file.includes('Kanariefoon') && before.exif !== undefined).toBe(true)
    const photo = await made(file)
    const { exif, xmp, iptc, icc } = await sharp(photo).metadata()
    expect({ exif, xmp, iptc, icc }).toEqual({})
    expect(photo.includes('Kanarie') || photo.includes('GPS') || photo.includes('Exif')).toBe(false)
  })

  it('stands upright, however the telephone was held', async () => {
    const upsideDown = await scene(800, 800).withMetadata({ orientation: 3 }).jpeg().toBuffer()
    const { data } = await sharp(await made(upsideDown))
      .raw()
      .toBuffer({ resolveWithObject: true })
    // Turned around, the field is above: green before blue.
    expect((data[1] ?? 0) > (data[2] ?? 0)).toBe(true)
  })

  it('is refused in one reason each when it is no photo', async () => {
    const text = (words: string) => new TextEncoder().encode(words)
    expect(await reasonOf(text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe(
      'photo.type',
    )
    expect(await reasonOf(text('%PDF-1.7'))).toBe('photo.type')
    expect(await reasonOf(text('GIF89a'))).toBe('photo.type')
    expect(await reasonOf(new Uint8Array())).toBe('photo.type')
    const jpeg = await scene(800, 800).jpeg().toBuffer()
    expect(await reasonOf(jpeg.subarray(0, jpeg.length / 2))).toBe('photo.unreadable')
    expect(await reasonOf(Buffer.concat([jpeg.subarray(0, 3), Buffer.alloc(999, 7)]))).toBe(
      'photo.unreadable',
    )
  })

  it('is refused before it is unpacked when it is a bomb', async () => {
    const bomb = await scene(99, 99).png().toBuffer()
    // The head of a PNG says how large it is: at 16 the width, at 20 the height, at 29 the sum over both.
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
    const start = performance.now()
    expect(await reasonOf(bomb)).toBe('photo.tooLarge')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
