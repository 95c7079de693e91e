import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button } from '../ui/button'
import { ButtonPair } from '../ui/button-pair'

export interface AnswerFormProps {
  accept: FormAction
  decline: FormAction
  /** What tells the action which offer this is. */
  hidden: { name: string; value: string }
  /** Of the wish that stands on the page. */
  version: number
  /** What was tapped in the mail: it stands first, and is still to be confirmed. */
  chosen: 'yes' | 'no' | null
}

/** Two answers of the same size and colour. Opening the page answered nothing: these buttons do. */
export async function AnswerForm({ accept, decline, hidden, version, chosen }: AnswerFormProps) {
  const t = await getTranslations('offer')
  const yes = (
    <form key="yes" action={accept}>
      <input type="hidden" {...hidden} />
      <input type="hidden" name="version" value={version} />
      <Button>{t('yes')}</Button>
    </form>
  )
  const no = (
    <form key="no" action={decline}>
      <input type="hidden" {...hidden} />
      <Button>{t('no')}</Button>
    </form>
  )
  return (
    <div className="flex flex-col gap-2">
      {chosen ? (
        <p className="font-bold">{t(chosen === 'yes' ? 'page.chosenYes' : 'page.chosenNo')}</p>
      ) : null}
      <ButtonPair>{chosen === 'no' ? [no, yes] : [yes, no]}</ButtonPair>
    </div>
  )
}
