import { getLocale, getTranslations } from 'next-intl/server'
import type { TalkStage } from '@/domain/intake/talk-stage'
import { dayLong } from '@/domain/kernel/date-words'

/** The first step by where somebody is on the road; the others are the same for all. */
const FIRST = {
  choose: 'choose',
  parent: 'parent',
  call: 'call',
  booked: 'talk',
  begun: 'talk',
  arranged: 'talk',
  thinking: 'thinking',
} as const satisfies Record<Exclude<TalkStage, 'over'>, string>

/** What happens, and by when: every line has somebody of us behind it. */
export async function NextSteps({ stage, callBy }: { stage: keyof typeof FIRST; callBy: Date }) {
  const t = await getTranslations('intake.choose')
  const locale = await getLocale()
  const first = FIRST[stage]
  return (
    <section aria-labelledby="next" className="flex flex-col gap-1">
      <h2 id="next">{t('nextTitle')}</h2>
      <ol className="list-decimal ps-3">
        {first === 'talk' ? null : <li>{t(`next.${first}`, { date: dayLong(callBy, locale) })}</li>}
        {first === 'thinking' ? null : <li>{t('next.talk')}</li>}
        {first === 'thinking' ? null : <li>{t('next.start')}</li>}
      </ol>
    </section>
  )
}
