import { getLocale, getTranslations } from 'next-intl/server'
import { timingText } from '@/components/help-request/timing-text'
import { Facts } from '@/components/staff/facts'
import { Button } from '@/components/ui/button'
import type { RequestShown } from '../request/request-views'
import type { CandidateShown } from './candidate-views'

interface Props {
  request: RequestShown
  neighbourhood: string | null
  /** The first in line, as the example. */
  example: CandidateShown
  walk: boolean
}

/** What goes out, what stays here, and the button that sends it: in view beside the list. */
export async function OfferPreview({ request, neighbourhood, example, walk }: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const offer = await getTranslations('offer')
  const locale = await getLocale()
  const area = neighbourhood ?? t('list.noArea')
  return (
    <section
      aria-labelledby="preview"
      className="on-sand flex flex-col gap-1 rounded-card bg-sand px-2 py-1.5 lg:sticky lg:top-2"
    >
      <h2 id="preview">{t('preview.title')}</h2>
      <p className="text-stone">{t('preview.example', { name: example.name.split(' ')[0] ?? '' })}</p>
      <Facts
        narrow
        facts={[
          { term: t('preview.what'), value: common(`kind.${request.kind ?? 'OTHER'}`) },
          {
            term: t('preview.where'),
            value: walk
              ? offer('placeAndDistance', {
                  place: area,
                  distance: offer(`distance.${example.toldDistance}`),
                })
              : area,
          },
          { term: t('list.when'), value: timingText(request, common, locale) },
          { term: t('wish.duration'), value: t('wish.minutes', { count: request.durationMinutes }) },
        ]}
      />
      <p>{t('preview.hidden')}</p>
      <p className="text-stone">{t('candidates.order')}</p>
      <div>
        <Button kind="primary">{t('candidates.send')}</Button>
      </div>
    </section>
  )
}
