import { getTranslations } from 'next-intl/server'
import { inLocale, site } from '@/domain/site/addresses'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Button } from '../ui/button'
import { ButtonPair } from '../ui/button-pair'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

export interface StopPageProps {
  action: FormAction
  errors: FormErrors
  locale: string
  mayCancel: boolean
}

/** One page, one tap, and nothing that asks for a reason. */
export async function StopPage({ action, errors, locale, mayCancel }: StopPageProps) {
  const t = await getTranslations('request.stop')
  const common = await getTranslations('common')
  const status = inLocale(locale, site.own.status)
  return (
    <SiteMain>
      <Column>
        <BackLink href={status}>{common('back')}</BackLink>
        <form action={action} className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t('title')}</h1>
          {mayCancel ? (
            <>
              <div>
                <p>{t('lead')}</p>
                <p>{t('told')}</p>
              </div>
              <ButtonPair>
                <Button>{t('yes')}</Button>
                <Button href={status}>{t('no')}</Button>
              </ButtonPair>
            </>
          ) : (
            <p>{t('late')}</p>
          )}
        </form>
      </Column>
    </SiteMain>
  )
}
