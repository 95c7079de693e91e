import { expect, it } from 'vitest'
import { SUBJECTS } from './field'
import { keptAbout } from './summary'

it('tells for each kind of person what is kept, and why, by whom it is read and for how long', () => {
  const home = keptAbout('resident').find(({ topic }) => topic === 'home')
  expect(home).toEqual({
    topic: 'home',
    purposes: ['help'],
    readers: ['self', 'helper', 'operator', 'coordinator'],
    terms: ['resident'],
    special: false,
  })
  expect(keptAbout('contact').map(({ topic }) => topic)).toContain('reach')
  for (const subject of SUBJECTS) expect(keptAbout(subject).length).toBeGreaterThan(0)
})

it('names no machine as a reader: what no person reads has none', () => {
  expect(keptAbout('visitor').find(({ topic }) => topic === 'looks')?.readers).toEqual([])
})
