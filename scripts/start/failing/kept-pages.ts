import { LOCALES, SOURCE_LOCALE } from '@/domain/kernel/locales'

interface KeptPage {
  readonly html: string
  readonly policy: string
}

/** What must be there whatever else fails: the first page, and all numbers for who needs help now. */
const PATHS = LOCALES.flatMap((locale) => {
  const prefix = locale === SOURCE_LOCALE ? '' : `/${locale}`
  return [prefix || '/', `${prefix}/nu-hulp`]
})

const pages = new Map<string, KeptPage>()

export const keptPage = (path: string): KeptPage | undefined => pages.get(path.split('?')[0] ?? '')

/** Asks this very server for them as a visitor without a cookie, and keeps what is whole. */
export async function keepPages(origin: string): Promise<void> {
  for (const path of PATHS) {
    const answer = await fetch(`${origin}${path}`, {
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(10_000),
      redirect: 'error',
    }).catch(() => null)
    if (answer?.status !== 200 || answer.headers.has('x-zb-kept')) continue
    pages.set(path, {
      html: await answer.text(),
      policy: answer.headers.get('content-security-policy') ?? "default-src 'none'",
    })
  }
}
