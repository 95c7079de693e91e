import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { ContactPage } from '@/components/volunteer/contact-page'
import { inLocale, site } from '@/domain/site/addresses'
import { phoneWords } from '@/messages/phone-words'
import { myProfile } from '@/services/volunteer/queries'
import { cancelNewMail, saveContact } from '../_page/actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('volunteer.contact')
  return titled(t('title'), props)
}

export default async function Contact(props: PageProps) {
  const locale = await localeOf(props)
  const query = await props.searchParams
  const mine = await show(myProfile(await signedInActor(), {}))
  const form = await returnedForm('my-contact', query)
  return (
    <ContactPage
      action={saveContact}
      cancel={cancelNewMail}
      errors={await formErrors(form.issues, { informal: true })}
      values={{
        firstName: form.text('firstName', mine.firstName),
        lastName: form.text('lastName', mine.lastName),
        phone: form.text('phone', phoneWords(mine.phone)),
        email: form.text('email', mine.email ?? ''),
        locale: form.text('locale', mine.locale),
        prefers: form.text('prefers', mine.prefers ?? 'mail'),
      }}
      newMail={mine.newMail}
      hasMail={mine.email !== null}
      saved={query.bewaard !== undefined}
      back={inLocale(locale, site.mine.profile)}
    />
  )
}
