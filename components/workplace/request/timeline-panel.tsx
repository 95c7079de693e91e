import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import { Timeline } from '@/components/ui/timeline'
import { dateAtNoon, dayAndTime, dayShort } from '@/domain/kernel/date-words'
import { type TimelineRow, timelineLines } from './timeline-lines'

/** Who did what, when and why; the newest on top. */
export async function TimelinePanel({ rows }: { rows: readonly TimelineRow[] }) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  const lines = timelineLines(rows).toReversed()
  return (
    <Panel id="verloop" title={t('timeline.title')} screenOnly>
      <Timeline
        items={lines.map((line, index) => ({
          key: line.key,
          now: index === 0,
          dateTime: line.at.toISOString(),
          time: (
            <>
              {dayAndTime(line.at, locale)} ·{' '}
              {line.heard && 'name' in line.who
                ? t(`timeline.heard.${line.heard}`, { name: line.who.name })
                : 'name' in line.who
                  ? line.who.name
                  : t(`timeline.by.${line.who.kind}`)}
            </>
          ),
          title: line.happened
            .map((one) =>
              t(`timeline.${one}`, { day: line.day ? dayShort(dateAtNoon(line.day), locale) : '' }),
            )
            .join(' '),
          children: line.why ? (
            <p className="text-stone">
              {'key' in line.why ? t(`timeline.reason.${line.why.key}`) : line.why.words}
            </p>
          ) : null,
        }))}
      />
    </Panel>
  )
}
