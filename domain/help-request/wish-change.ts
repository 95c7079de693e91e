import { stateIs } from '../kernel/state-table'
import { MATCH, type MatchState } from '../match/match-states'
import type { OfferState } from '../offer/offer-states'
import type { HelpKind } from './kinds'
import type { PartChoice, Timing } from './timing'

/** What a neighbour says yes to (what, when, where), for whom it must fit, and the words around it. */
export const WISH_FIELDS = ['what', 'when', 'where', 'who', 'words'] as const
export type WishField = (typeof WISH_FIELDS)[number]

/** How far others had come with the wish when it changed. */
export const WISH_STAGES = ['unasked', 'asked', 'yes_waits', 'helping', 'paused'] as const
export type WishStage = (typeof WISH_STAGES)[number]

/**
 * `recall`: whoever does not fit any more is let go. `renew`: the others are asked anew as well. `ask_again`: the
 * neighbour who said yes is asked again. `ask_on_return`: the same, when the pause ends. `tell`: a letter.
 */
export type ChangeEffect = 'nothing' | 'tell' | 'recall' | 'renew' | 'ask_on_return' | 'ask_again'

const AGREED_UPON = {
  unasked: 'nothing',
  asked: 'renew',
  yes_waits: 'ask_again',
  helping: 'ask_again',
  paused: 'ask_on_return',
} as const

/** Which field changed × how far others were → what happens. */
export const CHANGE_EFFECTS: Readonly<Record<WishField, Readonly<Record<WishStage, ChangeEffect>>>> = {
  what: AGREED_UPON,
  when: AGREED_UPON,
  where: AGREED_UPON,
  who: { unasked: 'nothing', asked: 'recall', yes_waits: 'nothing', helping: 'nothing', paused: 'nothing' },
  words: { unasked: 'nothing', asked: 'nothing', yes_waits: 'nothing', helping: 'tell', paused: 'nothing' },
}

const WEIGHT: readonly ChangeEffect[] = ['nothing', 'tell', 'recall', 'renew', 'ask_on_return', 'ask_again']

/**
 * What follows when these fields change together: the heaviest of what each brings.
 *
 * @example effectOf(['words', 'when'], 'asked') // → 'renew'
 */
export const effectOf = (fields: readonly WishField[], stage: WishStage): ChangeEffect =>
  fields
    .map((field) => CHANGE_EFFECTS[field][stage])
    .reduce<ChangeEffect>((a, b) => (WEIGHT.indexOf(b) > WEIGHT.indexOf(a) ? b : a), 'nothing')

/** @example isNewWish(['words']) // → false: nobody said yes to the words */
export const isNewWish = (fields: readonly WishField[]): boolean =>
  fields.some((field) => CHANGE_EFFECTS[field] === AGREED_UPON)

/** @example wishStage([{ state: 'sent' }], []) // → 'asked' */
export function wishStage(
  offers: readonly { readonly state: OfferState }[],
  matches: readonly { readonly state: MatchState }[],
): WishStage {
  const running = matches.find((one) => stateIs(MATCH, one.state, 'running'))
  if (running)
    return running.state === 'paused' ? 'paused' : running.state === 'proposed' ? 'yes_waits' : 'helping'
  return offers.some((one) => one.state === 'sent') ? 'asked' : 'unasked'
}

interface Wish {
  readonly kind: HelpKind | null
  readonly timing: Timing['kind'] | null
  readonly visitDate: string | null
  readonly dayPart: PartChoice | null
  readonly slots: number
  readonly languages: readonly string[]
  readonly genderWish: string | null
  readonly details: string
  readonly goodToKnow: string
  /** Street and place, without number and box: a neighbour said yes to about here. */
  readonly street: string
  /** Number and box. */
  readonly door: string
}

const FIELD_OF: Readonly<Record<keyof Wish, WishField>> = {
  kind: 'what',
  timing: 'when',
  visitDate: 'when',
  dayPart: 'when',
  slots: 'when',
  street: 'where',
  languages: 'who',
  genderWish: 'who',
  details: 'words',
  goodToKnow: 'words',
  door: 'words',
}

/**
 * Which parts of a wish an edit changes; what the edit does not name stays as it was.
 *
 * @example changedFields({ ...wish, dayPart: 'morning' }, { dayPart: 'evening' }) // → ['when']
 */
export function changedFields(
  before: Wish,
  said: { readonly [K in keyof Wish]?: Wish[K] | undefined },
): WishField[] {
  const names = Object.keys(FIELD_OF) as (keyof Wish)[]
  const changed = names.filter(
    (name) => said[name] !== undefined && String(said[name]) !== String(before[name]),
  )
  return WISH_FIELDS.filter((field) => changed.some((name) => FIELD_OF[name] === field))
}

/** Every change of what, when or where makes a new version of the wish. */
interface Versioned {
  readonly version: number
}

/**
 * Was this said about the wish as it is now? Only then it counts: a yes to what was asked before is no yes.
 *
 * @example isAbout({ version: 1 }, { version: 2 }) // → false
 */
export const isAbout = (said: Versioned, wish: Versioned): boolean => said.version === wish.version
