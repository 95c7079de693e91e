import { getLocale, getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import { Facts } from '@/components/staff/facts'
import { Panel } from '@/components/staff/panel'
import { addressLine } from '@/domain/address'
import { dayShort, weekdayName } from '@/domain/kernel/date-words'
import { languageName } from '@/domain/kernel/languages'
import { metresWords } from '@/domain/kernel/number-words'
import { ALL_SLOTS, slotsIn } from '@/domain/kernel/slots'
import type { VolunteerShown } from './volunteer-views'

/** What this neighbour wants to do, when, how far and how often. */
export async function OfferedFacts({
  volunteer,
  neighbourhood,
}: {
  volunteer: VolunteerShown
  neighbourhood: string | null
}) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const say = await addressWords()
  const days = [0, 1, 2, 3, 4, 5, 6].flatMap((day) => {
    const parts = slotsIn(volunteer.slots).filter((slot) => slot.weekday === day)
    if (parts.length === 0) return []
    const words =
      parts.length === 3 ? t('volunteer.allDay') : parts.map((slot) => t(`part.${slot.part}`)).join(', ')
    return [`${weekdayName(day, locale)}: ${words}`]
  })
  return (
    <Panel id="aanbod" title={t('volunteer.offers')}>
      <Facts
        facts={[
          {
            term: t('volunteers.kinds'),
            value: volunteer.kinds.map((kind) => common(`kind.${kind}`)).join('\n'),
          },
          {
            term: t('list.when'),
            value: volunteer.slots === ALL_SLOTS ? t('volunteer.always') : days.join('\n'),
          },
          { term: t('volunteer.radius'), value: metresWords(volunteer.radiusMetres, locale) },
          {
            term: t('volunteer.capacity'),
            value: t('volunteer.perWeek', { count: volunteer.weeklyCapacity }),
          },
          {
            term: t('volunteer.languages'),
            value: volunteer.languages.map((code) => languageName(code, locale)).join(', '),
          },
          {
            term: t('volunteer.avoids'),
            value: volunteer.avoids.map((one) => t(`volunteer.avoid.${one}`)).join('\n'),
          },
          {
            term: t('volunteer.onlyWith'),
            value: volunteer.onlyWith ? t(`volunteer.only.${volunteer.onlyWith}`) : '',
          },
          {
            term: t('volunteer.topics'),
            value: volunteer.topics.map((one) => common(`topic.${one}`)).join(', '),
          },
          { term: t('volunteer.seeks'), value: volunteer.seeks },
          {
            term: t('person.address'),
            value: addressLine(volunteer, say) || t('person.noAddress'),
          },
          { term: t('list.area'), value: neighbourhood ?? t('list.noArea') },
          {
            term: t('volunteer.agreement'),
            value: volunteer.agreementSignedAt
              ? t('volunteer.signedOn', { day: dayShort(volunteer.agreementSignedAt, locale) })
              : t('volunteer.notSigned'),
          },
          { term: t('volunteer.wish'), value: volunteer.wish },
          { term: t('volunteer.notes'), value: volunteer.intakeNotes },
        ]}
      />
    </Panel>
  )
}
