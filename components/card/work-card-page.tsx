import { getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { type PathTo, site } from '@/domain/site/addresses'
import { ErrorList } from '../form/error-list'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Notice } from '../ui/notice'
import { PrintButton } from '../ui/print-button'
import { CardFace, type CardShown } from './card-face'
import { type PhotoDid, PhotoDone } from './photo-done'
import { PhotoForm, type PhotoFormProps } from './photo-form'

interface Props {
  city: CitySettings
  neighbour: {
    readonly id: string
    readonly firstName: string
    readonly lastName: string
    readonly card: CardShown | null
  }
  photo: string | null
  photoForm: PhotoFormProps
  did: PhotoDid
  errors: FormErrors
  path: PathTo
}

/** The card of one neighbour, printed at our desk for who has no printer. */
export async function WorkCardPage(props: Props) {
  const { city, neighbour, photo, did, errors, path } = props
  const t = await getTranslations('card.work')
  const common = await getTranslations('common')
  const { id, firstName, lastName, card } = neighbour
  return (
    <div className="flex max-w-[36rem] flex-col gap-3">
      <div className="no-print">
        <BackLink href={path(site.work.volunteer(id))}>{t('back')}</BackLink>
        <h1>{t('of', { name: `${firstName} ${lastName}`.trim() })}</h1>
      </div>
      <ErrorList errors={errors} />
      <PhotoDone did={did} />
      {card ? null : <p>{t('none')}</p>}
      {card && !card.good ? <Notice kind="warning" title={t('notGood')} /> : null}
      {card?.good ? (
        <>
          <p className="no-print">{t('lead')}</p>
          <CardFace city={city} firstName={firstName} card={card} photo={photo} />
          <div className="no-print">
            <PrintButton>{common('print')}</PrintButton>
          </div>
        </>
      ) : null}
      <PhotoForm {...props.photoForm} />
    </div>
  )
}
