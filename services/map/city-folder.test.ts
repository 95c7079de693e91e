import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourcesFile } from './city-folder'

const cities = join(import.meta.dirname, '../../db/seed/cities')
const FILES = {
  addresses: 'addresses.csv.gz',
  areas: 'areas.geojson',
  parts: 'submunicipalities.geojson',
  water: 'water.geojson',
  streets: 'streets.csv.gz',
} as const

it.each(readdirSync(cities).filter((name) => existsSync(join(cities, name, 'city.json'))))(
  '%s names the source of each file it brings, and of no other',
  (city) => {
    const named = sourcesFile.parse(JSON.parse(readFileSync(join(cities, city, 'sources.json'), 'utf8')))
    const brought = Object.entries(FILES).filter(([, file]) => existsSync(join(cities, city, file)))
    expect(named.map(({ set }) => set).toSorted()).toEqual(brought.map(([set]) => set).toSorted())
  },
)
