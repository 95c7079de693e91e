import sharp from 'sharp'
import * as table from '@/db/schema'
import { PERSONAS } from '@/db/seed/personas'
import type { Rows } from '@/db/seed/rows'
import { PHOTO_LIMITS } from '@/domain/card/photo'
import type { Tx } from '../gate/transaction'

const { side } = PHOTO_LIMITS
const KARIM = PERSONAS.find(({ key }) => key === 'karim')?.email
/** So many neighbours of the demo have a photo; the others show that a card is as good without. */
const WITH_PHOTO = 12

type Colour = readonly [number, number, number]
const WALLS: readonly Colour[] = [
  [214, 196, 160],
  [168, 190, 178],
  [190, 176, 200],
]
const COATS: readonly Colour[] = [
  [34, 84, 61],
  [148, 62, 44],
  [44, 62, 110],
]
const FACES: readonly Colour[] = [
  [120, 82, 58],
  [226, 184, 150],
  [182, 132, 98],
]
const HAIRS: readonly Colour[] = [
  [40, 30, 26],
  [200, 200, 204],
  [122, 70, 36],
]

const of = (colours: readonly Colour[], n: number): Colour => colours[n % colours.length] ?? [0, 0, 0]

/** Which colour a point has, with the middle at 0 and the edges at -1 and 1: nobody's face, a head and shoulders in flat colours. */
function colourAt(x: number, y: number, n: number): Colour {
  if (Math.hypot(x / 0.3, (y + 0.12) / 0.38) < 1) return of(FACES, n)
  if (Math.hypot(x / 0.36, (y + 0.24) / 0.42) < 1) return of(HAIRS, n + 1)
  return Math.hypot(x / 0.75, (y - 1) / 0.62) < 1 ? of(COATS, n + 2) : of(WALLS, n)
}

async function drawnPhoto(n: number): Promise<Buffer> {
  const points = Buffer.alloc(side * side * 3)
  const at = (place: number) => (place / side) * 2 - 1
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      points.set(colourAt(at(column), at(row), n), (row * side + column) * 3)
  return sharp(points, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer()
}

/** Drawn photos on some of the cards of the demo. */
export async function addPhotos(tx: Tx, rows: Rows, setAt: Date): Promise<void> {
  const holders = new Set(rows.neighbourCard.map(({ volunteerId }) => volunteerId))
  const karim = rows.user.find(({ email }) => email === KARIM)?.id
  const chosen = rows.volunteer
    .filter(({ id, userId }) => id && userId && holders.has(id))
    .toSorted((one, other) => Number(other.userId === karim) - Number(one.userId === karim))
    .slice(0, WITH_PHOTO)
  for (const [n, { id = '', userId }] of chosen.entries())
    await tx
      .insert(table.neighbourPhoto)
      .values({ volunteerId: id, jpeg: await drawnPhoto(n), setAt, by: userId ?? '' })
}
