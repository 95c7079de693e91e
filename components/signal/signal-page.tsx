import { getLocale, getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import type { FormAction } from '@/components/form/form-action'
import { type FormState, formOf } from '@/components/staff/returned'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { Due, Owner } from '@/components/workplace/due'
import { addressLine } from '@/domain/address'
import { dayAndTime } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'
import { CloseForm, RequestForm } from './signal-ends'
import { SignalFacts } from './signal-facts'
import type { SignalDetail } from './signal-views'

interface Props {
  detail: SignalDetail
  form: FormState
  did: string | null
  now: Date
  path: PathTo
  take: FormAction
  close: FormAction
  makeRequest: FormAction
}

/** A worry that is about no request yet: what was seen, who takes it, and the two ways in which it ends. */
export async function SignalPage({ detail, form, did, now, path, take, close, makeRequest }: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const { signal, toldBy, ownerName, quarter, living, before } = detail
  const open = signal.state !== 'handled'
  const where = addressLine(signal, await addressWords())
  return (
    <div className="flex max-w-[60rem] flex-col gap-2">
      <div>
        <BackLink href={path(site.work.list)}>{t('request.back')}</BackLink>
        <h1>{t('worry.about', { who: signal.about || where })}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <Chip kind={open ? 'attention' : 'done'}>{t(`worry.state.${signal.state}`)}</Chip>
          <Chip kind={signal.urgency === 'urgent' ? 'attention' : 'plain'}>
            {t(`worry.urgency.${signal.urgency}`)}
          </Chip>
          {open ? <Due at={signal.dueAt} now={now} /> : null}
          {open ? <Owner ownerName={ownerName} ownerRole="coordinator" /> : null}
        </p>
      </div>
      {did === 'taken' || did === 'handled' ? (
        <Notice kind="success" title={t(`worry.did.${did}`)} live />
      ) : null}
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      <SignalFacts signal={signal} toldBy={toldBy} where={where} quarter={quarter} />
      {before.length > 0 ? (
        <section>
          <h2>{t('worry.before')}</h2>
          <ul className="list-disc ps-3">
            {before.map((one) => (
              <li key={one.id}>
                <a href={path(site.work.worry(one.id))}>{dayAndTime(one.createdAt, locale)}</a>{' '}
                {one.about ? `${one.about} ` : ''}({t(`worry.state.${one.state}`)})
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {signal.state === 'open' ? (
        <form action={take} className="no-print">
          <input type="hidden" name="signalId" value={signal.id} />
          <Button kind="primary">{t('worry.take')}</Button>
          <p className="mt-0.5 text-stone">{t('worry.takeHint')}</p>
        </form>
      ) : null}
      {open ? (
        <div className="grid items-start gap-3 md:grid-cols-2">
          <RequestForm
            signal={signal}
            living={living}
            form={formOf(form, 'request')}
            action={makeRequest}
            path={path}
          />
          <CloseForm signalId={signal.id} form={formOf(form, 'close')} action={close} />
        </div>
      ) : (
        <section>
          <h2>{signal.outcome ? t(`worry.because.${signal.outcome}`) : t('worry.state.handled')}</h2>
          <p className="text-stone">
            {signal.handledAt ? t('worry.handled', { when: dayAndTime(signal.handledAt, locale) }) : null}
          </p>
          <p className="whitespace-pre-line">{signal.handledNote}</p>
        </section>
      )}
    </div>
  )
}
