import { getLocale, getTranslations } from 'next-intl/server'
import { dayShort } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'
import { FormField } from '../staff/form-field'
import { Panel } from '../staff/panel'
import type { FormState } from '../staff/returned'
import { BackLink } from '../ui/back-link'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Field, fieldAria } from '../ui/field'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'

interface Props {
  lists: readonly {
    readonly id: string
    readonly name: string
    readonly readAt: Date
    readonly takenAt: Date | null
    readonly undoneAt: Date | null
    readonly taken: number
  }[]
  form: FormState
  did: string | null
  /** Where the file is sent. */
  action: string
  path: PathTo
}

/** A list that a city has already: choose the file, and see what became of earlier ones. */
export async function ListsPage({ lists, form, did, action, path }: Props) {
  const t = await getTranslations('lists')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const file = {
    name: 'file',
    label: t('file'),
    hint: t('fileHint'),
    error: form.error('file'),
  }
  return (
    <div className="flex flex-col gap-3">
      <div>
        <BackLink href={path(site.work.volunteers)}>{t('back')}</BackLink>
        <PageHead title={t('title')}>
          <p>{t('lead')}</p>
        </PageHead>
      </div>
      {did === 'dropped' ? <Notice kind="success" title={t('done.dropped')} live /> : null}
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      <form
        action={action}
        method="post"
        encType="multipart/form-data"
        className="flex max-w-[36rem] flex-col gap-2"
      >
        <FormField form={form} name="name" label={t('name')} hint={t('nameHint')} />
        <Field {...file}>
          <input
            className="input"
            id="file"
            name="file"
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            {...fieldAria(file)}
          />
        </Field>
        <div>
          <Button kind="primary">{t('read')}</Button>
        </div>
        <p className="text-stone">{t('forgotten')}</p>
      </form>
      <Panel id="lijsten" title={t('mine')}>
        {lists.length === 0 ? <p className="text-stone">{t('none')}</p> : null}
        <ul className="m-0 list-none p-0">
          {lists.map((list) => (
            <li key={list.id} className="flex flex-wrap items-center gap-x-2 border-b-[1.5px] border-rule">
              <a
                className="inline-flex min-h-[44px] items-center"
                href={path(site.work.neighbourList(list.id))}
              >
                {list.name}
              </a>
              <span className="text-stone">
                {dayShort(list.readAt, locale)} ·{' '}
                {t(`state.${list.undoneAt ? 'undone' : list.takenAt ? 'taken' : 'read'}`, {
                  count: list.taken,
                })}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
