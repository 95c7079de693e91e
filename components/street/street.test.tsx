import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { STREET } from '@/components/ui/tokens'
import { HOUSE_STATES } from '@/domain/help-request/help-request-states'
import { BellOutOfOrder, CatOnSill, EmptyBench } from './places'
import { RequestHouse } from './request-house'
import { REQUEST_HOUSE_WINDOWS, requestHouseShapes } from './request-house-shapes'
import { requestHouseSvg } from './request-house-svg'
import { mergeShapes } from './shape'
import { Street } from './street'
import { WindowLights } from './window-lights'

/** Counts the panes of light: each lit pane starts with one move in the merged path. */
const litPanes = (shapes: ReturnType<typeof requestHouseShapes>) =>
  shapes
    .filter(({ layer, fill }) => layer === 'glass' && fill === 'lit')
    .reduce((sum, { d }) => sum + d.split('M').length - 1, 0)

describe('Street', () => {
  it('stays under 12 kB of gzip for a whole home page, whatever the seed', () => {
    for (let seed = 1; seed <= 24; seed++) {
      const markup = renderToStaticMarkup(<Street seed={seed} backdrop="tower" light={0.4} />)
      expect(gzipSync(markup).length, `seed ${seed}`).toBeLessThanOrEqual(12_288)
    }
  })

  it('is hidden from who listens and carries no words', () => {
    const markup = renderToStaticMarkup(<Street seed={7} />)
    expect(markup).toContain('aria-hidden="true"')
    expect(markup.replace(/<[^>]+>/g, '')).toBe('')
  })
})

describe('the house of a request', () => {
  it('looks different in every state, at every size', () => {
    for (const size of ['large', 'small', 'mark'] as const) {
      const drawn = HOUSE_STATES.map((state) =>
        renderToStaticMarkup(<RequestHouse state={state} asked={2} size={size} />),
      )
      expect(new Set(drawn).size).toBe(HOUSE_STATES.length)
    }
  })

  it('lights one window more for each neighbour asked, and never more than it has', () => {
    for (let asked = 1; asked <= REQUEST_HOUSE_WINDOWS; asked++) {
      expect(litPanes(requestHouseShapes('asking', asked))).toBe(asked)
    }
    expect(litPanes(requestHouseShapes('asking', 40))).toBe(REQUEST_HOUSE_WINDOWS)
    expect(litPanes(requestHouseShapes('dark'))).toBe(0)
    expect(litPanes(requestHouseShapes('lamp'))).toBe(0)
  })

  it('stands alone as markup for mail: no variable, no style sheet, no address', () => {
    const svg = requestHouseSvg('open', 3)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="120" height="\d+"/)
    expect(svg).not.toMatch(/var\(|class=|href|undefined|NaN/)
    expect(svg).toContain(STREET.light.lit)
  })
})

describe('drawings', () => {
  it.each([EmptyBench, CatOnSill, BellOutOfOrder, WindowLights])(
    '%o is whole and says nothing',
    (Drawing) => {
      const markup = renderToStaticMarkup(<Drawing />)
      expect(markup).not.toMatch(/undefined|NaN/)
      expect(markup.replace(/<[^>]+>/g, '')).toBe('')
    },
  )

  it('lights one window on the confirmation, apart from the rest', () => {
    expect(renderToStaticMarkup(<WindowLights />)).toContain('class="window-light"')
  })
})

describe('mergeShapes', () => {
  it('joins what is painted alike and paints from back to front', () => {
    const merged = mergeShapes([
      { layer: 'door', d: 'a', fill: 'door' },
      { layer: 'wall', d: 'b', fill: 'brick-1' },
      { layer: 'door', d: 'c', fill: 'door' },
      { layer: 'door', d: 'd', fill: 'door', opacity: 0.5 },
    ])
    expect(merged.map(({ d }) => d)).toEqual(['b', 'ac', 'd'])
  })
})
