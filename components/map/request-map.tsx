'use client'

import { useEffect, useRef, useState } from 'react'
import type { RequestMapData } from './geojson'
import type { MapLabels } from './map-marks'

export interface RequestMapProps {
  /** Gives the GeoJSON; asked for when the map is wanted and not before. */
  address: string
  labels: MapLabels
  words: {
    readonly show: string
    readonly busy: string
    readonly shown: string
    readonly places: string
    readonly failed: string
  }
}

type Phase = 'closed' | 'busy' | 'shown' | 'failed'

/** The map on demand: its program and its data are fetched by this button. The list above needs neither. */
export function RequestMap({ address, labels, words }: RequestMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const remove = useRef<() => void>(() => {})
  const [phase, setPhase] = useState<Phase>('closed')
  const [places, setPlaces] = useState('')
  useEffect(() => () => remove.current(), [])

  async function show() {
    setPhase('busy')
    const drawn = await draw(box.current, address, labels)
    remove.current = drawn?.remove ?? remove.current
    setPlaces(drawn?.places ?? '')
    setPhase(drawn ? 'shown' : 'failed')
  }

  return (
    <div className="no-print flex flex-col gap-1">
      {phase === 'closed' ? (
        <div className="noscript:hidden">
          <button type="button" className="button button-secondary" onClick={show}>
            <span>{words.show}</span>
          </button>
        </div>
      ) : null}
      <div role="status">
        {phase === 'closed' ? null : <p>{words[phase]}</p>}
        {places === '' ? null : (
          <p>
            {words.places} {places}
          </p>
        )}
      </div>
      <div
        ref={box}
        className={
          phase === 'shown' || phase === 'busy'
            ? 'aspect-square max-h-[620px] w-full overflow-hidden sm:aspect-auto sm:h-[70vh] rounded-card border-2 border-edge'
            : 'hidden'
        }
      />
    </div>
  )
}

async function draw(container: HTMLElement | null, address: string, labels: MapLabels) {
  try {
    const answer = await fetch(address)
    if (!answer.ok || !container) return null
    const data = (await answer.json()) as RequestMapData
    const { drawMap } = await import('./draw-map')
    const remove = await drawMap(container, data, labels)
    const drawn = new Set(data.layers.walks.features.map(({ properties }) => properties.volunteerId))
    const places = Object.entries(labels.places).flatMap(([id, place]) => (drawn.has(id) ? place : []))
    return { remove, places: places.join(', ') }
  } catch {
    return null
  }
}
