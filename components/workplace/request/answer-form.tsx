import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Select } from '@/components/ui/select'
import { DECLINE_REASONS } from '@/domain/offer/offer-states'
import { HeardField } from './heard-field'
import type { OfferShown } from './request-views'

interface Props {
  id: string
  offer: Pick<OfferShown, 'id' | 'volunteerName'>
  /** Of the wish that stands on the page. */
  version: number
  form: FormState
  action: FormAction
}

/** The neighbour calls back, or stands at the desk: the same yes or no as in the mail. */
export async function AnswerForm({ id, offer, version, form, action }: Props) {
  const t = await getTranslations('work')
  const [name = ''] = offer.volunteerName.split(' ')
  return (
    <Details summary={t('told.answer', { name })} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value={`answer-${offer.id}`} />
        <input type="hidden" name="offerId" value={offer.id} />
        <input type="hidden" name="version" value={version} />
        <HeardField
          id={`heard-${offer.id}`}
          chosen={form.text('heard', 'phone')}
          error={form.error('heard')}
        />
        <Select
          name="reason"
          id={`reason-${offer.id}`}
          label={t('told.why')}
          options={[
            { value: '', label: t('told.noReason') },
            ...DECLINE_REASONS.map((value) => ({ value, label: t(`offer.decline.${value}`) })),
          ]}
          defaultValue={form.text('reason')}
          error={form.error('reason')}
        />
        <div className="flex flex-wrap gap-2">
          <Button name="answer" value="yes">
            {t('told.yes', { name })}
          </Button>
          <Button name="answer" value="no">
            {t('told.no', { name })}
          </Button>
        </div>
      </form>
    </Details>
  )
}
