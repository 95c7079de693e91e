import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { time } from '@/domain/kernel/date-words'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import { GlassPerson, type PersonSeen } from './glass-person'

interface Props {
  glasses: readonly { readonly id: string; readonly reason: string; readonly until: Date }[]
  /** Who stands behind the glass that is open now. */
  seen: { readonly until: Date; readonly person: PersonSeen | null } | null
  form: FormState
  open: FormAction
  path: PathTo
}

/** For somebody of another quarter, at once, with a reason: for an hour, and looked into afterwards. */
export async function GlassPage({ glasses, seen, form, open, path }: Props) {
  const t = await getTranslations('glass')
  const common = await getTranslations('common')
  const locale = await getLocale()
  if (seen?.person)
    return (
      <div className="flex max-w-[52rem] flex-col gap-2">
        <div>
          <BackLink href={path(site.work.glass)}>{t('back')}</BackLink>
          <h1>{seen.person.name}</h1>
        </div>
        <Notice kind="warning" title={t('openUntil', { at: time(seen.until, locale) })}>
          <p>{t('judged')}</p>
        </Notice>
        <GlassPerson person={seen.person} />
      </div>
    )
  return (
    <div className="flex max-w-[52rem] flex-col gap-2">
      <div>
        <BackLink href={path(site.work.people)}>{t('toPeople')}</BackLink>
        <h1>{t('title')}</h1>
        <p className="mt-1">{t('lead')}</p>
      </div>
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: one.id === 'main' ? 'phone' : one.id }))}
      />
      {glasses.length > 0 ? (
        <Panel id="open" title={t('stillOpen')}>
          <ul className="m-0 list-none p-0">
            {glasses.map((one) => (
              <li key={one.id}>
                <a
                  className="inline-flex min-h-[44px] items-center"
                  href={path(withQuery(site.work.glass, { open: one.id }))}
                >
                  {t('until', { at: time(one.until, locale), reason: one.reason })}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <form action={open} className="flex flex-col gap-2">
        <TextField
          name="phone"
          label={t('phone')}
          type="tel"
          autoComplete="off"
          defaultValue={form.text('phone')}
          error={form.error('phone') ?? form.error('main')}
        />
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          autoComplete="off"
          defaultValue={form.text('name')}
          error={form.error('name')}
        />
        <TextArea
          name="reason"
          rows={3}
          label={t('reason')}
          hint={t('reasonHint')}
          defaultValue={form.text('reason')}
          error={form.error('reason')}
        />
        <div>
          <Button kind="danger">{t('open')}</Button>
        </div>
      </form>
    </div>
  )
}
