import { describe, expect, test } from 'vitest'
import { meaningOf, type Pressed, STAFF_KEYS } from './staff-key'

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  alt: false,
  ctrl: false,
  repeat: false,
  typing: false,
  ...more,
})

describe('a single key', () => {
  test('means what the table says, also with capitals', () => {
    for (const [key, meaning] of Object.entries(STAFF_KEYS)) {
      expect(meaningOf(press(key), true)).toBe(meaning)
      expect(meaningOf(press(key.toUpperCase()), true)).toBe(meaning)
    }
  })

  test('means nothing while somebody types, with another key held down, or when they are off', () => {
    for (const key of Object.keys(STAFF_KEYS)) {
      expect(meaningOf(press(key, { typing: true }), true)).toBeNull()
      expect(meaningOf(press(key, { alt: true }), true)).toBeNull()
      expect(meaningOf(press(key, { ctrl: true }), true)).toBe(key === 'k' ? 'palette' : null)
      expect(meaningOf(press(key), false)).toBeNull()
    }
    expect(meaningOf(press('x'), true)).toBeNull()
    expect(meaningOf(press('constructor'), true)).toBeNull()
  })

  test('held down goes on through the list, and does nothing else twice', () => {
    expect(meaningOf(press('j', { repeat: true }), true)).toBe('next')
    expect(meaningOf(press('k', { repeat: true }), true)).toBe('previous')
    expect(meaningOf(press('n', { repeat: true }), true)).toBeNull()
  })
})

test('the palette opens also while typing and without single keys, once', () => {
  expect(meaningOf(press('k', { ctrl: true, typing: true }), false)).toBe('palette')
  expect(meaningOf(press('K', { ctrl: true }), true)).toBe('palette')
  expect(meaningOf(press('k', { ctrl: true, repeat: true }), true)).toBeNull()
  expect(meaningOf(press('k', { ctrl: true, alt: true }), true)).toBeNull()
})
