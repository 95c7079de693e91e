import { getLocale, getTranslations } from 'next-intl/server'
import { dayLong } from '@/domain/kernel/date-words'
import { OPEN_MONEY_DAYS } from '@/domain/match/money'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'
import { Details } from '../ui/details'
import { TextField } from '../ui/text-field'

export interface MoneyCardProps {
  matchId: string
  /** What the two agreed, in euros; null when they did not yet. */
  atMost: number | null
  advancedAt: Date | null
  /** The most that the city allows. */
  most: number
  agree: FormAction
  say: FormAction
  errors: FormErrors
  typed: string
}

/** What was agreed, that it was paid in advance, and that it is back: each one tap, and no amount that was paid. */
export async function MoneyCard({ matchId, atMost, advancedAt, say, ...form }: MoneyCardProps) {
  const t = await getTranslations('mine.money')
  const locale = await getLocale()
  const tap = (said: 'advanced' | 'repaid', label: string) => (
    <form action={say}>
      <input type="hidden" name="matchId" value={matchId} />
      <input type="hidden" name="said" value={said} />
      <ButtonRow>
        <Button>{label}</Button>
      </ButtonRow>
    </form>
  )
  return (
    <Card as="section" labelledBy="money">
      <h2 id="money">{t('title')}</h2>
      {advancedAt ? (
        <>
          <p>{t('open', { date: dayLong(advancedAt, locale) })}</p>
          <p>{t('then', { days: OPEN_MONEY_DAYS })}</p>
          {tap('repaid', t('repaid'))}
        </>
      ) : atMost === null ? (
        <>
          <p>{t('none')}</p>
          <AgreeForm matchId={matchId} atMost={atMost} {...form} />
        </>
      ) : (
        <>
          <p className="font-bold">{t('agreed', { euros: atMost })}</p>
          {tap('advanced', t('advanced'))}
          <Details summary={t('other')} open={form.errors.at('euros') !== undefined}>
            <AgreeForm matchId={matchId} atMost={atMost} {...form} />
          </Details>
        </>
      )}
    </Card>
  )
}

type AgreeProps = Pick<MoneyCardProps, 'matchId' | 'atMost' | 'most' | 'agree' | 'errors' | 'typed'>

async function AgreeForm({ matchId, atMost, most, agree, errors, typed }: AgreeProps) {
  const t = await getTranslations('mine.money')
  return (
    <form action={agree} noValidate className="flex flex-col gap-2">
      <input type="hidden" name="matchId" value={matchId} />
      <TextField
        name="euros"
        label={t('euros')}
        hint={t('eurosHint', { most })}
        inputMode="numeric"
        autoComplete="off"
        short
        error={errors.at('euros')}
        defaultValue={typed || (atMost === null ? '' : String(atMost))}
      />
      <ButtonRow>
        <Button>{t('save')}</Button>
      </ButtonRow>
    </form>
  )
}
