import { getLocale, getTranslations } from 'next-intl/server'
import { dayLong } from '@/domain/kernel/date-words'
import { DECLINE_REASONS } from '@/domain/offer/offer-states'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { RadioGroup } from '../ui/radio-group'

export interface DeclinedOfferProps {
  explain: FormAction
  hidden: { name: string; value: string }
  pauseDays: number
  pauseEnds: Date
}

/** No is enough: everything on this page is optional. */
export async function DeclinedOffer({ explain, hidden, pauseDays, pauseEnds }: DeclinedOfferProps) {
  const t = await getTranslations('offer.declined')
  const common = await getTranslations('common')
  return (
    <form action={explain} className="flex flex-col gap-4">
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-2">{t('text')}</p>
      </div>
      <input type="hidden" {...hidden} />
      <RadioGroup
        name="reason"
        label={t('why')}
        hint={t('whyHint')}
        optional={common('optional')}
        choices={DECLINE_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <CheckboxGroup
        name="pauseDays"
        label={t('pause')}
        optional={common('optional')}
        choices={[
          {
            value: String(pauseDays),
            label: t('pauseUntil', { date: dayLong(pauseEnds, await getLocale()) }),
          },
        ]}
      />
      <ButtonRow>
        <Button kind="primary">{t('ready')}</Button>
      </ButtonRow>
    </form>
  )
}
