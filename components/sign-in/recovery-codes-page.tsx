import { getTranslations } from 'next-intl/server'
import { Button, ButtonRow } from '../ui/button'
import { PrintButton } from '../ui/print-button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

/** Shown once, made to be printed or written down. */
export async function RecoveryCodesPage({ codes, home }: { codes: readonly string[]; home: string }) {
  const t = await getTranslations('signIn.recoveryCodes')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-3">
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          <ul className="m-0 grid list-none grid-cols-1 gap-x-4 gap-y-1 rounded border-2 border-rule p-3 font-mono text-[1.15rem] sm:grid-cols-2">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <p>{t('once')}</p>
          <ButtonRow>
            <Button kind="primary" href={home}>
              {t('done')}
            </Button>
            <PrintButton>{t('print')}</PrintButton>
          </ButtonRow>
        </div>
      </Column>
    </SiteMain>
  )
}
