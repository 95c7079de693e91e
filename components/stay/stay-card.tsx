import { getLocale, getTranslations } from 'next-intl/server'
import { time } from '@/domain/kernel/date-words'
import { STAY_MINUTES } from '@/domain/stay/ladder'
import type { StayState } from '@/domain/stay/stay-states'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'
import { Details } from '../ui/details'
import { Select } from '../ui/select'

export interface StayCardProps {
  stay: {
    matchId: string
    open: { id: string; state: StayState; backBy: Date; here: boolean } | null
    offered: boolean
    choices: readonly number[]
    usual: number
  }
  actions: { arrive: FormAction; back: FormAction; longer: FormAction }
  /** Which page sent it: the match, or the secret of the link. */
  hidden: { name: string; value: string }
  errors: FormErrors
}

/** "I am here" and "I am home again", each one tap. Who says nothing is not watched, and the card says so. */
export async function StayCard({ stay, ...rest }: StayCardProps) {
  if (stay.open) return <There {...rest} open={stay.open} choices={stay.choices} />
  return stay.offered ? <Arrive {...rest} stay={stay} /> : null
}

type Rest = Omit<StayCardProps, 'stay'>

async function There({
  open,
  choices,
  actions,
  hidden,
  errors,
}: Rest & { open: NonNullable<StayCardProps['stay']['open']>; choices: readonly number[] }) {
  const t = await getTranslations('mine.stay')
  const at = { time: time(open.backBy, await getLocale()) }
  return (
    <Card as="section" marked labelledBy="stay">
      <h2 id="stay">{t(open.here ? 'there' : 'elsewhere')}</h2>
      <p>{t(open.state === 'there' ? 'until' : 'asked', at)}</p>
      <form action={actions.back}>
        <input type="hidden" {...hidden} />
        <input type="hidden" name="stayId" value={open.id} />
        <ButtonRow>
          <Button kind="primary">{t('back')}</Button>
        </ButtonRow>
      </form>
      {choices.length > 0 ? (
        <Details summary={t('longer')} open={errors.at('minutes') !== undefined}>
          <form action={actions.longer} className="flex flex-col gap-2">
            <input type="hidden" {...hidden} />
            <input type="hidden" name="stayId" value={open.id} />
            <Minutes choices={choices} chosen={60} error={errors.at('minutes')} label={t('longerHow')} />
            <div>
              <Button>{t('longerSave')}</Button>
            </div>
          </form>
        </Details>
      ) : null}
    </Card>
  )
}

async function Arrive({ stay, actions, hidden, errors }: Rest & { stay: StayCardProps['stay'] }) {
  const t = await getTranslations('mine.stay')
  const { matchId, choices, usual } = stay
  if (choices.length === 0)
    return (
      <Card as="section" labelledBy="stay">
        <h2 id="stay">{t('title')}</h2>
        <p>{t('nobodyNow')}</p>
      </Card>
    )
  return (
    <Card as="section" labelledBy="stay">
      <h2 id="stay">{t('title')}</h2>
      <p>{t('lead')}</p>
      <form action={actions.arrive} className="flex flex-col gap-2">
        <input type="hidden" {...hidden} />
        <input type="hidden" name="match" value={matchId} />
        <Minutes
          choices={choices}
          chosen={choices.includes(usual) ? usual : (choices[0] ?? usual)}
          error={errors.at('minutes')}
          label={t('how')}
        />
        <ButtonRow>
          <Button>{t('here')}</Button>
        </ButtonRow>
      </form>
      <p className="text-stone">{t('choice')}</p>
    </Card>
  )
}

interface MinutesProps {
  choices: readonly number[]
  chosen: number
  error: string | undefined
  label: string
}

async function Minutes({ choices, chosen, error, label }: MinutesProps) {
  const t = await getTranslations('mine.stay')
  return (
    <Select
      name="minutes"
      id="minutes"
      label={label}
      error={error}
      defaultValue={String(chosen)}
      options={STAY_MINUTES.filter((one) => choices.includes(one)).map((one) => ({
        value: String(one),
        label: t('minutes', { hours: Math.floor(one / 60), minutes: one % 60 }),
      }))}
    />
  )
}
