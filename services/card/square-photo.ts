import sharp from 'sharp'
import { isPhotoFile, PHOTO_LIMITS } from '@/domain/card/photo'
import { ok, type Result, refuse } from '@/domain/kernel/result'

// Only what a telephone or a camera makes is ever decoded: no drawing with scripts, no document, no rare format.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
// One picture at a time for each request, and nothing of it kept: they are of people.
sharp.concurrency(1)
sharp.cache(false)

/**
 * One small square picture of what somebody sent, upright and drawn anew: where it was taken, with which telephone and
 * when does not come along, and neither does anything that hides in a file.
 */
export async function squarePhoto(file: Uint8Array): Promise<Result<Buffer>> {
  if (!isPhotoFile(file)) return refuse('photo.type', { field: 'file' })
  try {
    // The size stands at the beginning: a bomb is refused before it is unpacked.
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata()
    if (width * height > PHOTO_LIMITS.pixels) return refuse('photo.tooLarge', { field: 'file' })
    const { side, pixels } = PHOTO_LIMITS
    const jpeg = await sharp(file, { limitInputPixels: pixels, failOn: 'error' })
      .autoOrient()
      .resize(side, side, { fit: 'cover', position: sharp.strategy.attention })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 82 })
      .timeout({ seconds: 10 })
      .toBuffer()
    return ok(jpeg)
  } catch {
    return refuse('photo.unreadable', { field: 'file' })
  }
}
