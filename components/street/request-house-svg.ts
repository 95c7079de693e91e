import { STREET } from '@/components/ui/tokens'
import type { HouseState } from '@/domain/help-request/help-request-states'
import { REQUEST_HOUSE_BOX, requestHouseShapes } from './request-house-shapes'

/**
 * The house as markup that stands alone, with its colours written out: for mail and for drawing a bitmap.
 * `width` is in CSS pixels.
 */
export function requestHouseSvg(state: HouseState, asked = 1, width = 120): string {
  const box = REQUEST_HOUSE_BOX
  const height = Math.round((width * box.height) / box.width)
  const paths = requestHouseShapes(state, asked).map(({ d, fill, stroke, width: line, opacity }) => {
    const paint = `fill="${fill ? STREET.light[fill] : 'none'}"`
    const edge = stroke ? ` stroke="${STREET.light[stroke]}" stroke-width="${line ?? 1}"` : ''
    return `<path d="${d}" ${paint}${edge}${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`
  })
  const viewBox = `${box.x} ${box.y} ${box.width} ${box.height}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}" aria-hidden="true">${paths.join('')}</svg>`
}
