import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import { Chip, type ChipKind } from '@/components/ui/chip'
import { dayAndTime } from '@/domain/kernel/date-words'
import { stateIs } from '@/domain/kernel/state-table'
import { MESSAGE, type MessageState } from '@/domain/message/message-states'
import type { MessageShown } from './message-views'
import { fateLines, lastMoment } from './message-words'

const LOOK: Partial<Readonly<Record<MessageState, ChipKind>>> = {
  failed: 'attention',
  bounced: 'attention',
  answered: 'lit',
}

/** What went out, to whom, when, and how it fared; the newest on top. */
export async function OutboxPanel({ messages }: { messages: readonly MessageShown[] }) {
  if (messages.length === 0) return null
  const t = await getTranslations('outbox')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const what = ({ template, kind }: MessageShown) =>
    kind
      ? t('about', { what: t(`what.${template}`), kind: common(`kind.${kind}`).toLowerCase() })
      : t(`what.${template}`)
  return (
    <Panel id="berichten" title={t('title')} screenOnly>
      <ul className="m-0 list-none p-0">
        {messages.map((message) => (
          <li
            key={message.id}
            className="max-w-none border-b-[1.5px] border-rule py-1 last:border-0 [overflow-wrap:anywhere]"
          >
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <span>{what(message)}</span>
              <Chip kind={LOOK[message.state] ?? 'plain'}>{t(`state.${message.state}`)}</Chip>
            </p>
            <p className="text-stone">
              {t(`channel.${message.channel}`)} {t('to', { name: message.readerName ?? t('someone') })} ·{' '}
              {dayAndTime(lastMoment(message), locale)}
            </p>
            {fateLines(message).map(({ key, when }) => (
              <p key={key} className={stateIs(MESSAGE, message.state, 'missed') ? '' : 'text-stone'}>
                {t(`fate.${key}`, { when: when ? dayAndTime(when, locale) : '' })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
