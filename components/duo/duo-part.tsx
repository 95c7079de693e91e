import { getLocale, getTranslations } from 'next-intl/server'
import { CODE_DIGITS, codeWords } from '@/domain/duo/duo'
import { dayLong } from '@/domain/kernel/date-words'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { TextField } from '../ui/text-field'

export interface DuoPartProps {
  /** The first name of the other one; null while nobody is. */
  partner: string | null
  since: Date | null
  code: { readonly figures: string; readonly until: Date } | null
  invite: FormAction
  join: FormAction
  end: FormAction
  errors: FormErrors
  typed: string
}

/** Two who want to help together: the code of one, typed by the other, is the yes of both. Either ends it with one tap. */
export async function DuoPart(props: DuoPartProps) {
  const { partner, since, code, invite, join, end, errors, typed } = props
  const t = await getTranslations('mine.duo')
  const locale = await getLocale()
  if (partner)
    return (
      <Part title={t('title')}>
        <p className="font-bold">
          {t('with', { name: partner, date: dayLong(since ?? new Date(), locale) })}
        </p>
        <p>{t('each', { name: partner })}</p>
        <p>{t('endText', { name: partner })}</p>
        <Tap action={end}>{t('end')}</Tap>
      </Part>
    )
  return (
    <Part title={t('title')}>
      <p>{t('lead')}</p>
      <p>{t('both')}</p>
      {code ? (
        <>
          <p>{t('give')}</p>
          <p className="text-[1.6em] font-bold">
            <bdi>{codeWords(code.figures)}</bdi>
          </p>
          <p>{t('until', { date: dayLong(code.until, locale) })}</p>
          <Tap action={end}>{t('drop')}</Tap>
        </>
      ) : (
        <Tap action={invite}>{t('invite')}</Tap>
      )}
      <form action={join} noValidate className="flex flex-col gap-2">
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint', { digits: CODE_DIGITS })}
          inputMode="numeric"
          autoComplete="off"
          short
          maxLength={20}
          error={errors.at('code')}
          defaultValue={typed}
        />
        <ButtonRow>
          <Button>{t('join')}</Button>
        </ButtonRow>
      </form>
    </Part>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby="duo" className="flex flex-col gap-2">
      <h2 id="duo">{title}</h2>
      {children}
    </section>
  )
}

function Tap({ action, children }: { action: FormAction; children: string }) {
  return (
    <form action={action}>
      <ButtonRow>
        <Button>{children}</Button>
      </ButtonRow>
    </form>
  )
}
