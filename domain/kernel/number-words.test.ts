import { describe, expect, it } from 'vitest'
import { metresWords } from './number-words'

describe('metresWords', () => {
  it.each([
    [0, '0 m'],
    [643, '640 m'],
    [994, '990 m'],
    [995, '1 km'],
    [1234, '1,2 km'],
  ])('%s metres reads %s', (metres, words) => {
    expect(metresWords(metres, 'nl').replace(/\u00a0/g, ' ')).toBe(words)
  })
})
