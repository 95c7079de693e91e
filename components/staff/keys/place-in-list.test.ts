import { expect, test } from 'vitest'
import { keptLines, placeIn, places } from './place-in-list'

test('says who stands before and after', () => {
  expect(placeIn(['/a', '/b', '/c'], '/b')).toEqual({ at: 2, of: 3, previous: '/a', next: '/c' })
  expect(placeIn(['/a'], '/a')).toEqual({ at: 1, of: 1, previous: null, next: null })
  expect(placeIn(['/a'], '/x')).toBeNull()
  expect(placeIn([], '/x')).toBeNull()
})

test('a browser that keeps nothing has no list', () => {
  expect(keptLines()).toEqual([])
})

test('a request that stands above the list and in it is passed once', () => {
  const walked = places(['/a', '/b', '/a', '/c'])
  const to = (path: string) => placeIn(walked, path)?.next
  expect([to('/a'), to('/b'), to('/c')]).toEqual(['/b', '/c', null])
})
