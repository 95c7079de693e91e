import { getTranslations } from 'next-intl/server'
import { boxInWords } from '@/domain/address'

export interface ContactProps {
  contact: {
    name: string
    phone: string
    street: string | null
    houseNumber: string | null
    box: string | null
    postcode: string | null
    municipality: string | null
    goodToKnow: string
  }
  details: string
}

/** Where, what was asked, and what is good to know: what the resident agreed to share. */
export async function Contact({ contact, details }: ContactProps) {
  const t = await getTranslations('mine.match')
  const { street, houseNumber, box, postcode, municipality } = contact
  const lines = [
    [street, houseNumber, boxInWords(box ?? '', t('box'))].filter(Boolean).join(' '),
    [postcode, municipality].filter(Boolean).join(' '),
  ]
  return (
    <>
      {street ? (
        <section className="flex flex-col gap-1">
          <h2>{t('address')}</h2>
          <address className="not-italic">
            {contact.name}
            {lines.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
        </section>
      ) : null}
      <Words title={t('asked')} text={details} />
      <Words title={t('goodToKnow')} text={contact.goodToKnow} />
    </>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  if (text === '') return null
  return (
    <section className="flex flex-col gap-1">
      <h2>{title}</h2>
      <p className="whitespace-pre-line break-words" dir="auto">
        {text}
      </p>
    </section>
  )
}
