import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { Chip } from '@/components/ui/chip'
import { dateAtNoon, dayShort } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'
import { sinceWords } from '../due-words'
import { MoreOf } from './more-of'
import type { VolunteerShown } from './volunteer-views'

interface Props {
  volunteer: VolunteerShown
  now: Date
  path: PathTo
}

/** Who it is, where on the road, since when and until when. */
export async function VolunteerHead({ volunteer, now, path }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  const { pausedUntil, thinkingUntil } = volunteer
  return (
    <div>
      <BackLink href={path(site.work.volunteers)}>{t('volunteer.back')}</BackLink>
      <h1>
        {volunteer.firstName} {volunteer.lastName}
      </h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-2">
        <Chip>{t(`volunteers.states.${volunteer.state}`)}</Chip>
        <span className="text-stone">{sinceWords(volunteer.stateSince, now, t)}</span>
        {pausedUntil && pausedUntil > now ? (
          <span>{t('volunteers.pausedUntil', { day: dayShort(pausedUntil, locale) })}</span>
        ) : null}
        {thinkingUntil ? (
          <span>{t('volunteers.thinkingUntil', { day: dayShort(dateAtNoon(thinkingUntil), locale) })}</span>
        ) : null}
      </p>
      <MoreOf id={volunteer.id} path={path} />
    </div>
  )
}
