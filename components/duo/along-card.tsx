import { getLocale, getTranslations } from 'next-intl/server'
import type { HelpKind } from '@/domain/help-request/kinds'
import { dateAtNoon, dayLong } from '@/domain/kernel/date-words'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'

export interface Along {
  readonly matchId: string
  readonly kind: HelpKind | null
  /** The resident is still to be asked. */
  readonly waits: boolean
  /** The first name of who makes the appointment. */
  readonly with: string
  readonly residentName: string | null
  /** The next day, an ISO date; null while none was agreed. */
  readonly nextOn: string | null
}

/** Where I come along: to whom, with whom and when. The number and the house are with the other one. */
export async function AlongCard({ along, stayHome }: { along: Along; stayHome: FormAction }) {
  const t = await getTranslations('mine.along')
  const common = await getTranslations('common')
  const id = `along-${along.matchId}`
  const kind = common(`kind.${along.kind ?? 'UNSURE'}`)
  return (
    <Card as="article" labelledBy={id}>
      <h3 id={id}>{along.residentName ?? kind}</h3>
      <p>
        {along.residentName ? (
          <>
            {kind}
            <br />
          </>
        ) : null}
        {t('with', { name: along.with })}
      </p>
      {along.waits ? (
        <p>{t('waits')}</p>
      ) : along.nextOn ? (
        <p>{t('next', { day: dayLong(dateAtNoon(along.nextOn), await getLocale()) })}</p>
      ) : (
        <p>{t('arranges', { name: along.with })}</p>
      )}
      <form action={stayHome}>
        <input type="hidden" name="matchId" value={along.matchId} />
        <ButtonRow>
          <Button>{t('stayHome')}</Button>
        </ButtonRow>
      </form>
    </Card>
  )
}
