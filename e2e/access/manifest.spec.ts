import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

/**
 * The fourth net: what the build really exposes, not what the sources seem to. An action that anybody can post to is
 * made by `action()`, which calls one operation; a route reaches data by the doors of the services.
 */
const read = (file: string) =>
  JSON.parse(readFileSync(`.next/server/${file}`, 'utf8')) as Record<string, unknown>

interface Exposed {
  readonly filename: string
  readonly exportedName: string
}

test('P2 every action of the build is made by the one maker of actions', () => {
  const { node, edge } = read('server-reference-manifest.json') as Record<string, Record<string, Exposed>>
  const exposed = [...Object.values(node ?? {}), ...Object.values(edge ?? {})]
  expect(exposed.length).toBeGreaterThan(20)
  const others = exposed.filter(({ filename, exportedName }) => {
    const made = new RegExp(`export const ${exportedName} = action\\(`)
    return !made.test(readFileSync(filename, 'utf8'))
  })
  expect(others.map(({ filename, exportedName }) => `${filename} ${exportedName}`)).toEqual([])
})

test('P2 every route of the build reaches data by a door, or is the way out or in', () => {
  const paths = Object.keys(read('app-paths-manifest.json')).filter((path) => path.endsWith('/route'))
  expect(paths.length).toBeGreaterThan(3)
  const others = paths.filter((path) => {
    const source = readFileSync(`app${path}.ts`, 'utf8')
    return !/from '@\/services\/(\w|-)+\/(commands|queries)'|from '@\/services\/session\/(door|enter)'/.test(
      source,
    )
  })
  expect(others).toEqual([])
})
