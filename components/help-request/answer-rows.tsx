import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { addressWords } from '@/components/address/address-words'
import { type AddressWords, addressLine, addressLines } from '@/domain/address'
import { slotsOf, type Timing } from '@/domain/help-request/timing'
import { languageName } from '@/domain/kernel/languages'
import { phoneWords } from '@/messages/phone-words'
import { timingText } from './timing-text'

/** The answers as they are kept while somebody asks; what is not answered yet is absent. */
export interface DraftAnswers {
  readonly 'who-for'?: { forWhom: 'me' | 'other' } | undefined
  readonly proxy?:
    | { residentKnows: 'yes' | 'no'; proxyName: string; proxyPhone: string; proxyRelation: string }
    | undefined
  readonly what?: { kind: string; details: string } | undefined
  readonly when?:
    | {
        timing: Timing['kind']
        part: Timing['part']
        date?: string | undefined
        weekdays?: number[] | undefined
      }
    | undefined
  readonly where?: { addressId: string | null; houseNumber: string; box: string; typed: string } | undefined
  readonly who?: { name: string; phone: string; email?: string | undefined } | undefined
  readonly know?:
    | {
        goodToKnow: string
        language: string
        genderWish: string
        bounds?: readonly string[] | undefined
        topics?: readonly string[] | undefined
      }
    | undefined
}

/** Where the answer is: in our list, in a quarter that was named, or at a point that was shown. */
export interface Place {
  readonly address: Address | null
  readonly quarter: string | null
  readonly pointNear: string | null
}

interface Address {
  readonly street: string
  readonly houseNumber: string
  readonly postcode: string
  readonly municipality: string
}

export type AnswerStep = keyof DraftAnswers

/** Each line of an answer apart; a text of any script keeps its own direction. */
function Lines({ of }: { of: readonly (string | false | undefined)[] }) {
  return of
    .filter((line): line is string => Boolean(line))
    .map((line) => (
      <span key={line} dir="auto" className="block">
        {line}
      </span>
    ))
}

/** What was answered, in words, for each question; null where nothing was answered yet. */
export async function answerRows(
  answers: DraftAnswers,
  place: Place,
  locale: string,
): Promise<Record<AnswerStep, ReactNode>> {
  const t = await getTranslations('ask')
  const common = await getTranslations('common')
  const { proxy, what, when, where, who, know } = answers
  const forWhom = answers['who-for']?.forWhom
  return {
    'who-for': forWhom ? t(`start.${forWhom}`) : null,
    proxy: proxy ? (
      <Lines
        of={[
          proxy.proxyName,
          phoneWords(proxy.proxyPhone),
          proxy.proxyRelation,
          t(proxy.residentKnows === 'yes' ? 'check.knows' : 'check.knowsNot'),
        ]}
      />
    ) : null,
    what: what ? <Lines of={[common(`kind.${what.kind}`), what.details]} /> : null,
    when: when ? timingText(momentOf(when), common, locale) : null,
    where: where ? <Lines of={whereLines(where, place, await addressWords(), t)} /> : null,
    who: who ? <Lines of={[who.name, phoneWords(who.phone), who.email]} /> : null,
    know: know ? (
      <Lines
        of={[
          know.goodToKnow || t('check.empty'),
          ...(know.bounds ?? []).map((one) => t(`know.bound.${one}`)),
          know.topics?.length
            ? t('check.talks', { topics: know.topics.map((one) => common(`topic.${one}`)).join(', ') })
            : false,
          t('check.speaks', { language: languageName(know.language, locale) }),
          know.genderWish !== 'any' && t(`know.wish.${know.genderWish}`),
        ]}
      />
    ) : null,
  }
}

function momentOf(when: NonNullable<DraftAnswers['when']>) {
  const { timing, part, date = '', weekdays = [] } = when
  const asTiming: Timing =
    timing === 'date'
      ? { kind: timing, date, part }
      : timing === 'weekly'
        ? { kind: timing, weekdays, part }
        : { kind: timing, part }
  return { timing, visitDate: date, dayPart: part, slots: slotsOf(asTiming) }
}

function whereLines(
  { houseNumber, box, typed }: NonNullable<DraftAnswers['where']>,
  { address, quarter, pointNear }: Place,
  say: AddressWords,
  t: (key: string, values?: Record<string, string>) => string,
): (string | false)[] {
  if (!address) {
    const home = { street: typed, houseNumber: null, box, postcode: null, municipality: null, pointNear }
    return [...addressLines(home, say), quarter !== null && t('check.quarter', { name: quarter })]
  }
  const { street, postcode, municipality } = address
  const number = houseNumber || address.houseNumber
  return [
    addressLine({ street, houseNumber: number, box, postcode, municipality }, say),
    number !== address.houseNumber && t('check.near', { number: address.houseNumber }),
  ]
}
