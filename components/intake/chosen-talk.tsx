import { getLocale, getTranslations } from 'next-intl/server'
import { dayLong, time } from '@/domain/kernel/date-words'
import { Button, ButtonRow } from '../ui/button'
import { SummaryList } from '../ui/summary-list'
import type { ProposedMoment } from './talk-views'

/** When, where and with whom, with the way into a calendar. */
export async function ChosenTalk({ talk, calendarPath }: { talk: ProposedMoment; calendarPath: string }) {
  const t = await getTranslations('intake.choose')
  const locale = await getLocale()
  const hours = t('hours', { from: time(talk.startsAt, locale), to: time(talk.endsAt, locale) })
  return (
    <>
      <SummaryList
        rows={[
          {
            term: t('when'),
            answer: (
              <>
                {dayLong(talk.startsAt, locale)}
                <br />
                {hours}
              </>
            ),
          },
          { term: t('where'), answer: talk.place },
          ...(talk.interviewer ? [{ term: t('who'), answer: talk.interviewer }] : []),
        ]}
      />
      <ButtonRow>
        <Button kind="primary" href={calendarPath}>
          {t('calendar')}
        </Button>
      </ButtonRow>
    </>
  )
}
