import { getLocale, getTranslations } from 'next-intl/server'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { percent, signed } from '@/domain/kernel/number-words'
import { sigmoid } from '@/domain/matching/chance/acceptance'
import type { Coefficients } from '@/domain/matching/chance/coefficients'

type Term = keyof Coefficients

/** In the order of reading; what is subtracted in the sum has its sign here. */
const TERMS: readonly (readonly [term: Term, sign: 1 | -1])[] = [
  ['base', 1],
  ['kilometre', -1],
  ['motherTongue', 1],
  ['preferredKind', 1],
  ['helpedBefore', 1],
  ['severalSlots', 1],
  ['sharedTopic', 1],
  ['ask14', -1],
  ['visit28', -1],
]

interface Props {
  published: Coefficients
  inUse: Coefficients
}

/** Each term as the chance of the same neighbour with only that changed, and its coefficient beside it. */
export async function WeightsTable({ published, inUse }: Props) {
  const t = await getTranslations('chance')
  const locale = await getLocale()
  const cell = (from: Coefficients) =>
    function Chance([term, sign]: readonly [Term, 1 | -1]) {
      const effect = sign * from[term]
      return (
        <>
          <b>{percent(sigmoid(term === 'base' ? effect : from.base + effect), locale)}</b>{' '}
          <span className="block text-stone sm:inline-block sm:min-w-[3.5rem]">{signed(effect, locale)}</span>
        </>
      )
    }
  const columns: DataColumn<readonly [Term, 1 | -1]>[] = [
    { key: 'what', header: t('weights.what'), cell: ([term]) => t(`weights.${term}`) },
    { key: 'published', header: t('weights.published'), align: 'end', cell: cell(published) },
    { key: 'inUse', header: t('weights.inUse'), align: 'end', cell: cell(inUse) },
  ]
  return (
    <div className="flex flex-col gap-1">
      <h2>{t('weights.title')}</h2>
      <p>{t('weights.lead')}</p>
      <DataTable
        id="weights"
        caption={t('weights.title')}
        captionHidden
        columns={columns}
        rows={[...TERMS]}
        rowKey={([term]) => term}
      />
      <p>{t('weights.history')}</p>
      <p>{t('weights.never')}</p>
    </div>
  )
}
