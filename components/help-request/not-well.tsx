import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { Details } from '../ui/details'
import { TextArea } from '../ui/text-area'

interface Props {
  name: string
  say: FormAction
  error: string | undefined
  words: string
}

/** "Niet goed": in a few words or in none, and somebody calls. The neighbour does not read it. */
export async function NotWell({ name, say, error, words }: Props) {
  const t = await getTranslations('request.notWell')
  const common = await getTranslations('common')
  return (
    <Details summary={t('title', { name })} open={error !== undefined}>
      <form action={say} noValidate className="flex flex-col gap-2">
        <p>{t('lead')}</p>
        <TextArea
          name="words"
          label={t('words')}
          optional={common('optional')}
          error={error}
          defaultValue={words}
          rows={4}
        />
        <ButtonRow>
          <Button>{t('send')}</Button>
        </ButtonRow>
      </form>
    </Details>
  )
}
