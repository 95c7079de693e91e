import { getTranslations } from 'next-intl/server'
import { addressLines } from '@/domain/address'
import type { TalkTopic } from '@/domain/kernel/talk-topics'
import type { ResidentWish } from '@/domain/resident/wishes'
import { addressWords } from '../address/address-words'

export interface ContactProps {
  contact: {
    name: string
    street: string | null
    /** The number of the house is here, or there is none. */
    house: boolean
    houseNumber: string | null
    box: string | null
    postcode: string | null
    municipality: string | null
    pointNear: string | null
    goodToKnow: string
    wishes: readonly ResidentWish[]
    topics: readonly TalkTopic[]
  }
  details: string
}

/** Where, what was asked, and what is good to know: what the resident agreed to share. */
export async function Contact({ contact, details }: ContactProps) {
  const t = await getTranslations('mine.match')
  const say = await addressWords()
  const common = await getTranslations('common')
  const topics = contact.topics.map((one) => common(`topic.${one}`)).join(', ')
  const talks = topics && t('talksAbout', { topics })
  return (
    <>
      {contact.street || contact.pointNear || !contact.house ? (
        <section className="flex flex-col gap-1">
          <h2>{t('address')}</h2>
          <address className="not-italic">
            {contact.name}
            {addressLines(contact, say).map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
          {contact.house ? null : <p>{t('houseAfterCall')}</p>}
        </section>
      ) : null}
      <Words title={t('asked')} text={details} />
      <Words
        title={t('goodToKnow')}
        text={[...contact.wishes.map((one) => t(`wish.${one}`)), talks, contact.goodToKnow]
          .filter(Boolean)
          .join('\n')}
      />
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
