import { getTranslations } from 'next-intl/server'
import { type PathTo, site } from '@/domain/site/addresses'

/** The other pages about this neighbour. */
export async function MoreOf({ id, path }: { id: string; path: PathTo }) {
  const data = await getTranslations('data')
  const start = await getTranslations('start')
  const card = await getTranslations('card.work')
  const pages = [
    { href: site.work.startList(id), name: start('work.title') },
    { href: site.work.cardOf(id), name: card('title') },
    { href: site.work.volunteerData(id), name: data('person.link') },
  ]
  return (
    <p className="no-print flex flex-wrap gap-x-2">
      {pages.map(({ href, name }) => (
        <a key={href} className="inline-flex min-h-[44px] items-center" href={path(href)}>
          {name}
        </a>
      ))}
    </p>
  )
}
