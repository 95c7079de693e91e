import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'

export interface PageProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The language of the page, told to next-intl before any text is read. */
export async function localeOf({ params }: Pick<PageProps, 'params'>): Promise<string> {
  const { locale } = await params
  setRequestLocale(locale)
  return locale
}

/** A page's title, which begins with "Fout:" when its form came back with a fault (WCAG, GOV.UK). */
export async function titled(title: string, { searchParams }: PageProps): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: (await searchParams).fout ? t('errorPrefix', { title }) : title }
}
