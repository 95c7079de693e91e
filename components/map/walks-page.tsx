import { getLocale, getTranslations } from 'next-intl/server'
import { metresWords } from '@/domain/kernel/number-words'
import { api, type PathTo, site, withQuery } from '@/domain/site/addresses'
import { BackLink } from '../ui/back-link'
import { DataTable } from '../ui/data-table'
import { RequestMap } from './request-map'

interface CandidateShown {
  readonly id: string
  readonly name: string
  readonly walkMetres: number | null
  readonly walkIsEstimate: boolean
}

export interface WalksPageProps {
  request: { readonly id: string; readonly kind: string | null; readonly neighbourhoodId: string | null }
  residentName: string
  candidates: readonly CandidateShown[]
  load: readonly { id: string; name: string; waiting: number; ready: number }[]
  credits: string
  path: PathTo
}

/** As many walks as can still be told apart on a map. */
const DRAWN = 10

/** Who lives where, as two lists; the map that says the same comes when somebody asks for it. */
export async function WalksPage({ request, residentName, candidates, load, credits, path }: WalksPageProps) {
  const t = await getTranslations('map')
  const work = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const drawn = candidates
    .flatMap(({ walkMetres, ...one }) => (walkMetres === null ? [] : [{ ...one, walkMetres }]))
    .slice(0, DRAWN)
    .map((one, index) => ({ ...one, place: index + 1 }))
  const ids = drawn.map(({ id }) => id).join(',')
  return (
    <div className="flex flex-col gap-2">
      <div>
        <BackLink href={path(site.work.candidates(request.id))}>{t('walks.back')}</BackLink>
        <h1>
          {t('walks.title', {
            kind: request.kind ? common(`kind.${request.kind}`) : work('list.kindUnknown'),
            name: residentName,
          })}
        </h1>
      </div>
      <div className="grid items-start gap-x-5 gap-y-3 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-1">
          <h2>{t('walks.list')}</h2>
          {drawn.length === 0 ? (
            <p>{t('walks.nobody')}</p>
          ) : (
            <DataTable
              id="walks"
              caption={t('walks.list')}
              captionHidden
              rows={drawn}
              rowKey={(one) => one.id}
              columns={[
                { key: 'place', header: t('walks.place'), cell: (one) => one.place },
                { key: 'name', header: t('walks.neighbour'), cell: (one) => one.name },
                {
                  key: 'metres',
                  header: t('walks.distance'),
                  cell: (one) => {
                    const distance = metresWords(one.walkMetres, locale)
                    return one.walkIsEstimate ? t('walks.estimate', { distance }) : distance
                  },
                  align: 'end',
                },
              ]}
            />
          )}
          {candidates.length > DRAWN ? (
            <p className="text-stone">{t('walks.more', { count: DRAWN })}</p>
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-1">
          <h2>{t('walks.load')}</h2>
          <DataTable
            id="waiting"
            caption={t('walks.load')}
            captionHidden
            rows={[...load]}
            rowKey={(one) => one.id}
            columns={[
              {
                key: 'area',
                header: t('walks.area'),
                cell: (one) =>
                  one.id === request.neighbourhoodId ? `${one.name} (${t('walks.here')})` : one.name,
              },
              { key: 'waiting', header: t('walks.waiting'), cell: (one) => one.waiting, align: 'end' },
              { key: 'ready', header: t('walks.ready'), cell: (one) => one.ready, align: 'end' },
            ]}
          />
        </div>
      </div>
      <p className="text-stone">{t('walks.elsewhere')}</p>
      <RequestMap
        address={withQuery(api.walks(request.id), { buren: ids })}
        words={{
          show: t('walks.show'),
          busy: t('walks.busy'),
          shown: `${t('walks.shown')} ${t('walks.lines')}`,
          places: t('walks.places'),
          failed: t('walks.failed'),
        }}
        labels={{
          region: t('walks.region'),
          zoomIn: t('walks.zoomIn'),
          zoomOut: t('walks.zoomOut'),
          request: t('walks.request'),
          places: Object.fromEntries(drawn.map(({ id, place }) => [id, String(place)])),
          areas: Object.fromEntries(
            load.map(({ id, name, waiting }) => [
              id,
              { text: t('walks.areaLabel', { name, count: waiting }), waiting },
            ]),
          ),
        }}
      />
      <p className="text-stone">{t('sources', { credits })}</p>
    </div>
  )
}
