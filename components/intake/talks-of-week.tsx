import { getLocale, getTranslations } from 'next-intl/server'
import { dayLong, time } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Details } from '../ui/details'
import { PhoneNumber } from '../ui/phone-number'
import { RoundForm } from './round-form'
import type { Hidden, TalkActions, TalkShown } from './round-views'

interface Props {
  me: string
  talks: readonly TalkShown[]
  hidden: Hidden
  actions: TalkActions
  mayPlan: boolean
  now: Date
  path: PathTo
}

/** Who comes when and where, what they said, and how it went: the talk itself has a page of its own. */
export async function TalksOfWeek({ talks, ...rest }: Props) {
  const t = await getTranslations('intake.round')
  if (talks.length === 0) return <p className="text-stone">{t('noTalks')}</p>
  return (
    <ul className="m-0 flex list-none flex-col gap-1.5 p-0">
      {talks.map((talk) => (
        <Talk key={talk.id} talk={talk} {...rest} />
      ))}
    </ul>
  )
}

async function Talk({
  me,
  talk,
  hidden,
  actions,
  mayPlan,
  now,
  path,
}: Omit<Props, 'talks'> & { talk: TalkShown }) {
  const t = await getTranslations('intake.round')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const { volunteerId, startsAt, endsAt, outcome } = talk
  const name = `${talk.firstName} ${talk.lastName}`.trim()
  const isOpen = outcome === null
  const begun = startsAt <= now
  return (
    <li className="grid max-w-none gap-x-3 gap-y-1 rounded-card border-2 border-rule px-2 py-1.5 md:grid-cols-[12rem_minmax(0,1fr)]">
      <div>
        <b className="block">{dayLong(startsAt, locale)}</b>
        <span className="block">
          {t('hours', { from: time(startsAt, locale), to: time(endsAt, locale) })}
        </span>
        <span className="block break-words text-stone">{talk.place}</span>
        <span className="block text-stone">{t('with', { name: talk.interviewer ?? '' })}</span>
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2">
          <h3 className="m-0">
            {mayPlan ? <a href={path(site.work.volunteer(volunteerId))}>{name}</a> : name}
          </h3>
          <PhoneNumber number={talk.phone} />
          {outcome === 'held' || outcome === 'missed' ? (
            <Chip kind={outcome === 'held' ? 'done' : 'attention'}>{t(`outcome.${outcome}`)}</Chip>
          ) : null}
          {isOpen && !begun && talk.isLeft ? <Chip kind="attention">{t('left')}</Chip> : null}
          {talk.isMinor ? <Chip>{t('minor')}</Chip> : null}
        </div>
        <p className="break-words">
          {talk.kinds.map((kind) => common(`kind.${kind}`)).join(', ')}
          {talk.wish ? <span className="block">{t('said', { words: talk.wish })}</span> : null}
        </p>
        {isOpen && mayPlan ? (
          <div className="no-print flex flex-wrap items-start gap-1">
            <Button kind={begun ? 'primary' : 'secondary'} href={path(site.work.intake(volunteerId))}>
              {t('hold')}
            </Button>
            <Button kind="quiet" href={path(site.work.intakeSheet(volunteerId))}>
              {t('sheet')}
            </Button>
            {begun ? (
              <RoundForm action={actions.noShow} hidden={hidden} did="noShow" volunteerId={volunteerId}>
                <Button>{t('noShow')}</Button>
              </RoundForm>
            ) : null}
          </div>
        ) : null}
        {isOpen && !begun && mayPlan && talk.interviewerId !== me ? (
          <RoundForm
            action={actions.takeOver}
            hidden={hidden}
            did={`take-${talk.id}`}
            momentId={talk.id}
            from={talk.interviewerId}
          >
            <Button kind={talk.isLeft ? 'primary' : 'quiet'}>{t('takeOver')}</Button>
          </RoundForm>
        ) : null}
        {isOpen && !begun ? (
          <Details summary={t('change')}>
            <div className="flex flex-wrap items-start gap-1">
              <RoundForm action={actions.cancel} hidden={hidden} did="cancel" volunteerId={volunteerId}>
                <Button>{t('cancel')}</Button>
              </RoundForm>
              {mayPlan ? (
                <RoundForm action={actions.withdraw} hidden={hidden} did="withdraw" momentId={talk.id}>
                  <Button kind="danger">{t('withdrawBooked')}</Button>
                </RoundForm>
              ) : null}
            </div>
          </Details>
        ) : null}
      </div>
    </li>
  )
}
