import { getTranslations } from 'next-intl/server'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { PauseForm, type PauseFormProps } from './pause-form'

export interface LetterPausePageProps {
  pause: PauseFormProps
  saved: boolean
  stopPath: string
  phone: string
}

/** Behind the last line of every mail: a break at once, and where to stop altogether. */
export async function LetterPausePage({ pause, saved, stopPath, phone }: LetterPausePageProps) {
  const t = await getTranslations('volunteer.letterPause')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-5">
          {saved ? <Notice kind="success" title={t('saved')} live /> : null}
          <PageHead title={t('title')}>
            <p>{t('lead')}</p>
          </PageHead>
          <PauseForm {...pause} />
          <section className="flex flex-col gap-1">
            <h2>{t('stopTitle')}</h2>
            <p>
              {t.rich('stop', {
                link: (words) => <a href={stopPath}>{words}</a>,
                phone: () => <PhoneNumber number={phone} />,
              })}
            </p>
          </section>
        </div>
      </Column>
    </SiteMain>
  )
}
