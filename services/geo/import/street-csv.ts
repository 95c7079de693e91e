import { streetKey } from '@/domain/address'
import type { WalkableEdge } from '@/domain/walking'
import { readCsv } from './csv'
import { importError } from './import-error'
import type { OpenFile } from './open-file'
import type { StreetsRead } from './osm-streets'
import { isInBelgium } from './projection'
import { isWalkable } from './walkable'

/** Names of columns, best first. */
const COLUMNS = {
  from: ['van', 'from'],
  to: ['naar', 'to'],
  name: ['naam', 'name'],
  highway: ['highway'],
  foot: ['foot'],
  wkt: ['wkt'],
} as const
type Columns = Readonly<Record<keyof typeof COLUMNS, number>>

/**
 * Walkable pieces of a list of edges: one row per piece between two numbered crossings, its line as
 * `LINESTRING(lon lat, …)` in WGS84.
 */
export async function readStreetCsv({ name, chunks }: OpenFile): Promise<StreetsRead> {
  let columns: Columns | undefined
  const edges: WalkableEdge[] = []
  let read = 0
  for await (const { line, rows } of readCsv(chunks, name)) {
    const start = columns ? 0 : 1
    columns ??= findColumns(rows[0] ?? [], name)
    for (let i = start; i < rows.length; i++) {
      const row = rows[i] as string[]
      if (row.length === 0) continue
      read++
      const text = (column: keyof Columns) => row[(columns as Columns)[column]] ?? ''
      if (!isWalkable({ highway: text('highway'), foot: text('foot') })) continue
      const [from, to] = [Number(text('from') || Number.NaN), Number(text('to') || Number.NaN)]
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) {
        throw importError(name, line + i, 'a piece has no two numbered crossings', 'repair this line')
      }
      edges.push({ from, to, street: streetKey(text('name')), line: lineOf(text('wkt'), name, line + i) })
    }
  }
  if (!columns) throw importError(name, 1, 'the file is empty', 'use another file')
  return { edges, read, walkable: edges.length }
}

function findColumns(row: readonly string[], file: string): Columns {
  const header = row.map((name) => name.replace('\uFEFF', '').trim().toLowerCase())
  const at = (column: keyof typeof COLUMNS) => {
    const found = COLUMNS[column].map((name) => header.indexOf(name)).find((index) => index >= 0)
    if (found !== undefined) return found
    const names = COLUMNS[column].map((name) => `"${name}"`).join(' or ')
    throw importError(file, 1, `the header has no column ${names}`, 'use an .osm.pbf file or a list of edges')
  }
  return {
    from: at('from'),
    to: at('to'),
    name: at('name'),
    highway: at('highway'),
    foot: at('foot'),
    wkt: at('wkt'),
  }
}

function lineOf(wkt: string, file: string, line: number): number[] {
  const inside = /^\s*LINESTRING\s*\(([^()]+)\)\s*$/i.exec(wkt)?.[1]
  const numbers =
    inside
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  if (numbers.length < 4 || numbers.length % 2 === 1 || numbers.some(Number.isNaN)) {
    throw importError(file, line, 'the line is no LINESTRING(lon lat, lon lat …)', 'repair this line')
  }
  const [first, second] = numbers as [number, number]
  if (isInBelgium({ lat: first, lon: second })) {
    throw importError(file, line, 'longitude and latitude have changed places', 'write the longitude first')
  }
  if (!isInBelgium({ lat: second, lon: first })) {
    throw importError(
      file,
      line,
      `${first} ${second} lies outside Belgium`,
      'export the lines as WGS84 (EPSG:4326)',
    )
  }
  return numbers
}
