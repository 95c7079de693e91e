import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { projectRoot, temporaryTree, tool } from './temporary-tree'

const ours = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
let remove = () => {}
afterEach(() => remove())

function verdict(files: Record<string, string>, name: string, ...args: string[]) {
  const tree = temporaryTree(files)
  remove = tree.remove
  symlinkSync(join(projectRoot, 'node_modules'), join(tree.root, 'node_modules'))
  const { status, stdout, stderr } = spawnSync(tool(name), args, { cwd: tree.root, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

describe('Biome', () => {
  const config = JSON.stringify({ ...JSON.parse(ours('biome.json')), vcs: { enabled: false }, root: true })
  const check = (path: string, code: string) =>
    verdict({ 'biome.json': config, [path]: code }, 'biome', 'check', '--error-on-warnings', path)

  const save = 'export async function save(): Promise<number> {\n  return 1\n}\n\n'
  const twoStates = `export function a(state: 'open' | 'closed'): number {
  switch (state) {
    case 'open':
      return 1
  }
  return 0
}
`

  test.each([
    ['noExplicitAny', 'domain/a.ts', 'export const a = (x: any) => x\n'],
    ['noNonNullAssertion', 'domain/a.ts', 'export const a = (x?: string) => x!.length\n'],
    ['noConsole', 'services/a.ts', 'export const a = () => console.error(1)\n'],
    ['useFilenamingConvention', 'domain/BigName.ts', 'export const a = 1\n'],
    ['noUnusedImports', 'domain/a.ts', "import { b } from './b'\nexport const a = 1\n"],
    ['useNodejsImportProtocol', 'scripts/a.ts', "import { join } from 'path'\nexport const a = join('b')\n"],
    ['noMisusedPromises', 'services/a.ts', `${save}export const a = () => (save() ? 1 : 0)\n`],
    ['useExhaustiveSwitchCases', 'domain/a.ts', twoStates],
    ['format', 'domain/a.ts', 'export const a = "x";\n'],
  ])('%s is refused', (rule, path, code) => {
    const { status, output } = check(path, code)
    expect(output).toContain(rule)
    expect(status).toBe(1)
  })

  test('tidy code is accepted', () => {
    expect(check('domain/a.ts', "export const a = 'x'\n").status).toBe(0)
  })
})

describe('knip', () => {
  const tree = (files: Record<string, string>) => ({
    'knip.json': '{ "entry": ["scripts/*.ts"], "project": ["**/*.ts"] }',
    'package.json': '{ "name": "tree", "dependencies": { "zod": "1.0.0" } }',
    'scripts/main.ts': "import 'zod'\nimport { used } from '../domain/a'\nused()\n",
    'domain/a.ts': 'export const used = () => 1\n',
    ...files,
  })

  test('an unused file, export and dependency are refused', () => {
    const { status, output } = verdict(
      tree({
        'domain/b.ts': 'export const b = 1\n',
        'domain/a.ts': 'export const used = () => 1\nexport const forgotten = 2\n',
        'package.json': '{ "name": "tree", "dependencies": { "zod": "1.0.0", "left-pad": "1.0.0" } }',
      }),
      'knip',
    )
    for (const found of ['domain/b.ts', 'forgotten', 'left-pad']) expect(output).toContain(found)
    expect(status).toBe(1)
  })

  test('a tidy tree is accepted', () => {
    expect(verdict(tree({}), 'knip')).toMatchObject({ status: 0 })
  })
})

describe('lockfile-lint', () => {
  const lint = (entry: object) =>
    verdict(
      { 'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/a': entry } }) },
      'lockfile-lint',
      ...['--path', 'package-lock.json', '--type', 'npm', '--validate-https', '--validate-integrity'],
    )

  test('a plain http address and a weak hash are refused', () => {
    expect(
      lint({ version: '1.0.0', resolved: 'http://registry.invalid/a.tgz', integrity: 'sha512-x' }).status,
    ).toBe(1)
    expect(
      lint({ version: '1.0.0', resolved: 'https://registry.invalid/a.tgz', integrity: 'sha1-x' }).status,
    ).toBe(1)
  })
})

describe('secretlint', () => {
  const lint = (content: string) =>
    verdict({ '.secretlintrc.json': ours('.secretlintrc.json'), 'notes.md': content }, 'secretlint', '*.md')

  test('a private key is refused', () => {
    const line = (word: string) => `-----${word} RSA PRIVATE KEY-----`
    expect(lint(`${line('BEGIN')}\n${'MIIEpAIBAAKCAQEA'.repeat(20)}\n${line('END')}\n`).status).toBe(1)
  })

  const connection = (host: string) => ['postgres', `//an:geheim@${host}/buur`].join(':')

  test('a way into a database is refused, except on this machine', () => {
    expect(lint(connection('db.stad.example')).status).toBe(1)
    expect(lint(connection('127.0.0.1')).status).toBe(0)
  })

  test('plain text is accepted', () => {
    expect(lint('Dag buur\n').status).toBe(0)
  })
})
