import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button, ButtonRow } from '@/components/ui/button'
import type { PairWordShown } from './request-views'

interface Props {
  id: string
  words: readonly PairWordShown[]
  action: FormAction
}

/** Thanks that wait: read, and passed on or kept. */
export async function ReadThanks({ id, words, action }: Props) {
  const held = words.find((one) => one.kind === 'thanks' && one.state === 'held')
  if (!held) return null
  const t = await getTranslations('work.pair.thanks')
  return (
    <form action={action} className="flex flex-col gap-1 rounded-card border-2 border-leaf px-2 py-1.5">
      <h3>{t('held')}</h3>
      <p className="whitespace-pre-line break-words" dir="auto">
        {held.text}
      </p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="did" value="read" />
      <input type="hidden" name="wordId" value={held.id} />
      <ButtonRow>
        <Button kind="primary" name="choice" value="passed_on">
          {t('passOn')}
        </Button>
        <Button name="choice" value="kept">
          {t('keep')}
        </Button>
      </ButtonRow>
    </form>
  )
}
