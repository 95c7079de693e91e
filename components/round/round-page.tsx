import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { EmptyBench } from '@/components/street/places'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type PathTo, site, withPart } from '@/domain/site/addresses'
import type { FormAction } from '../form/form-action'
import { Pages } from '../staff/pages'
import { linesOfPage, type RoundAddress, roundHref } from './address'
import { FiguresTable } from './figures-table'
import { PlanTable } from './plan-table'
import { RoundFilter } from './round-filter'
import { lineValue, type RoundShown } from './round-views'
import { SendPanel } from './send-panel'
import { SentNotice, type SentRound } from './sent-notice'

interface Props {
  shown: RoundShown
  address: RoundAddress
  areas: readonly { readonly id: string; readonly name: string }[]
  sent: SentRound | null
  form: FormState
  send: FormAction
  path: PathTo
}

const FORM = 'verstuur-ronde'

/** All open requests at once: what the plan brings, who goes where and why, and the button that sends it. */
export async function RoundPage({ shown, address, areas, sent, form, send, path }: Props) {
  const t = await getTranslations('round')
  const common = await getTranslations('common')
  const { lines, busy, ...figures } = shown
  const here = linesOfPage(lines, address.page ?? 1)
  const values = here.lines.flatMap((line) => lineValue(line) ?? [])
  const chose = address.pinned.length + address.forbidden.length > 0
  return (
    <div className="flex flex-col gap-3">
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-1">{t('lead')}</p>
      </div>
      {sent ? <SentNotice round={sent} path={path} /> : null}
      <RoundFilter areas={areas} area={address.area} path={path(site.work.round)} />
      {busy ? (
        <EmptyState drawing={<EmptyBench />} title={t('busy.title')}>
          <p>{t('busy.text')}</p>
        </EmptyState>
      ) : lines.length === 0 ? (
        <EmptyState drawing={<EmptyBench />} title={t('empty.title')}>
          <p>{t('empty.text')}</p>
          <p>
            <a href={path(site.work.list)}>{t('empty.link')}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <FiguresTable figures={figures} path={path} />
          <section aria-labelledby="plan-title" className="flex flex-col gap-1">
            <h2 id="plan-title">{t('plan.title', { count: lines.length })}</h2>
            <p className="no-print">
              {t('plan.keep')}{' '}
              {chose ? (
                <a href={path(roundHref({ area: address.area, pinned: [], forbidden: [] }))}>
                  {t('plan.again')}
                </a>
              ) : null}
            </p>
            <PlanTable
              lines={here.lines}
              address={address}
              ticked={form.list('lines', values)}
              form={FORM}
              anchors={form.summary.length === 0 && sent === null}
              path={path}
            />
            <Pages {...here} href={(page) => path(withPart(roundHref({ ...address, page }), 'plan-title'))} />
          </section>
          {values.length > 0 ? (
            <SendPanel
              id={FORM}
              here={roundHref(address)}
              isPart={here.hasNext || here.page > 1}
              form={form}
              send={send}
            />
          ) : null}
        </>
      )}
    </div>
  )
}
