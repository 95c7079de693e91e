import { getLocale, getTranslations } from 'next-intl/server'
import { CALL_ME } from '@/domain/intake/proposals'
import { dayLong, time } from '@/domain/kernel/date-words'
import { Button, ButtonRow } from '../ui/button'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'
import type { TalkPageProps } from './talk-views'

type Props = Pick<
  TalkPageProps,
  | 'proposals'
  | 'hasMore'
  | 'secret'
  | 'errors'
  | 'chosen'
  | 'wish'
  | 'choose'
  | 'morePath'
  | 'isFirst'
  | 'stage'
>

/** A list of three, and no calendar to search: a choice and a button. */
export async function MomentChoice(props: Props) {
  const { proposals, hasMore, isFirst, secret, errors, chosen, wish, choose, morePath, stage } = props
  const t = await getTranslations('intake.choose')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const moves = stage === 'booked'
  const moments = proposals.map(({ id, startsAt, endsAt, place, interviewer }) => ({
    value: id,
    label: t('moment', {
      day: dayLong(startsAt, locale),
      from: time(startsAt, locale),
      to: time(endsAt, locale),
    }),
    hint: t('placeAndWho', { place, name: interviewer }),
  }))
  const call = { value: CALL_ME, label: t('callMe'), hint: t('callHint') }
  return (
    <form action={choose} noValidate className="flex flex-col gap-3">
      <input type="hidden" name="secret" value={secret} />
      <RadioGroup
        name="momentId"
        label={t(moves ? 'moveTitle' : 'chooseTitle')}
        error={errors.at('momentId')}
        choices={stage === 'choose' ? [...moments, call] : moments}
        defaultValue={chosen}
      />
      {hasMore || !isFirst ? (
        <p>
          <a className="inline-flex min-h-[44px] items-center" href={morePath}>
            {t(hasMore ? 'others' : 'first')}
          </a>
        </p>
      ) : null}
      {moves ? null : (
        <TextField
          name="wish"
          label={t('wish')}
          hint={t('wishHint')}
          optional={common('optional')}
          error={errors.at('wish')}
          autoComplete="off"
          defaultValue={wish}
        />
      )}
      <ButtonRow>
        <Button kind={moves ? 'secondary' : 'primary'}>{t(moves ? 'move' : 'take')}</Button>
      </ButtonRow>
    </form>
  )
}
