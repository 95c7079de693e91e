import { getTranslations } from 'next-intl/server'
import { type Address, type PathTo, site, withQuery } from '@/domain/site/addresses'
import { KEY_MEANINGS, type KeyMeaning } from './staff-key'
import { StaffKeys } from './staff-keys'

interface Props {
  single: boolean
  rooms: readonly { readonly label: string; readonly href: string }[]
  path: PathTo
}

/** The keys with their words: in the browser there is no catalogue to read. */
export async function WorkplaceKeys({ single, rooms, path }: Props) {
  const t = await getTranslations('work.keys')
  // Filled in by the browser, with what is typed there.
  const open = { text: '{text}', at: '{at}', of: '{of}' }
  const search = (list: Address) => path(withQuery(list, { zoek: open.text }))
  const meaning = Object.fromEntries(KEY_MEANINGS.map((one) => [one, t(`meaning.${one}`)])) as Record<
    KeyMeaning,
    string
  >
  return (
    <StaffKeys
      single={single}
      rooms={rooms}
      settings={`${path(site.work.notices)}#toetsen`}
      words={{
        help: {
          title: t('title'),
          close: t('close'),
          palette: t('palette'),
          call: t('call'),
          off: t('off'),
          enter: t('enter'),
          meaning,
        },
        palette: {
          title: t('find.title'),
          type: t('find.type'),
          nothing: t('find.nothing'),
          search: [
            { label: t('find.requests', open), href: search(site.work.list) },
            { label: t('find.residents', open), href: search(site.work.people) },
            { label: t('find.volunteers', open), href: search(site.work.volunteers) },
          ],
        },
        walk: {
          label: t('walk.label'),
          place: t('walk.place', open),
          previous: t('walk.previous'),
          next: t('walk.next'),
        },
      }}
    />
  )
}
