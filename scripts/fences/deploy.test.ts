import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { variables } from '@/env'
import { projectRoot } from './temporary-tree'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const SYSTEM = ['NODE_ENV']
/** What the database's own image and the compose file's own password are called. */
const OF_OTHERS = ['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB', 'DATABASE_PASSWORD']

const known = [...Object.keys(variables), ...SYSTEM, ...OF_OTHERS]

describe('what deploy/ says of the application is true', () => {
  test.each(['deploy/Dockerfile', 'deploy/compose.yaml', 'deploy/systemd/zorgzame-buur.env.example'])(
    '%s names settings that exist',
    (path) => {
      const named = [...read(path).matchAll(/^\s*(?:ENV )?([A-Z][A-Z_]{3,})[=:]/gm)].map(([, name]) => name)
      expect(named.length).toBeGreaterThan(0)
      expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([])
    },
  )

  test.each(['deploy/compose.yaml', 'deploy/systemd/zorgzame-buur.env.example'])(
    '%s passes on every setting',
    (path) => {
      const ofTheImage = ['PORT', 'DATA_DIR']
      const text = read(path)
      const left = Object.keys(variables).filter((name) => !new RegExp(`^\\s*${name}[=:]`, 'm').test(text))
      expect(left.filter((name) => !ofTheImage.includes(name))).toEqual([])
    },
  )

  test('the image runs on the Node that the README asks for', () => {
    const [, major] = /FROM node:(\d+)/.exec(read('deploy/Dockerfile')) ?? []
    expect(read('README.md')).toContain(`${major} LTS`)
  })

  test('a pooler lends per transaction, and requests alone go through it', () => {
    expect(read('deploy/pgbouncer/pgbouncer.ini')).toMatch(/^pool_mode = transaction$/m)
    expect(read('deploy/compose.yaml')).toMatch(/DATABASE_URL: .*@postgres:/)
    expect(read('deploy/compose.yaml')).toMatch(/DATABASE_POOL_URL: .*@pgbouncer:/)
  })

  test('a leader that falls silent is followed within half a minute, by whoever has everything', () => {
    const patroni = read('deploy/patroni/patroni.yml')
    const [ttl = 0, wait = 0, retry = 0] = ['ttl', 'loop_wait', 'retry_timeout'].map((name) =>
      Number(new RegExp(`^ {4}${name}: (\\d+)$`, 'm').exec(patroni)?.[1]),
    )
    expect(ttl).toBeLessThan(30)
    // Patroni's own rule: with less, a leader that is well lets go of the lead.
    expect(ttl).toBeGreaterThanOrEqual(wait + 2 * retry)
    expect(patroni).toContain('synchronous_mode: true')
  })

  test('the proxy writes the sender itself and asks for health where it is answered', () => {
    const proxy = read('deploy/haproxy/haproxy.cfg')
    expect(proxy).toContain('del-header X-Forwarded-For')
    expect(proxy).toContain('GET /api/health')
  })
})
