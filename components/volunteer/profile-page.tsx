import { getTranslations } from 'next-intl/server'
import { DuoPart, type DuoPartProps } from '../duo/duo-part'
import { ErrorList } from '../form/error-list'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { PauseForm, type PauseFormProps } from './pause-form'
import { ProfileForm, type ProfileFormProps } from './profile-form'

export interface ProfilePageProps {
  profile: ProfileFormProps
  pause: PauseFormProps
  duo: DuoPartProps
  asks14: number
  saved: boolean
  /** How far this volunteer gets on foot. */
  reachPath: string
  /** How this volunteer is called and reached. */
  contactPath: string
  /** All that is kept about this volunteer. */
  dataPath: string
  /** What is asked of this volunteer, and what they agreed to. */
  startPath: string
  stopPath: string
}

/** A pause that runs is said first; one that could begin stands below what they chose. */
export async function ProfilePage({
  profile,
  pause,
  duo,
  asks14,
  saved,
  reachPath,
  contactPath,
  dataPath,
  startPath,
  stopPath,
}: ProfilePageProps) {
  const t = await getTranslations('volunteer')
  const map = await getTranslations('map')
  const data = await getTranslations('data')
  const start = await getTranslations('start')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-5">
          <ErrorList errors={duo.errors} />
          {saved ? (
            <Notice kind="success" title={t('saved')} live>
              <p>{t('savedText')}</p>
            </Notice>
          ) : null}
          <PageHead title={t('title')}>
            <p>{t('lead')}</p>
            <p>{t('asked', { count: asks14 })}</p>
            <a className="inline-flex min-h-[44px] items-center self-start" href={reachPath}>
              {map('reach.link')}
            </a>
            <a className="inline-flex min-h-[44px] items-center self-start" href={contactPath}>
              {t('contact.title')}
            </a>
            <a className="inline-flex min-h-[44px] items-center self-start" href={startPath}>
              {start('mine.title')}
            </a>
            <a className="inline-flex min-h-[44px] items-center self-start" href={dataPath}>
              {data('mine.link')}
            </a>
          </PageHead>
          {pause.stage === 'none' ? null : <PauseForm {...pause} />}
          <ProfileForm {...profile} />
          <DuoPart {...duo} />
          {pause.stage === 'none' ? <PauseForm {...pause} /> : null}
          <p>
            <a className="inline-flex min-h-[44px] items-center" href={stopPath}>
              {t('stopping.link')}
            </a>
          </p>
        </div>
      </Column>
    </SiteMain>
  )
}
