import type { DoorLocale } from '@/domain/kernel/locales'

/** What residents read where they ask, follow their request and find help now, on a page or in a letter. */
const DOOR = [
  'ask',
  'broken',
  'common',
  'failure',
  'mail.greeting',
  'mail.hello',
  'mail.pair.ending',
  'mail.received',
  'mail.status',
  'mail.visit.uncovered',
  'paper.letter.safe',
  'public.home',
  'public.now',
  'public.worried',
  'request',
  'errors.address',
  'errors.ask',
  'errors.email',
  'errors.form',
  'errors.id',
  'errors.match.money',
  'errors.match.nobodyToThank',
  'errors.match.over',
  'errors.match.thankedBefore',
  'errors.match.thanksContact',
  'errors.match.thanksMissing',
  'errors.name',
  'errors.phone',
  'errors.privacy.askedBefore',
  'errors.privacy.what',
  'errors.request',
  'errors.text',
  'errors.unknown',
  'errors.visit.began',
  'errors.visit.notYet',
  'errors.visit.said',
  'errors.visit.saidBefore',
]
const MORE: Partial<Record<DoorLocale, readonly string[]>> = {
  de: ['public.accessibility', 'public.privacy', 'public.sources'],
}

/** Said, or refused, to staff only. */
const BEHIND = [
  'errors.ask.channel',
  'errors.form.elsewhere',
  'errors.name.orNumber',
  'errors.request.howHeard',
  'errors.request.nameMissing',
  'errors.request.residentNotAsked',
  'errors.request.tellWhoAsked',
  'errors.request.tooLateToReopen',
  'request.spoken',
]

/** Must this sentence be there in this language? */
export function standsAtTheDoor(locale: DoorLocale, key: string): boolean {
  const within = (list: readonly string[]) => list.some((one) => key === one || key.startsWith(`${one}.`))
  return within([...DOOR, ...(MORE[locale] ?? [])]) && !within(BEHIND)
}
