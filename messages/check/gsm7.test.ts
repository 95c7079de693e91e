import { describe, expect, test } from 'vitest'
import { smsFaults } from './gsm7'

describe('SMS texts', () => {
  test('160 plain signs fit, 161 do not', () => {
    expect(smsFaults('a'.repeat(160))).toEqual([])
    expect(smsFaults('a'.repeat(161))).toEqual(['161 signs, at most 160'])
  })

  test('the euro sign counts double', () => {
    expect(smsFaults(`${'a'.repeat(159)}€`)).toEqual(['161 signs, at most 160'])
  })

  test('é and à fit, ë and curly quotes do not', () => {
    expect(smsFaults('één à twee')).toEqual([])
    expect(smsFaults('coördinatie geëindigd “ja”')).toEqual(['letters outside GSM-7: ë “ ”'])
  })
})
