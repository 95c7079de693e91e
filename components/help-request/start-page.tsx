import { getTranslations } from 'next-intl/server'
import { inLocale, site } from '@/domain/site/addresses'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { PageHead } from '../ui/page-head'
import { PhoneNumber } from '../ui/phone-number'
import { RadioGroup } from '../ui/radio-group'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import type { QuestionFrame } from './question'

export interface StartPageProps {
  action: FormAction
  frame: QuestionFrame
  forWhom: string
  locale: string
  phone: string
}

/** For whom; and beside it, just as large, the way of those who fill in nothing. */
export async function StartPage({ action, frame, forWhom, locale, phone }: StartPageProps) {
  const t = await getTranslations('ask')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <BackLink href={frame.changing ? frame.back : inLocale(locale, site.home)}>{common('back')}</BackLink>
        <form action={action} noValidate className="flex flex-col gap-4">
          <ErrorList errors={frame.errors} />
          {frame.changing ? <input type="hidden" name="naar" value="nakijken" /> : null}
          <PageHead title={t('start.title')}>
            <p>
              {t('start.lead')} {t('start.account')}
            </p>
            <p>{t('start.time')}</p>
          </PageHead>
          <RadioGroup
            name="forWhom"
            label={t('start.forWhom')}
            error={frame.errors.at('forWhom')}
            defaultValue={forWhom}
            choices={[
              { value: 'me', label: t('start.me') },
              { value: 'other', label: t('start.other') },
            ]}
          />
          <ButtonRow>
            <Button kind="primary">{common('continue')}</Button>
          </ButtonRow>
        </form>
        <section
          aria-labelledby="call-back"
          className="mt-6 flex flex-col items-start gap-2 border-t-2 border-rule pt-4"
        >
          <h2 id="call-back">{t('start.nothing')}</h2>
          <Button href={inLocale(locale, site.ask.callBack)}>{t('start.callBack')}</Button>
          <p>{common.rich('call', { phone: () => <PhoneNumber number={phone} /> })}</p>
        </section>
      </Column>
    </SiteMain>
  )
}
