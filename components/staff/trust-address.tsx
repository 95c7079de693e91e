import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { ConfirmedFields } from './confirmed-fields'
import type { FormState } from './returned'

interface Props {
  /** Of the person. */
  id: string
  form: FormState
  action: FormAction
}

/** Mail to this address came back. Corrected below, or it works after all. */
export async function TrustAddress({ id, form, action }: Props) {
  const t = await getTranslations('person.trust')
  return (
    <div className="flex flex-col gap-1">
      <Notice kind="warning" title={t('title')}>
        <p>{t('text')}</p>
      </Notice>
      <div className="no-print">
        <Details summary={t('summary')} open={form.summary.length > 0}>
          <form action={action} className="flex flex-col gap-1.5">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="did" value="trust" />
            <ConfirmedFields form={form} of="trust-" />
            <div>
              <Button>{t('go')}</Button>
            </div>
          </form>
        </Details>
      </div>
    </div>
  )
}
