import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LOCALES } from '@/domain/kernel/locales'
import { projectRoot } from './temporary-tree'

it('no component brings a catalogue along but the one for when nothing works: every page would carry it', () => {
  const brought = ['app', 'components'].flatMap((room) =>
    readdirSync(join(projectRoot, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
      .flatMap((path) => [
        ...readFileSync(join(projectRoot, room, path), 'utf8').matchAll(/'@\/(messages\/\S+\.json)'/g),
      ])
      .map(([, catalogue]) => catalogue),
  )
  expect(brought.toSorted()).toEqual(LOCALES.toSorted().map((locale) => `messages/${locale}/broken.json`))
})
