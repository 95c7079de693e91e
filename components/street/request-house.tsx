import type { HouseState } from '@/domain/help-request/help-request-states'
import { Paint } from './paint'
import { REQUEST_HOUSE_BOX, requestHouseShapes } from './request-house-shapes'
import { RequestMark } from './request-mark'

export interface RequestHouseProps {
  state: HouseState
  /** Neighbours asked so far; only `asking` and `open` look at it. */
  asked?: number
  /** `large` on a status page, `small` beside a sentence, `mark` of 20 px in a list for staff. */
  size?: 'large' | 'small' | 'mark'
}

const WIDTH = { large: 240, small: 96 } as const

/** A house that shows how a request stands. The sentence beside it says so: the house only decorates. */
export function RequestHouse({ state, asked = 1, size = 'large' }: RequestHouseProps) {
  if (size === 'mark') return <RequestMark state={state} asked={asked} />
  const { x, y, width, height } = REQUEST_HOUSE_BOX
  return (
    <svg
      className="request-house"
      width={WIDTH[size]}
      height={Math.round((WIDTH[size] * height) / width)}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Paint shapes={requestHouseShapes(state, asked)} />
    </svg>
  )
}
