'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { AS_TYPED, type Point, pointIn, pointText } from '@/domain/address'
import { type PlaceMap, placeMap } from './place-map'
import { PointSheet } from './point-sheet'

export interface PointWords {
  readonly open: string
  readonly hint: string
  readonly map: string
  readonly busy: string
  readonly failed: string
  readonly outside: string
  readonly whole: string
  readonly remove: string
  /** What was chosen; `{near}` becomes what it lies by. */
  readonly near: string
}

interface Props {
  /** As a form that came back holds it. */
  start: string
  words: PointWords
}

/** Long enough that a held arrow asks once. */
const PAUSE_MS = 250

/**
 * A point on the map for an address that stands in no list, beside the quarter that works without script. Only a point in
 * the city is sent.
 */
export function PointPicker({ start, words }: Props) {
  const hintId = useId()
  const here = useRef<HTMLDivElement>(null)
  const [point, setPoint] = useState<Point | null>(() => pointIn(start))
  const [map, setMap] = useState<PlaceMap | null>(null)
  const [phase, setPhase] = useState<'closed' | 'busy' | 'shown' | 'failed'>(point ? 'busy' : 'closed')
  const latest = useRef(new AbortController())
  useEffect(() => () => latest.current.abort(), [])

  function look(at: Point | null, pause = 0) {
    latest.current.abort()
    latest.current = new AbortController()
    const { signal } = latest.current
    const ask = async () => {
      if (signal.aborted) return
      const found = await placeMap(
        { quarter: quarterOf(here.current), point: at ? pointText(at) : '' },
        signal,
      )
      if (signal.aborted) return
      if (found) setMap(found)
      setPhase(found ? 'shown' : 'failed')
    }
    setTimeout(() => void ask(), pause)
  }

  // A form that came back shows again what was chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (point) look(point)
  }, [])

  function choose(at: Point) {
    setPoint(at)
    chooseAsTyped(here.current)
    look(at, PAUSE_MS)
  }

  const outside = point !== null && map !== null && map.near === null && phase === 'shown'
  const told = phase === 'busy' || phase === 'failed' ? words[phase] : outside ? words.outside : ''
  const near = point && map?.near ? words.near.replace('{near}', map.near) : ''
  return (
    <div ref={here} className="no-print flex flex-col gap-1 noscript:hidden">
      <input type="hidden" name="point" value={point && !outside ? pointText(point) : ''} />
      {phase === 'closed' || phase === 'failed' ? (
        <div>
          <button
            type="button"
            className="button button-secondary"
            onClick={() => {
              setPhase('busy')
              look(point)
            }}
          >
            {words.open}
          </button>
        </div>
      ) : null}
      <p role="status" className={outside ? 'font-bold text-brick' : ''}>
        {told || near}
      </p>
      {map === null ? null : (
        <>
          <p id={hintId} className="text-stone">
            {words.hint}
          </p>
          <PointSheet map={map} point={point} label={words.map} describedBy={hintId} onChoose={choose} />
          <div className="flex flex-wrap gap-1">
            <button type="button" className="button button-quiet" onClick={() => look(null)}>
              {words.whole}
            </button>
            {point ? (
              <button type="button" className="button button-quiet" onClick={() => setPoint(null)}>
                {words.remove}
              </button>
            ) : null}
          </div>
        </>
      )}
    </div>
  )
}

/** The map opens on the quarter that was named. */
function quarterOf(inside: HTMLElement | null): string {
  const field = inside?.closest('form')?.elements.namedItem('quarter')
  return field instanceof HTMLSelectElement ? field.value : ''
}

/** Who shows a point says that the address stands in no list. */
function chooseAsTyped(inside: HTMLElement | null): void {
  const choices = inside?.closest('form')?.elements.namedItem('addressId')
  if (choices instanceof RadioNodeList) choices.value = AS_TYPED
  else if (choices instanceof HTMLInputElement && choices.value === AS_TYPED) choices.checked = true
}
