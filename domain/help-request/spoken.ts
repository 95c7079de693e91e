import { dateAtNoon, dayLong } from '../kernel/date-words'
import { type HelpRequestState, isFinished } from './help-request-states'
import { statusWords } from './status-words'

type Translate = (key: string, values?: Record<string, string | number>) => string

export interface Standing {
  readonly state: HelpRequestState
  /** How many neighbours were asked. */
  readonly asked: number
  readonly helperFirstName: string | null
  /** Who comes along with that neighbour, by first name. */
  readonly alongFirstName?: string | null
  /** The day on which somebody comes next, an ISO date; null when none was agreed. */
  readonly nextOn: string | null
  /** The last day of who stops, an ISO date, once the resident was told. */
  readonly lastOn: string | null
  readonly dueAt: Date | null
}

/** How it stands: the sentence of the heading, what else there is to say, and by when the resident hears of us. */
export interface StandingWords {
  readonly now: string
  readonly more: readonly string[]
  readonly before: string | null
}

/**
 * How a request stands, in the same sentences on the page of the resident and on the telephone. `t` reads the namespace
 * `request`.
 *
 * @example standingWords({ state: 'seeking', asked: 2, … }, t, 'nl').now // → 'Wij zoeken een buur voor u.'
 */
export function standingWords(standing: Standing, t: Translate, locale: string): StandingWords {
  const { state, asked, helperFirstName: name, alongFirstName: along, nextOn, lastOn, dueAt } = standing
  const day = (isoDate: string) => dayLong(dateAtNoon(isoDate), locale)
  const { now, next } = statusWords(t, state)
  return {
    now,
    more: [
      ...(state === 'seeking' ? [t('status.asked', { count: asked })] : []),
      ...(name ? [t('status.helper', { name })] : []),
      ...(name && along ? [t('status.along', { name: along })] : []),
      // One day is enough to remember: of who stops, the last.
      ...(nextOn && !lastOn ? [t('status.nextOn', { day: day(nextOn) })] : []),
      ...(lastOn ? [t('status.lastOn', { day: day(lastOn) })] : []),
      next,
    ],
    before: dueAt && !isFinished(state) ? t('status.before', { date: dayLong(dueAt, locale) }) : null,
  }
}

/** The same in one breath. @example 'Wij zoeken een buur voor u. Wij vroegen het aan één buur. …' */
export function spokenStanding(standing: Standing, t: Translate, locale: string): string {
  const { now, more, before } = standingWords(standing, t, locale)
  return [now, ...more, ...(before ? [before] : [])].join(' ')
}

export interface Said {
  /** Empty while only the number is known. */
  readonly name: string
  /** In groups, as it is said; null: there is none. */
  readonly phone: string | null
  /** Who is called for them, when that is somebody else. */
  readonly contact?: string | null
  readonly kind: string
  readonly when: string
  /** Empty: not told. */
  readonly address: string
  /** With its digits apart. */
  readonly reference: string
}

/**
 * What was written down, to read back while the caller is still there. Nothing is said of what was not told.
 *
 * @example spokenBack({ name: 'An', phone: '015 00 00 78', … }, t) // → 'Ik lees het even terug. U bent An. Uw telefoonnummer is …'
 */
export function spokenBack(
  { name, phone, contact, kind, when, address, reference }: Said,
  t: Translate,
): string {
  const named = [t('spoken.who', { name }), ...(phone ? [t('spoken.number', { phone })] : [])]
  return [
    ...(name === '' && phone ? [t('spoken.numberAlone', { phone })] : named),
    ...(contact ? [t('spoken.contact', { name: contact })] : []),
    ...(kind ? [t('spoken.wish', { kind, when })] : []),
    ...(address ? [t('spoken.home', { address })] : []),
    t('spoken.right', { reference }),
  ].join(' ')
}

/** How fast a person at a desk reads out, in words a minute: calm speech for somebody who listens. */
const WORDS_A_MINUTE = 150

/** @example secondsToSay('Wij hebben uw vraag.') // → 1.6 */
export const secondsToSay = (text: string): number =>
  ((text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).length * 60) / WORDS_A_MINUTE
