import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { Details } from '../ui/details'
import { TextField } from '../ui/text-field'

export interface MoneyProps {
  /** The most that the city allows, in euros. */
  most: number
  agree: FormAction
  error: string | undefined
  typed: string
}

interface Props extends MoneyProps {
  money: { readonly atMost: number | null; readonly advancedAt: Date | null }
  /** Of whoever comes. */
  name: string
}

/** What the reader agreed of money with whoever comes, and that something is to be paid back. */
export async function Money({ money: { atMost, advancedAt }, name, most, agree, error, typed }: Props) {
  const t = await getTranslations('request.money')
  return (
    <section aria-labelledby="money" className="flex flex-col gap-2">
      <h2 id="money">{t('title')}</h2>
      {atMost === null ? <p>{t('none', { name })}</p> : <p>{t('agreed', { name, euros: atMost })}</p>}
      {advancedAt ? <p className="font-bold">{t('open', { name })}</p> : null}
      <p>{t('never')}</p>
      {advancedAt ? null : (
        <Details summary={t(atMost === null ? 'set' : 'other')} open={error !== undefined}>
          <form action={agree} noValidate className="flex flex-col gap-2">
            <TextField
              name="euros"
              label={t('euros')}
              hint={t('eurosHint', { most })}
              inputMode="numeric"
              autoComplete="off"
              short
              error={error}
              defaultValue={typed || (atMost === null ? '' : String(atMost))}
            />
            <ButtonRow>
              <Button>{t('save')}</Button>
            </ButtonRow>
          </form>
        </Details>
      )}
    </section>
  )
}
