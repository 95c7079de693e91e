import { getTranslations } from 'next-intl/server'
import { Button, ButtonRow } from '../ui/button'
import { TextField } from '../ui/text-field'

interface Props {
  path: string
  typed: string
  error: string | undefined
}

/** It changes nothing, so it asks by its address, and the back button and a reload ask nothing anew. */
export async function NumberForm({ path, typed, error }: Props) {
  const t = await getTranslations('card.verify')
  return (
    <form action={path} method="get" noValidate className="flex flex-col gap-2">
      <TextField
        short
        name="number"
        label={t('label')}
        hint={t('hint')}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        defaultValue={typed}
      />
      <ButtonRow>
        <Button kind="primary">{t('check')}</Button>
      </ButtonRow>
    </form>
  )
}
