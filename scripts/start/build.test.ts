import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { sourcesHash } from './build'

let root: string
const write = (path: string, content: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  write('app/page.tsx', 'page')
  write('package-lock.json', '{}')
})

test.each([
  ['a changed page', 'app/page.tsx', 'other'],
  ['a new component', 'components/ui/button.tsx', 'button'],
  ['a changed message', 'messages/nl.json', '{}'],
  ['other packages', 'package-lock.json', '{"a":1}'],
])('%s asks for a build', (_, path, content) => {
  const before = sourcesHash(root)
  write(path, content)
  expect(sourcesHash(root)).not.toBe(before)
})

test.each(['domain/kernel/time.test.ts', 'docs/map.md', 'db/seed/cities/x/addresses.csv', '.next/BUILD_ID'])(
  '%s asks for nothing',
  (path) => {
    const before = sourcesHash(root)
    write(path, 'anything')
    expect(sourcesHash(root)).toBe(before)
  },
)
