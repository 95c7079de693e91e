import { getTranslations } from 'next-intl/server'
import { Notice } from '../ui/notice'

/** What was just done with a photo. */
export type PhotoDid = 'saved' | 'dropped' | null

export async function PhotoDone({ did }: { did: PhotoDid }) {
  if (!did) return null
  const t = await getTranslations('card.photo')
  return (
    <div className="no-print">
      <Notice kind="success" title={t(did === 'saved' ? 'saved' : 'dropped')} live />
    </div>
  )
}
