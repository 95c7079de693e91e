import { worthAt, worthTimes } from '@/domain/matching/waves/pace'
import { planWaveAt } from '@/domain/matching/waves/plan-wave'
import { PACES } from '@/domain/practice/practice'
import { type EqualWaves, plainWaves } from './plain'
import type { Policy } from './scene'

/** What an ask costs beside the usual: dear asks are few, cheap ones many. The paces of a city lie among them. */
const ASK_PRICES = [0.7, 0.25] as const

/** From few asks to many; hours as short as they still helped. */
const EQUAL_WAVES: readonly EqualWaves[] = [
  { urgent: [4, 0.75], normal: [1, 4], relaxed: [1, 8] },
  { urgent: [4, 0.75], normal: [1, 2.5], relaxed: [1, 4] },
  { urgent: [5, 0.75], normal: [2, 2.5], relaxed: [1, 4] },
  { urgent: [6, 0.75], normal: [2, 2.5], relaxed: [1, 2.5] },
  { urgent: [6, 0.75], normal: [2, 2.5], relaxed: [2, 4] },
  { urgent: [8, 0.75], normal: [3, 2.5], relaxed: [2, 4] },
]

/** Both policies from few asks to many, in the same towns: `npm run simulate -- curve`. */
export function curve(): readonly (readonly [name: string, policy: Policy])[] {
  const ours = PACES.map((pace): [string, Policy] => [
    `ours, ${pace}`,
    (input) => planWaveAt(input, worthAt(pace, input.request.urgency)),
  ])
  const between = ASK_PRICES.map((price): [string, Policy] => [
    `ours, ask price ${price}`,
    (input) => planWaveAt(input, worthTimes(1 / price, input.request.urgency)),
  ])
  const plain = EQUAL_WAVES.map((waves): [string, Policy] => {
    const name = (['urgent', 'normal', 'relaxed'] as const).map(
      (kind) => `${waves[kind][0]} per ${waves[kind][1]}`,
    )
    return [`plain, ${name.join(' / ')}`, plainWaves(waves)]
  })
  return [...between, ...ours, ...plain]
}
