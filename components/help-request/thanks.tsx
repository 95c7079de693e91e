import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { Details } from '../ui/details'
import { TextArea } from '../ui/text-area'

interface Props {
  thanks: 'may' | 'held'
  say: FormAction
  error: string | undefined
  words: string
}

/** A few words for the neighbour. One of us reads them first, and says so here. */
export async function Thanks({ thanks, say, error, words }: Props) {
  const t = await getTranslations('request.thanks')
  if (thanks === 'held' && error === undefined) return <p>{t('held')}</p>
  return (
    <Details summary={t('title')} open={error !== undefined}>
      <form action={say} noValidate className="flex flex-col gap-2">
        <TextArea
          name="words"
          id="thanks"
          label={t('words')}
          hint={t('hint')}
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
