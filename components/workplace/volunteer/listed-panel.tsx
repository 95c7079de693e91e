import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button, ButtonRow } from '@/components/ui/button'
import { dateAtNoon, dayShort } from '@/domain/kernel/date-words'

export interface ListedShown {
  readonly listName: string
  readonly helpsSince: string | null
  readonly invitedAt: Date
  readonly answeredAt: Date | null
}

interface Props {
  id: string
  listed: ListedShown
  answer: FormAction
}

/** Somebody of a list, who is no neighbour of ours before their own yes: what was asked, and their answer by telephone. */
export async function ListedPanel({ id, listed, answer }: Props) {
  const t = await getTranslations('lists.answer')
  const locale = await getLocale()
  const since = listed.helpsSince ? (
    <p>{t('since', { day: dayShort(dateAtNoon(listed.helpsSince), locale) })}</p>
  ) : null
  if (listed.answeredAt)
    return (
      <>
        <p className="text-stone">
          {t('came', { list: listed.listName, day: dayShort(listed.answeredAt, locale) })}
        </p>
        {since}
      </>
    )
  return (
    <>
      <p>{t('from', { list: listed.listName, day: dayShort(listed.invitedAt, locale) })}</p>
      {since}
      <p>{t('hint')}</p>
      <form action={answer}>
        <input type="hidden" name="id" value={id} />
        <ButtonRow>
          <Button name="answer" value="yes">
            {t('yes')}
          </Button>
          <Button name="answer" value="no">
            {t('no')}
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}
