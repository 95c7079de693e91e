import { getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { type PathTo, site } from '@/domain/site/addresses'
import { ErrorList } from '../form/error-list'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'
import { PhoneNumber } from '../ui/phone-number'
import { PrintButton } from '../ui/print-button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { CardFace, type CardShown } from './card-face'
import { type PhotoDid, PhotoDone } from './photo-done'
import { PhotoForm, type PhotoFormProps } from './photo-form'

interface Props {
  city: CitySettings
  firstName: string
  card: CardShown | null
  photo: string | null
  photoForm: PhotoFormProps
  did: PhotoDid
  errors: FormErrors
  path: PathTo
}

/** The own card: to look at, to print and to take along. On paper stands the card and nothing else. */
export async function MyCardPage(props: Props) {
  const { city, firstName, card, photo, did, errors, path } = props
  const t = await getTranslations('card.mine')
  const common = await getTranslations('common')
  const startLink = (
    <p>
      <a href={path(site.mine.startList)}>{t('startLink')}</a>
    </p>
  )
  return (
    <SiteMain>
      <Column>
        <BackLink href={path(site.mine.start)}>{t('back')}</BackLink>
        <div className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <PhotoDone did={did} />
          <div className="no-print">
            <PageHead title={t('title')}>
              <p>{t('lead')}</p>
            </PageHead>
          </div>
          {card && !card.good ? (
            <Notice kind="warning" title={t('notGood')}>
              <p>{t.rich('notGoodText', { phone: () => <PhoneNumber number={city.phone} /> })}</p>
              {startLink}
            </Notice>
          ) : null}
          {card?.good ? (
            <>
              <CardFace city={city} firstName={firstName} card={card} photo={photo} />
              <div className="no-print flex flex-col gap-1.5">
                <div>
                  <PrintButton>{common('print')}</PrintButton>
                </div>
                <p>{t('print')}</p>
                <p>{t('noPrinter')}</p>
                <p>{t('offline')}</p>
                <p>{t('door')}</p>
                <p className="text-stone">{t('until')}</p>
              </div>
            </>
          ) : null}
          {card ? null : (
            <Notice title={t('none')}>
              <p>{t('noneText')}</p>
              {startLink}
            </Notice>
          )}
          <PhotoForm {...props.photoForm} />
        </div>
      </Column>
    </SiteMain>
  )
}
