import { getTranslations } from 'next-intl/server'
import type { WishStage } from '@/domain/help-request/wish-change'
import { inLocale, site } from '@/domain/site/addresses'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { Notice } from '../ui/notice'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextArea } from '../ui/text-area'
import { WhenFields, type WhenValues } from './when-fields'

export interface ChangePageProps {
  action: FormAction
  errors: FormErrors
  locale: string
  now: Date
  /** False once it is over, or not safe: then we talk. */
  mayChange: boolean
  /** Who was asked or said yes, and how many. */
  stage: WishStage
  open: number
  phone: string
  when: WhenValues
  details: string
}

export async function ChangePage(props: ChangePageProps) {
  const { action, errors, locale, now, mayChange, stage, open, phone, when, details } = props
  const t = await getTranslations('request.change')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <BackLink href={inLocale(locale, site.own.status)}>{common('back')}</BackLink>
        <form action={action} noValidate className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t('title')}</h1>
          {mayChange ? (
            <>
              <WhenFields errors={errors} locale={locale} now={now} values={when} />
              <TextArea
                name="details"
                label={t('details')}
                optional={common('optional')}
                error={errors.at('details')}
                rows={3}
                defaultValue={details}
              />
              {stage === 'unasked' ? null : (
                <Notice title={t('followsTitle')}>
                  <p>{t(`follows.${stage}`, { count: open })}</p>
                </Notice>
              )}
              <ButtonRow>
                <Button kind="primary">{t('save')}</Button>
              </ButtonRow>
            </>
          ) : (
            <p>{t.rich('late', { phone: () => <PhoneNumber number={phone} /> })}</p>
          )}
        </form>
      </Column>
    </SiteMain>
  )
}
