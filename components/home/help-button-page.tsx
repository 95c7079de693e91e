import { getTranslations } from 'next-intl/server'
import { helpBanner, helpButton } from '@/domain/site/help-button'
import { Button } from '../ui/button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

interface Props {
  /** The whole address of the page where people ask, in the language of this page. */
  href: string
  phone: string
  locale: string
}

/** For whoever keeps the website of the city, a library or a doctor: what to copy, and what it becomes. */
export async function HelpButtonPage({ href, phone, locale }: Props) {
  const t = await getTranslations('public.button')
  const words = { lang: locale, href, label: t('label') }
  const banner = { ...words, title: t('bannerTitle'), text: t('bannerText', { phone }) }
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-3">
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          <h2>{t('button')}</h2>
          <p>
            <Button href={href} kind="primary">
              {words.label}
            </Button>
          </p>
          <Snippet id="button-code" label={t('copyButton')} code={helpButton(words)} />
          <h2>{t('banner')}</h2>
          <div className="rounded-card border-2 border-leaf p-2">
            <p className="mb-1">
              <strong>{banner.title}</strong>
              <br />
              {banner.text}
            </p>
            <Button href={href} kind="primary">
              {words.label}
            </Button>
          </div>
          <Snippet id="banner-code" label={t('copyBanner')} code={helpBanner(banner)} />
          <p>{t('plain')}</p>
        </div>
      </Column>
    </SiteMain>
  )
}

/** A field, so that a finger or a keyboard takes all of it at once. */
function Snippet({ id, label, code }: { id: string; label: string; code: string }) {
  return (
    <div>
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        rows={5}
        className="input font-mono text-[0.9em]"
        defaultValue={code}
        spellCheck={false}
      />
    </div>
  )
}
