import { getLocale, getTranslations } from 'next-intl/server'
import type { HelpKind } from '@/domain/help-request/kinds'
import { dayLong } from '@/domain/kernel/date-words'
import type { Reach } from '@/domain/resident/reach'
import type { FormAction } from '../form/form-action'
import { timingText } from '../help-request/timing-text'
import { ReachLine } from '../resident/reach-line'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'
import { PhoneNumber } from '../ui/phone-number'

export interface CallCardProps {
  firstName: string
  programme: string
  matchId: string
  confirmContact: FormAction
  help: {
    kind: HelpKind | null
    moment: Parameters<typeof timingText>[0]
    firstContactAt: Date | null
  }
  contact: {
    name: string
    reach: Reach
    mayLeaveMessage: 'yes' | 'no' | null
    otherNumbers: readonly { phone: string; note: string }[]
  }
}

/** The telephone on top: one tap calls, the next says that it was done. */
export async function CallCard(props: CallCardProps) {
  const { programme, matchId, confirmContact, help, contact } = props
  const t = await getTranslations('mine.match')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const called = help.firstContactAt
  return (
    <Card as="section" marked labelledBy="call">
      <h2 id="call">{t(called ? 'callAgain' : 'call', { name: contact.name })}</h2>
      <p>
        <ReachLine reach={contact.reach} large />
      </p>
      {contact.otherNumbers.map(({ phone, note }) => (
        <p key={phone}>
          {t('orCall')} <PhoneNumber number={phone} />{' '}
          {note ? <span className="text-stone">({note})</span> : null}
        </p>
      ))}
      {contact.mayLeaveMessage ? <p>{t(`message.${contact.mayLeaveMessage}`)}</p> : null}
      <p>
        <strong>{common(`kind.${help.kind ?? 'UNSURE'}`)}</strong>
        <br />
        {timingText(help.moment, common, locale)}
      </p>
      {called ? (
        <p>{t('calledOn', { date: dayLong(called, locale) })}</p>
      ) : (
        <form action={confirmContact} className="flex flex-col gap-2">
          <p>{t('say', { programme })}</p>
          <input type="hidden" name="matchId" value={matchId} />
          <ButtonRow>
            <Button kind="primary">{t('called')}</Button>
          </ButtonRow>
        </form>
      )}
    </Card>
  )
}
