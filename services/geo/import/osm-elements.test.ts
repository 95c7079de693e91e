import { describe, expect, test } from 'vitest'
import { eachField, readWay } from './osm-elements'

/** A field whose bytes follow: its number, how many it says there are, and those that there are. */
const field = (number: number, says: number, ...bytes: number[]) => [(number << 3) | 2, says, ...bytes]

describe('a message', () => {
  test('is read up to its end', () => {
    const seen: number[][] = []
    eachField(Uint8Array.from([...field(1, 2, 7, 8), ...field(9, 1, 5)]), (number, pbf) => {
      if (number === 1) seen.push([...pbf.readBytes()])
    })
    expect(seen).toEqual([[7, 8]])
    expect(readWay(Uint8Array.from(field(8, 3, 2, 4, 1)), []).nodes).toEqual([1, 3, 2])
  })

  test.each([
    ['cut off in a field that is taken', field(1, 5, 7, 8)],
    ['cut off in a field that is skipped', field(9, 5, 7, 8)],
    ['cut off in a number', [9 << 3, 0x80]],
    ['followed by a field that does not exist', [...field(1, 1, 7), 0, 0, ...field(1, 1, 8)]],
  ])('%s is refused', (_, bytes) => {
    const read = () =>
      eachField(Uint8Array.from(bytes), (number, pbf) => {
        if (number === 1) pbf.readBytes()
      })
    expect(read).toThrow('damaged')
  })
})
