import { getTranslations } from 'next-intl/server'
import { languageName } from '@/domain/kernel/languages'
import { HOUSE_LOCALES } from '@/domain/kernel/locales'
import { PREFERENCES } from '@/domain/message/road'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'
import { RadioGroup } from '../ui/radio-group'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextField } from '../ui/text-field'

export interface ContactPageProps {
  action: FormAction
  /** Leaves the address as it is. */
  cancel: FormAction
  errors: FormErrors
  values: {
    firstName: string
    lastName: string
    phone: string
    email: string
    locale: string
    prefers: string
  }
  /** Another address that did not say yes yet. */
  newMail: string | null
  /** Whether letters go anywhere until then. */
  hasMail: boolean
  saved: boolean
  back: string
}

/** How this neighbour is called and reached, to change oneself. */
export async function ContactPage(props: ContactPageProps) {
  const { action, cancel, errors, values, newMail, hasMail, saved, back } = props
  const t = await getTranslations('volunteer.contact')
  const common = await getTranslations('common')
  const field = (name: 'firstName' | 'lastName' | 'phone' | 'email', autoComplete: string) => ({
    name,
    autoComplete,
    label: t(`field.${name}`),
    error: errors.at(name),
    defaultValue: values[name],
  })
  return (
    <SiteMain>
      <Column>
        <BackLink href={back}>{t('back')}</BackLink>
        <div className="flex flex-col gap-4">
          {newMail ? (
            <Notice kind="info" title={t('askedTitle')} live={saved}>
              <p className="break-words">{t('asked', { email: newMail })}</p>
              <p>{t(hasMail ? 'until' : 'untilFirst')}</p>
              <p>{t('wrong')}</p>
              <form action={cancel}>
                <Button>{t('cancel')}</Button>
              </form>
            </Notice>
          ) : saved ? (
            <Notice kind="success" title={t('saved')} live />
          ) : null}
          <form action={action} noValidate className="flex flex-col gap-4">
            <ErrorList errors={errors} />
            <PageHead title={t('title')}>
              <p>{t('lead')}</p>
            </PageHead>
            <TextField {...field('firstName', 'given-name')} />
            <TextField {...field('lastName', 'family-name')} optional={common('optional')} />
            <TextField {...field('phone', 'tel')} type="tel" />
            <TextField {...field('email', 'email')} type="email" hint={t('emailHint')} />
            <RadioGroup
              name="locale"
              label={t('locale')}
              error={errors.at('locale')}
              choices={HOUSE_LOCALES.map((value) => ({ value, label: languageName(value, value) }))}
              defaultValue={values.locale}
            />
            <RadioGroup
              name="prefers"
              label={t('prefers.label')}
              hint={t('prefers.hint')}
              error={errors.at('prefers')}
              choices={PREFERENCES.map((value) => ({ value, label: t(`prefers.${value}`) }))}
              defaultValue={values.prefers}
            />
            <ButtonRow>
              <Button kind="primary">{t('save')}</Button>
            </ButtonRow>
          </form>
        </div>
      </Column>
    </SiteMain>
  )
}
