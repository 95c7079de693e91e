import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { titled } from '@/app/_page/page-props'
import { photoDone } from '@/app/_page/photo-done'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { WorkCardPage } from '@/components/card/work-card-page'
import { formErrors } from '@/components/form/form-errors'
import { pictureFrom } from '@/domain/card/photo'
import { api, inLocale, withQuery } from '@/domain/site/addresses'
import { cardOfNeighbour } from '@/services/card/queries'
import { dropPhoto } from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations('card.work')
  return titled(t('pageTitle'), props)
}

export default async function CardOfNeighbour({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const neighbour = await show(cardOfNeighbour(await signedInActor(), { volunteerId: id }))
  const query = await searchParams
  const errors = await formErrors((await returnedForm('photo', query)).issues)
  return (
    <WorkCardPage
      city={await city()}
      neighbour={neighbour}
      photo={pictureFrom(api.photoOf(id), neighbour.photoAt)}
      photoForm={{
        send: withQuery(api.photoOf(id), { taal: locale }),
        error: errors.at('file'),
        hasPhoto: neighbour.photoAt !== null,
        drop: dropPhoto,
        volunteerId: id,
      }}
      did={photoDone(query)}
      errors={errors}
      path={(to) => inLocale(locale, to)}
    />
  )
}
