import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button } from '../ui/button'
import { Card } from '../ui/card'

export interface HowDidItGoProps {
  finish: FormAction
  matchId: string
  worryPath: string
  weekly: boolean
}

/** One question, three answers, one tap. */
export async function HowDidItGo({ finish, matchId, worryPath, weekly }: HowDidItGoProps) {
  const t = await getTranslations('mine.match')
  return (
    <Card as="section" labelledBy="how">
      <h2 id="how">{t(weekly ? 'questionWeekly' : 'question')}</h2>
      {weekly ? null : <p>{t('questionHint')}</p>}
      <form action={finish} className="flex flex-col gap-2">
        <input type="hidden" name="matchId" value={matchId} />
        <Button name="outcome" value="good">
          {t(weekly ? 'goodWeekly' : 'good')}
        </Button>
        <Button name="outcome" value="not_worked">
          {t('notWorked')}
        </Button>
        <Button href={worryPath}>{t('worried')}</Button>
      </form>
    </Card>
  )
}
