import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A source file: path from the project's root with forward slashes, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

const rooms = ['app', 'components', 'domain', 'e2e', 'scripts', 'services']

/** All TypeScript of the rooms that can hold, decide, use or test an operation, in a fixed order. */
export function readSources(root: string): Source[] {
  return rooms
    .filter((room) => existsSync(join(root, room)))
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('scripts/map/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const isTest = ({ path }: Source): boolean => /\.(test|spec)\.tsx?$/.test(path)
