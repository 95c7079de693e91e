import { getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextArea } from '../ui/text-area'

export interface CannotPageProps {
  handBack: FormAction
  matchId: string
  back: string
  /** Name and number were already given. */
  active: boolean
  errors: FormErrors
  reason: string
}

/** Always allowed, without a reason and without blame. */
export async function CannotPage({ handBack, matchId, back, active, errors, reason }: CannotPageProps) {
  const t = await getTranslations('mine.cannot')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <form action={handBack} noValidate className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t('title')}</h1>
          <p>{t('text')}</p>
          {active ? <p>{t('call')}</p> : null}
          <input type="hidden" name="matchId" value={matchId} />
          <TextArea
            name="reason"
            label={t('reason')}
            optional={common('optional')}
            error={errors.at('reason')}
            defaultValue={reason}
            rows={3}
          />
          <ButtonRow>
            <Button kind="primary">{t('send')}</Button>
            <Button href={back}>{t('keep')}</Button>
          </ButtonRow>
        </form>
      </Column>
    </SiteMain>
  )
}
