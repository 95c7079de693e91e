import { getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { Notice } from '../ui/notice'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextField } from '../ui/text-field'

export interface SignInPageProps {
  sendLink: FormAction
  /** The city's own sign-in, where there is one: for its staff. */
  cityAction?: FormAction
  errors: FormErrors
  email: string
  notice: 'signedOut' | 'cityRefused' | 'kept' | null
}

export async function SignInPage({ sendLink, cityAction, errors, email, notice }: SignInPageProps) {
  const t = await getTranslations('signIn')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          {notice === 'signedOut' ? (
            <Notice kind="success" title={t('signedOut')} live>
              <p>{t('signedOutMore')}</p>
            </Notice>
          ) : null}
          {notice === 'cityRefused' ? (
            <Notice kind="warning" title={t('cityRefused')} live>
              <p>{t('cityRefusedMore')}</p>
            </Notice>
          ) : null}
          {notice === 'kept' ? (
            <Notice title={t('kept')} live>
              <p>{t('keptMore')}</p>
            </Notice>
          ) : null}
          <h1>{t('title')}</h1>
          <form action={sendLink} noValidate className="flex flex-col gap-4">
            <p>{t('lead')}</p>
            <TextField
              name="email"
              type="email"
              inputMode="email"
              autoComplete="email"
              label={t('email')}
              hint={t('emailHint')}
              error={errors.at('email')}
              defaultValue={email}
            />
            <ButtonRow>
              <Button kind="primary">{t('send')}</Button>
            </ButtonRow>
          </form>
          {cityAction ? (
            <form action={cityAction} className="flex flex-col gap-2 border-t-2 border-rule pt-4">
              <h2>{t('cityTitle')}</h2>
              <ButtonRow>
                <Button>{t('cityButton')}</Button>
              </ButtonRow>
            </form>
          ) : null}
          <p>{t('nobodyElse')}</p>
        </div>
      </Column>
    </SiteMain>
  )
}
