import { getTranslations } from 'next-intl/server'
import { api } from '@/domain/site/addresses'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { PageHead } from '../ui/page-head'
import { PrintButton } from '../ui/print-button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { DataList, type DataShown } from './data-list'

interface Props {
  data: DataShown
  asked: boolean
  errors: FormErrors
  back: string
  ask: FormAction
}

/** All that we have about the neighbour who reads this, and the way to be forgotten. */
export async function MyDataPage({ data, asked, errors, back, ask }: Props) {
  const [t, common] = await Promise.all([getTranslations('data'), getTranslations('common')])
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <BackLink href={back}>{common('back')}</BackLink>
          <PageHead title={t('mine.title')}>
            <p>{t('mine.lead')}</p>
          </PageHead>
          {asked ? <Notice kind="success" title={t('mine.asked')} live /> : null}
          <DataList fields={data.fields} looks={data.looks} />
          <div className="no-print flex flex-wrap gap-2">
            <PrintButton>{t('list.print')}</PrintButton>
            <Button href={api.myData}>{t('list.file')}</Button>
          </div>
          <form action={ask} className="no-print flex flex-col gap-2">
            <ErrorList errors={errors} />
            <h2>{t('mine.eraseTitle')}</h2>
            <p>{t('mine.erase')}</p>
            <input type="hidden" name="what" value="erasure" />
            <div>
              <Button>{t('mine.eraseAsk')}</Button>
            </div>
          </form>
        </div>
      </Column>
    </SiteMain>
  )
}
