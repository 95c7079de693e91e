import { getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { FreeWords } from '../form/free-words'
import { BackLink } from '../ui/back-link'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

export interface StopPageProps {
  action: FormAction
  errors: FormErrors
  reason: string
  back: string
  /** Whom they help now, by name where they know it. */
  helped: readonly string[]
  waiting: number
  offers: number
  dataMail: string
}

/** What happens, before it happens. No guilt and no questions that must be answered. */
export async function StopPage(props: StopPageProps) {
  const { action, errors, reason, back, helped, waiting, offers, dataMail } = props
  const t = await getTranslations('volunteer.stopping')
  return (
    <SiteMain>
      <Column>
        <BackLink href={back}>{t('back')}</BackLink>
        <form action={action} noValidate className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          <h2>{t('happens')}</h2>
          <ul className="m-0 list-disc ps-3">
            {helped.map((name) => (
              <li key={name}>{t('helped', { name })}</li>
            ))}
            {waiting > 0 ? <li>{t('waiting')}</li> : null}
            {offers > 0 ? <li>{t('offers', { count: offers })}</li> : null}
            <li>{t('asked')}</li>
            <li>{t('signIn')}</li>
            <li>{t('data', { mail: dataMail })}</li>
            <li>{t('again')}</li>
          </ul>
          <input type="hidden" name="sure" value="yes" />
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
