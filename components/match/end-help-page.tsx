import { getTranslations } from 'next-intl/server'
import { TELLS } from '@/domain/match/ending'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { FreeWords } from '../form/free-words'
import { BackLink } from '../ui/back-link'
import { DateInput } from '../ui/date-input'
import { RadioGroup } from '../ui/radio-group'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

export interface EndHelpPageProps {
  stop: FormAction
  matchId: string
  /** Null while nobody is shown. */
  name: string | null
  back: string
  notWellPath: string
  errors: FormErrors
  typed: (name: string) => string
}

/** To stop with one person, gently: until when, and who says it. No reason is asked. */
export async function EndHelpPage(props: EndHelpPageProps) {
  const { stop, matchId, name, back, notWellPath, errors, typed } = props
  const t = await getTranslations('mine.ending')
  const common = await getTranslations('common')
  const who = { name: name ?? t('somebody') }
  const last = { name: 'lastOn', label: t('lastOn'), hint: t('lastHint'), error: errors.at('lastOn') }
  return (
    <SiteMain>
      <Column>
        <BackLink href={back}>{common('back')}</BackLink>
        <form action={stop} noValidate className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t('title')}</h1>
          <p>{t('lead', who)}</p>
          <p>
            <a className="inline-flex min-h-[44px] items-center" href={notWellPath}>
              {t('talkFirst')}
            </a>
          </p>
          <input type="hidden" name="matchId" value={matchId} />
          <DateInput {...last} optional={common('optional')} defaultValue={typed('lastOn')} />
          <RadioGroup
            name="whoTells"
            label={t('whoTells', who)}
            error={errors.at('whoTells')}
            choices={TELLS.map((value) => ({
              value,
              label: t(`tells.${value}`),
              hint: t(`tellsHint.${value}`),
            }))}
            defaultValue={typed('whoTells')}
          />
          <FreeWords
            name="words"
            label={t('words', who)}
            hint={t('wordsHint')}
            error={errors.at('words')}
            typed={typed('words')}
            rows={4}
            send={t('send')}
            keep={t('keep')}
            back={back}
          />
        </form>
      </Column>
    </SiteMain>
  )
}
