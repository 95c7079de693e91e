import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { type FormState, formOf } from '@/components/staff/returned'
import { Details } from '@/components/ui/details'
import { PhoneNumber } from '@/components/ui/phone-number'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { dayAndTime } from '@/domain/kernel/date-words'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import { phoneWords } from '@/messages/phone-words'
import { Due, Owner } from '../due'
import { HowItWent } from '../duty/how-it-went'
import type { CallBackShown } from './call-back-views'

interface Props {
  call: CallBackShown
  form: FormState
  now: Date
  end: FormAction
  path: PathTo
}

/** One number to call: who it may be, what was said, by when, and how it went. */
export async function CallBackCard({ call, form, now, end, path }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  const typed = formOf(form, `duty-${call.id}`)
  const shown = call.number ? phoneWords(call.number) : t('callBacks.noNumber')
  const toForm = call.number ? withQuery(site.work.call, { nummer: call.number }) : site.work.call
  const name = call.volunteerName || call.residentName
  const known = call.helpRequestId
    ? site.work.request(call.helpRequestId)
    : call.volunteerId
      ? site.work.volunteer(call.volunteerId)
      : null
  return (
    <li id={call.id} className="flex max-w-none flex-col gap-1 rounded-card border-2 border-rule px-2 py-1.5">
      <h2 className="text-xl">{call.number ? <PhoneNumber number={call.number} /> : shown}</h2>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Due at={call.dueAt} now={now} />
        <Owner {...call} />
      </p>
      <p>
        {known && name ? (
          <>
            {t('callBacks.maybe')} <a href={path(known)}>{name}</a>
          </>
        ) : (
          t(call.number ? 'callBacks.unknown' : 'callBacks.noNumberWhy')
        )}
      </p>
      <p className="text-stone">
        {t(`callBacks.kind.${call.kind}`)}, {dayAndTime(call.receivedAt, locale)}
      </p>
      {call.text ? (
        <blockquote className="m-0 break-words border-s-4 border-rule ps-1.5">{call.text}</blockquote>
      ) : null}
      <p>
        <a className="inline-flex min-h-[44px] items-center" href={path(toForm)}>
          {t('callBacks.write')}
          <VisuallyHidden> {shown}</VisuallyHidden>
        </a>
      </p>
      <Details
        summary={
          <>
            {t('callBacks.end')}
            <VisuallyHidden> {shown}</VisuallyHidden>
          </>
        }
        open={typed.summary.length > 0}
      >
        <form action={end} className="flex flex-col gap-1">
          <HowItWent dutyId={call.id} typed={typed} />
        </form>
      </Details>
    </li>
  )
}
