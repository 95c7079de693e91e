import type { Catalogue } from './catalogue'
import { signature } from './icu'

/** How a translation differs from the source: keys, empty texts, arguments; one sentence each. */
export function differences(source: Catalogue, translation: Catalogue): string[] {
  const missing = [...source.keys()].filter((key) => !translation.has(key)).map((key) => `${key} is missing`)
  const extra = [...translation.keys()]
    .filter((key) => !source.has(key))
    .map((key) => `${key} is not in the source`)
  const unlike = [...source].flatMap(([key, text]) => {
    const other = translation.get(key)
    if (other === undefined) return []
    if (other.trim() === '' && text.trim() !== '') return [`${key} is empty`]
    const [wanted, given] = [signature(text).join(', '), signature(other).join(', ')]
    return wanted === given ? [] : [`${key} takes ${given || 'nothing'} instead of ${wanted || 'nothing'}`]
  })
  return [...missing, ...extra, ...unlike]
}
