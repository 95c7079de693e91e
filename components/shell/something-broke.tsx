'use client'

import { useParams } from 'next/navigation'
import { LOCALES, type Locale, SOURCE_LOCALE } from '@/domain/kernel/locales'
import ar from '@/messages/ar/broken.json'
import de from '@/messages/de/broken.json'
import en from '@/messages/en/broken.json'
import es from '@/messages/es/broken.json'
import fr from '@/messages/fr/broken.json'
import nl from '@/messages/nl/broken.json'
import pl from '@/messages/pl/broken.json'
import tr from '@/messages/tr/broken.json'
import uk from '@/messages/uk/broken.json'
import { BellOutOfOrder } from '../street/places'
import { EmptyState } from '../ui/empty-state'
import { SiteMain } from '../ui/site-main'

const TEXTS: Readonly<Record<Locale, typeof nl>> = { nl, fr, en, de, tr, ar, es, pl, uk }

/**
 * Shown where no server can be asked for texts any more, so it brings its own: every page carries them, and no others. `id` finds the fault in the log and
 * says nothing about anybody.
 */
export function SomethingBroke({ id, again }: { id: string | undefined; again: () => void }) {
  const { locale } = useParams<{ locale?: string }>()
  const { broken } = TEXTS[LOCALES.find((one) => one === locale) ?? SOURCE_LOCALE]
  return (
    <SiteMain>
      <EmptyState level={1} drawing={<BellOutOfOrder />} title={broken.title}>
        <p>{broken.body}</p>
        <button type="button" className="button button-primary" onClick={again}>
          <span>{broken.again}</span>
        </button>
        {id ? <p className="text-stone">{broken.id.replace('{id}', id)}</p> : null}
      </EmptyState>
    </SiteMain>
  )
}
