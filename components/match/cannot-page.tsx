import { getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { FreeWords } from '../form/free-words'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

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
  return (
    <SiteMain>
      <Column>
        <form action={handBack} noValidate className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t('title')}</h1>
          <p>{t('text')}</p>
          {active ? <p>{t('call')}</p> : null}
          <input type="hidden" name="matchId" value={matchId} />
          <FreeWords
            name="reason"
            label={t('reason')}
            error={errors.at('reason')}
            typed={reason}
            rows={3}
            send={t('send')}
            keep={t('keep')}
            back={back}
          />
        </form>
      </Column>
    </SiteMain>
  )
}
