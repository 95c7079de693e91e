import { pick } from '@/domain/kernel/random'
import type { Dice } from '../dice'
import { type NameGroup, RESIDENT_NAMES, RESIDENT_NAMES_ELSEWHERE, VOLUNTEER_NAMES } from '../names/names'
import { PERSONAS, RESIDENT_PERSONA } from '../personas'
import { COLLEAGUES } from './staff'

export interface Named {
  readonly first: string
  readonly last: string
  readonly language: string
  readonly gender: 'woman' | 'man'
}

export interface Naming {
  volunteer(): Named
  resident(): Named
}

/**
 * Nobody has the name of somebody else: a demo with two of the same would confuse. Nor a name that differs in accents
 * alone, because the mail address is made of it.
 */
export function naming(dice: Dice): Naming {
  const used = new Set([RESIDENT_PERSONA, ...PERSONAS, ...COLLEAGUES].map(({ name }) => plain(name)))
  function from(group: () => NameGroup, women: number): Named {
    for (;;) {
      const { language, ...names } = group()
      const gender = dice.chance(women) ? 'woman' : 'man'
      const first = dice.oneOf(gender === 'woman' ? names.women : names.men)
      const last = dice.oneOf(names.family)
      const known = plain(`${first} ${last}`)
      if (used.has(known)) continue
      used.add(known)
      return { first, last, language, gender }
    }
  }
  const { flemish, moroccan, turkish, french, polish } = VOLUNTEER_NAMES
  return {
    volunteer: () =>
      from(
        () =>
          pick(dice.random, [
            [flemish, 0.74],
            [moroccan, 0.1],
            [turkish, 0.06],
            [french, 0.06],
            [polish, 0.04],
          ]),
        0.62,
      ),
    resident: () =>
      from(() => (dice.chance(0.92) ? RESIDENT_NAMES : dice.oneOf(RESIDENT_NAMES_ELSEWHERE)), 0.7),
  }
}

/** @example plain('Ayşe Yılmaz') // → 'ayse.yilmaz' */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
}
