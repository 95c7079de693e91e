import { getTranslations } from 'next-intl/server'
import type { INVITATION_STAGES } from '@/domain/neighbour-list/invitation'
import { type PathTo, site } from '@/domain/site/addresses'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button } from '../ui/button'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextField } from '../ui/text-field'

export interface InvitationPageProps {
  firstName: string
  listName: string
  /** We have no number of them, and a yes leads to a call. */
  asksPhone: boolean
  stage: (typeof INVITATION_STAGES)[number]
  secret: string
  typed: string
  errors: FormErrors
  yes: FormAction
  no: FormAction
  phone: string
  path: PathTo
}

/** Two answers that weigh the same: each says what it does, each is one button. */
export async function InvitationPage(props: InvitationPageProps) {
  const { firstName, listName, asksPhone, stage, secret, typed, errors, yes, no, phone, path } = props
  const t = await getTranslations('volunteer.invitation')
  const held = <input type="hidden" name="secret" value={secret} />
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-3">
          <ErrorList errors={errors} />
          <h1>{t(stage === 'open' ? 'title' : 'titleYes', { name: firstName })}</h1>
          {stage === 'open' ? (
            <>
              <p>{t('from', { list: listName })}</p>
              <form action={yes} className="flex flex-col gap-1.5">
                {held}
                <p>{t('yesMeans')}</p>
                {asksPhone ? (
                  <TextField
                    name="phone"
                    type="tel"
                    autoComplete="tel"
                    label={t('phone')}
                    error={errors.at('phone')}
                    defaultValue={typed}
                  />
                ) : null}
                <div>
                  <Button>{t('yes')}</Button>
                </div>
              </form>
              <form action={no} className="flex flex-col gap-1.5">
                {held}
                <p>{t('noMeans')}</p>
                <div>
                  <Button>{t('no')}</Button>
                </div>
              </form>
            </>
          ) : (
            <p>{t('yesText')}</p>
          )}
          <p>
            <a href={path(site.privacy)}>{t('data')}</a>
          </p>
          <p>{t.rich('more', { phone: () => <PhoneNumber number={phone} /> })}</p>
        </div>
      </Column>
    </SiteMain>
  )
}
