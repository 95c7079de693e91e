import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { RadioGroup } from '@/components/ui/radio-group'
import type { ErasedKind } from '@/domain/privacy/erasure'
import { ASKED_HOW, DATA_QUESTIONS } from '@/domain/privacy/rights'
import { type PathTo, site } from '@/domain/site/addresses'
import { DataList, type DataShown } from './data-list'
import { HoldPanel } from './hold-panel'
import { Who } from './who'

interface Props {
  about: ErasedKind
  id: string
  data: DataShown & { readonly restrictedAt: Date | null; readonly heldUntil: string | null }
  form: FormState
  saved: boolean
  path: PathTo
  actions: Record<'ask' | 'hold' | 'release', FormAction> & { readonly restrict: FormAction | null }
}

const PAGE_OF = {
  resident: site.work.person,
  volunteer: site.work.volunteer,
  staff: site.admin.person,
} as const

/** All that is kept about one person, to print; what they ask of us; and whether they are left alone. */
export async function PersonDataPage({ about, id, data, form, saved, path, actions }: Props) {
  const [t, common] = await Promise.all([getTranslations('data'), getTranslations('common')])
  const restricted = data.restrictedAt !== null
  return (
    <div className="flex flex-col gap-3">
      <div>
        <BackLink href={path(PAGE_OF[about](id))}>{t('person.back')}</BackLink>
        <h1>{t('person.title')}</h1>
        <p>{t('person.lead')}</p>
      </div>
      {saved ? <Notice kind="success" title={t('saved')} live /> : null}
      {restricted ? (
        <Notice kind="warning" title={t('restrict.on')}>
          <p>{t('restrict.onText')}</p>
        </Notice>
      ) : null}
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      <Panel id="vraag" title={t('ask.title')} screenOnly>
        <form action={actions.ask} className="flex flex-col gap-1">
          <Who about={about} id={id} />
          <RadioGroup
            name="what"
            label={t('ask.what')}
            choices={DATA_QUESTIONS.map((value) => ({ value, label: t(`what.${value}`) }))}
            error={form.error('what')}
            columns
          />
          <RadioGroup
            name="askedHow"
            label={t('ask.how')}
            choices={ASKED_HOW.filter((value) => value !== 'self').map((value) => ({
              value,
              label: t(`askedHow.${value}`),
            }))}
            error={form.error('askedHow')}
            columns
          />
          <div>
            <Button>{t('ask.save')}</Button>
          </div>
        </form>
        {actions.restrict ? (
          <form action={actions.restrict}>
            <Who about={about} id={id} />
            <input type="hidden" name="restricted" value={restricted ? 'no' : 'yes'} />
            <Button>{t(restricted ? 'restrict.lift' : 'restrict.do')}</Button>
          </form>
        ) : null}
      </Panel>
      <HoldPanel
        about={about}
        id={id}
        heldUntil={data.heldUntil}
        form={form}
        hold={actions.hold}
        release={actions.release}
      />
      <Panel id="alles" title={t('list.title')} beside={<PrintButton>{t('list.print')}</PrintButton>}>
        <DataList fields={data.fields} looks={data.looks} />
      </Panel>
    </div>
  )
}
