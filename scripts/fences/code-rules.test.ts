import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot, temporaryTree } from './temporary-tree'

/** The file, and the only rule that may fire in it. */
const wrong: Record<string, [rule: string, code: string]> = {
  'app/bare.ts': ['bare-server-action', "'use server'\nexport async function save() {}"],
  'app/arrow.ts': ['bare-server-action', "'use server'\nexport const save = async () => {}"],
  'app/default.ts': ['bare-server-action', "'use server'\nexport default async function save() {}"],
  'app/list.ts': ['bare-server-action', "'use server'\nconst save = async () => {}\nexport { save }"],
  'app/inline.tsx': ['inline-server-action', "export function P() { async function f() { 'use server' } }"],
  'services/raw.ts': ['raw-sql', 'export const q = sql.raw(name)'],
  'services/identifier.ts': ['raw-sql', 'export const q = sql.identifier(name)'],
  'app/actor.ts': ['invented-actor', "export const me = { kind: 'user', id: '1', role: 'admin' }"],
  'app/job.ts': ['invented-actor', "export const me = { kind: 'system' as const, task: 'x' }"],
  'components/html.tsx': [
    'html-injection',
    'export const P = () => <p dangerouslySetInnerHTML={{ __html: x }} />',
  ],
  'services/log.ts': ['console-log', 'export const f = () => console.log(1)'],
  'services/cached.ts': ['shared-cache', "export async function f() {\n'use cache'\nreturn 1 }"],
  'services/unstable.ts': ['shared-cache', 'export const f = unstable_cache(g)'],
  'components/text.tsx': ['sentence-in-text', 'export const P = () => <p>Dag buur</p>'],
  'components/expression.tsx': ['sentence-in-text', "export const P = () => <p>{'Dag buur'}</p>"],
  'components/template.tsx': ['sentence-in-text', 'export const P = () => <p>{`Dag ${x}`}</p>'],
  'components/label.tsx': ['sentence-in-attribute', 'export const P = () => <nav aria-label="Hoofdmenu" />'],
  'components/alt.tsx': ['sentence-in-attribute', 'export const P = () => <i title={`Dag ${x}`} />'],
  'components/link.tsx': ['address-by-hand', 'export const P = () => <Button href="/hulp-vragen" />'],
  'app/redirect.ts': ['address-by-hand', 'export const f = (id: string) => redirect(`/mijn/${id}`)'],
  'services/asked.ts': ['address-by-hand', 'export const f = (link: string) => `${link}?antwoord=ja`'],
  'services/environment.ts': ['environment-in-one-place', 'export const port = process.env.PORT'],
  'domain/clock.ts': ['clock-or-chance-in-domain', 'export const now = () => new Date()'],
  'domain/now.ts': ['clock-or-chance-in-domain', 'export const now = () => Date.now()'],
  'domain/dice.ts': ['clock-or-chance-in-domain', 'export const dice = () => Math.random()'],
  'components/date.tsx': ['one-formatter', "export const d = (x: Date) => x.toLocaleDateString('nl')"],
  'services/hour.ts': ['length-of-time-by-hand', 'export const hour = 60 * 60 * 1000'],
  'components/day.test.ts': ['length-of-time-by-hand', 'export const day = 86_400_000'],
  'domain/seconds.ts': ['length-of-time-by-hand', 'export const maxAge = 30 * 86400'],
  'services/intl.ts': ['one-formatter', "export const f = new Intl.DateTimeFormat('nl')"],
}

const innocent: Record<string, string> = {
  'app/good.ts': "'use server'\nexport const save = action(saveRequest)\nexport type Saved = 1",
  'app/form.ts': "'use server'\nexport const save = formAction(saveRequest, done)",
  'app/plain.ts': 'export async function helper() {}',
  'components/good.tsx': [
    "export const P = () => <p aria-label={t('a')} title={x} className=\"lead\">{t('b')} · {`${x} / 4`}",
    "<a href={path(site.ask.start)}>{' '}{x}</a></p>",
  ].join('\n'),
  'domain/site/addresses.ts': "export const start = '/hulp-vragen'",
  'components/showcase.tsx': 'export const P = () => <p title="Buur">Dag</p>',
  'components/card.test.tsx': 'export const P = () => <p>Dag buur</p>',
  'proxy.ts': "export const built = process.env.NODE_ENV === 'production'",
  'env.ts': 'export const port = process.env.PORT',
  'scripts/start.ts': 'console.log(process.env.PORT)',
  'domain/late.ts': 'export const late = (at: Date) => new Date(at.getTime() + 1)',
  'services/clock.ts': 'export const now = () => new Date()',
  'domain/kernel/date-words.ts': "export const f = new Intl.DateTimeFormat('nl')",
  'domain/kernel/time.ts': 'export const MINUTE = 60 * 1000',
  'services/query.ts': 'export const q = sql`select ${id}`',
}

describe('the code rules', () => {
  const fired = new Map<string, Set<string>>()
  const examples = Object.fromEntries(Object.entries(wrong).map(([file, [, code]]) => [file, code]))
  const tree = temporaryTree({ ...innocent, ...examples })

  beforeAll(() => {
    const fence = join(projectRoot, 'scripts/fences/code-fence.mjs')
    const run = spawnSync(process.execPath, [fence, '--json', '.'], { cwd: tree.root, encoding: 'utf8' })
    const found: { file: string; ruleId: string }[] = JSON.parse(run.stdout)
    for (const { file, ruleId } of found) {
      const rule = ruleId.replace(/-(typescript|tsx)$/, '')
      fired.set(file, (fired.get(file) ?? new Set()).add(rule))
    }
  })
  afterAll(tree.remove)

  test.each(Object.entries(wrong))('%s breaks one rule', (file, [rule]) => {
    expect([...(fired.get(file) ?? [])]).toEqual([rule])
  })

  test.each(Object.keys(innocent))('%s breaks none', (file) => {
    expect([...(fired.get(file) ?? [])]).toEqual([])
  })

  test('every rule has an example', async () => {
    const { rules }: { rules: { id: string }[] } = await import(
      join(projectRoot, 'scripts/fences/code-rules.mjs')
    )
    const shown = new Set(Object.values(wrong).map(([rule]) => rule))
    expect(rules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  })
})
