import { getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { FreeWords } from '../form/free-words'
import { BackLink } from '../ui/back-link'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

export interface NotWellPageProps {
  say: FormAction
  matchId: string
  back: string
  phone: string
  errors: FormErrors
  words: string
}

/** Between the two it does not go well: a few words if they like, and somebody calls. */
export async function NotWellPage({ say, matchId, back, phone, errors, words }: NotWellPageProps) {
  const t = await getTranslations('mine.notWell')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <BackLink href={back}>{common('back')}</BackLink>
        <form action={say} noValidate className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          <input type="hidden" name="matchId" value={matchId} />
          <FreeWords
            name="words"
            label={t('words')}
            hint={t('wordsHint')}
            error={errors.at('words')}
            typed={words}
            rows={5}
            send={t('send')}
            keep={t('keep')}
            back={back}
          />
          <p>{t.rich('call', { phone: () => <PhoneNumber number={phone} /> })}</p>
        </form>
      </Column>
    </SiteMain>
  )
}
