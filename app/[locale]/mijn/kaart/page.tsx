import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { photoDone } from '@/app/_page/photo-done'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { MyCardPage } from '@/components/card/my-card-page'
import { formErrors } from '@/components/form/form-errors'
import { pictureFrom } from '@/domain/card/photo'
import { api, inLocale, withQuery } from '@/domain/site/addresses'
import { myCard } from '@/services/card/queries'
import { dropPhoto } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('card.mine')
  return titled(t('title'), props)
}

export default async function MyCard(props: PageProps) {
  const locale = await localeOf(props)
  const { firstName, card, photoAt } = await show(myCard(await signedInActor(), {}))
  const query = await props.searchParams
  const form = await returnedForm('photo', query)
  const errors = await formErrors(form.issues, { informal: true })
  return (
    <MyCardPage
      city={await city()}
      firstName={firstName}
      card={card}
      photo={pictureFrom(api.photo, photoAt)}
      photoForm={{
        send: withQuery(api.photo, { taal: locale }),
        error: errors.at('file'),
        hasPhoto: photoAt !== null,
        drop: dropPhoto,
      }}
      did={photoDone(query)}
      errors={errors}
      path={(to) => inLocale(locale, to)}
    />
  )
}
