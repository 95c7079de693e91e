import { getLocale, getTranslations } from 'next-intl/server'
import { parentFirst } from '@/domain/intake/age'
import { dayAndTime } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'
import { type FormState, formOf } from '../staff/returned'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { PhoneNumber } from '../ui/phone-number'
import { Select } from '../ui/select'
import { sinceWords } from '../workplace/due-words'
import { RoundForm } from './round-form'
import type { Hidden, OpenMoment, TalkActions, WaitingShown } from './round-views'

interface Props {
  waiting: readonly WaitingShown[]
  open: readonly OpenMoment[]
  hidden: Hidden
  actions: TalkActions
  form: FormState
  mayPlan: boolean
  now: Date
  path: PathTo
}

/** Who wants to help and has no moment yet: the longest wait first, with the number to call. */
export async function WaitingList({ waiting, ...rest }: Props) {
  const t = await getTranslations('intake.round')
  if (waiting.length === 0) return <p className="text-stone">{t('nobodyWaits')}</p>
  return (
    <ul className="m-0 flex list-none flex-col gap-1.5 p-0">
      {waiting.map((one) => (
        <Waiting key={one.volunteerId} one={one} {...rest} />
      ))}
    </ul>
  )
}

async function Waiting({
  one,
  open,
  hidden,
  actions,
  form,
  mayPlan,
  now,
  path,
}: Omit<Props, 'waiting'> & { one: WaitingShown }) {
  const t = await getTranslations('intake.round')
  const work = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const { volunteerId } = one
  const name = `${one.firstName} ${one.lastName}`.trim()
  const theirs = open.filter(({ interviewerId }) => one.interviewers.includes(interviewerId))
  const needsParent = parentFirst(one)
  const sent = formOf(form, `book-${volunteerId}`)
  return (
    <li className="flex max-w-none flex-col gap-1 rounded-card border-2 border-rule px-2 py-1.5">
      <div className="flex flex-wrap items-center gap-x-2">
        <h3 className="m-0">
          {mayPlan ? <a href={path(site.work.volunteer(volunteerId))}>{name}</a> : name}
        </h3>
        <PhoneNumber number={one.phone} />
        <Chip>{work(`volunteers.states.${one.state}`)}</Chip>
        {one.callAskedAt ? <Chip kind="attention">{t('asksCall')}</Chip> : null}
        {one.missed > 0 ? <Chip kind="attention">{t('missed', { count: one.missed })}</Chip> : null}
        {needsParent ? <Chip kind="attention">{t('needsParent')}</Chip> : null}
        <span className="text-stone">{sinceWords(one.stateSince, now, work)}</span>
      </div>
      <p className="break-words">
        {one.kinds.map((kind) => common(`kind.${kind}`)).join(', ')}
        {one.wish ? <span className="block">{t('said', { words: one.wish })}</span> : null}
      </p>
      <div className="no-print flex flex-wrap items-end gap-1">
        {needsParent && mayPlan ? (
          <RoundForm action={actions.parentYes} hidden={hidden} did="parentYes" volunteerId={volunteerId}>
            <Button>{t('parentYes')}</Button>
          </RoundForm>
        ) : null}
        {one.mayBook && !needsParent && theirs.length > 0 ? (
          <RoundForm
            action={actions.book}
            hidden={hidden}
            did={`book-${volunteerId}`}
            volunteerId={volunteerId}
            className="flex flex-wrap items-end gap-1"
          >
            <Select
              name="momentId"
              id={`moment-${volunteerId}`}
              label={t('chooseFor', { name: one.firstName })}
              error={sent.error('momentId')}
              options={theirs.map(({ id, startsAt, place, interviewer }) => ({
                value: id,
                label: t('option', { moment: dayAndTime(startsAt, locale), place, name: interviewer ?? '' }),
              }))}
              defaultValue={sent.text('momentId')}
            />
            <Button>{t('book')}</Button>
          </RoundForm>
        ) : null}
        {mayPlan && !needsParent && theirs.length > 0 ? (
          <RoundForm action={actions.invite} hidden={hidden} did="invite" volunteerId={volunteerId}>
            <Button kind="quiet">{t(one.state === 'interested' ? 'invite' : 'inviteAgain')}</Button>
          </RoundForm>
        ) : null}
      </div>
    </li>
  )
}
