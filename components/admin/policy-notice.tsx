import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { policyToTell } from '@/domain/start-list/start-list'
import type { StartRules } from '@/domain/start-list/start-rules'

/** The insurance of the neighbours ends soon, ended, or was never written down: without it nobody new begins. */
export async function PolicyNotice({ rules, today }: { rules: StartRules; today: string }) {
  const until = policyToTell(rules, today)
  if (until === null) return null
  const t = await getTranslations('start.admin')
  const locale = await getLocale()
  return until ? (
    <Notice kind="warning" title={t('lapses', { day: dateAsGiven(until, locale) })}>
      <p>{t('lapsesText')}</p>
    </Notice>
  ) : (
    <Notice kind="warning" title={t('noPolicy')}>
      <p>{t('noPolicyText')}</p>
    </Notice>
  )
}
