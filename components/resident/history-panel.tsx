import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import { Timeline } from '@/components/ui/timeline'
import { dutyKey } from '@/components/workplace/duty/duty-words'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { PersonEvent } from '@/domain/resident/history'
import { type PathTo, site } from '@/domain/site/addresses'

interface Props {
  name: string
  history: readonly PersonEvent[]
  path: PathTo
}

/** Requests, calls, consents, people and changes, in one line of time. */
export async function HistoryPanel({ name, history, path }: Props) {
  if (history.length === 0) return null
  const t = await getTranslations('person')
  const work = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  function words(event: PersonEvent): string {
    switch (event.what) {
      case 'step': {
        const kind = event.kind ? common(`kind.${event.kind}`) : work('list.kindUnknown')
        return t('history.step', { kind, state: work(`state.${event.to}`) })
      }
      case 'call': {
        const names = { resident: name, volunteer: event.duty.volunteerName ?? '' }
        return work(`duty.${dutyKey(event.duty)}.title`, names)
      }
      case 'correction':
        if (event.field === 'mailWorks') return t('trusted', { after: event.after })
        return t('correction', {
          field: t(`field.${event.field}`),
          before: event.before || '–',
          after: event.after || '–',
        })
      case 'relation':
      case 'relationEnd':
        return t(`history.${event.what}`, { name: event.name, kind: common(`reach.relation.${event.kind}`) })
      case 'consent':
      case 'consentEnd':
        return t(`history.${event.what}`, { about: t(`consent.about.${event.about}`) })
      case 'joined':
      case 'parted':
        return t(`history.${event.what}`, { name: event.name })
    }
  }
  const heard = (event: PersonEvent) =>
    event.what === 'call'
      ? work(`duty.answer.${event.how}`)
      : event.what === 'step' && event.heard
        ? t(`how.${event.heard}`)
        : ''
  return (
    <Panel id="geschiedenis" title={t('history.title')}>
      <Timeline
        items={history.map((event, index) => ({
          key: event.key,
          now: index === 0,
          dateTime: event.at.toISOString(),
          time: [dayAndTime(event.at, locale), event.by ?? '', heard(event)].filter(Boolean).join(' · '),
          title:
            'requestId' in event ? (
              <a href={path(site.work.request(event.requestId))}>{words(event)}</a>
            ) : (
              words(event)
            ),
          children: event.what === 'call' && event.note ? <p className="text-stone">{event.note}</p> : null,
        }))}
      />
    </Panel>
  )
}
