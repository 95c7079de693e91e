import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { ChanceShown } from './chance-views'
import { RefitsTable } from './refits-table'
import { WeightsTable } from './weights-table'

/** What the chance of a yes is reckoned with, since when, and what became of each week's lesson. */
export async function ChancePage({ shown }: { shown: ChanceShown }) {
  const t = await getTranslations('chance')
  const { inUse, published, leastAsks, refits } = shown
  const [last] = refits
  const own = inUse.since !== null
  return (
    <div className="flex max-w-[52rem] flex-col gap-3">
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-1">{t('lead')}</p>
      </div>
      <Notice
        kind={own ? 'success' : 'info'}
        title={inUse.since === null ? t('now.start.title') : t('now.own.title', { date: inUse.since })}
      >
        <p>
          {own ? t('now.own.text', { asks: inUse.asks, yeses: inUse.yeses }) : null}
          {!own && last ? t('now.start.text') : null}
          {last ? null : t('last.none')}
        </p>
        {last?.refusal ? (
          <p>{t(`last.${last.refusal}`, { date: last.fittedAt, asks: last.asks, least: leastAsks })}</p>
        ) : null}
      </Notice>
      <WeightsTable published={published} inUse={inUse.coefficients} />
      {last ? <RefitsTable refits={refits} /> : null}
    </div>
  )
}
