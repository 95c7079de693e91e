import { getTranslations } from 'next-intl/server'
import type { AddressWords } from '@/domain/address'

type Translate = (key: 'box' | 'point', values?: { near: string }) => string

/** The words around an address, from `common.address`. */
export const addressWordsOf = (t: Translate): AddressWords => ({
  box: t('box'),
  point: (near) => t('point', { near }),
})

/** The same, in the language of the page. */
export const addressWords = async (): Promise<AddressWords> =>
  addressWordsOf(await getTranslations('common.address'))
