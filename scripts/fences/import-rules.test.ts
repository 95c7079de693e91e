import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot, temporaryTree, tool } from './temporary-tree'

const config = join(projectRoot, '.dependency-cruiser.mjs')

/** Files that others import and that are right themselves. */
const innocent = {
  'package.json': JSON.stringify({
    name: 'tree',
    dependencies: { pg: '1.0.0', next: '1.0.0', 'next-auth': '1.0.0' },
    devDependencies: { 'fast-check': '1.0.0' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'esnext', moduleResolution: 'bundler', paths: { '@/*': ['./*'] } },
  }),
  'node_modules/pg/index.js': 'export default 1',
  'node_modules/pg/package.json': '{"name":"pg","version":"1.0.0","main":"index.js"}',
  'node_modules/next/index.js': 'export default 1',
  'node_modules/next/package.json': '{"name":"next","version":"1.0.0","main":"index.js"}',
  'node_modules/next-auth/index.js': 'export default 1',
  'node_modules/next-auth/package.json': '{"name":"next-auth","version":"1.0.0","main":"index.js"}',
  'node_modules/fast-check/index.js': 'export default 1',
  'node_modules/fast-check/package.json': '{"name":"fast-check","version":"1.0.0","main":"index.js"}',
  'domain/offer/rules.ts': 'export const limit = 2',
  'domain/kernel/random.ts': 'export const seeded = 1',
  'domain/walking/walk.ts': "import { seeded } from '../kernel/random'\nexport const walk = seeded",
  'domain/matching/round/solver/search.ts': 'export const search = 1',
  'domain/matching/round/solver/index.ts': "export { search } from './search'",
  'domain/matching/round/build.ts': "import { search } from './solver'\nexport const build = search",
  'bench/town.ts': "import { search } from '../domain/matching/round/solver'\nexport const town = search",
  'scripts/simulate.ts': "import { town } from '../bench/town'\ntown",
  'db/client.ts': 'export const pool = 1',
  'components/card.tsx': 'export const Card = 1',
  'components/ui/button.tsx': 'export const Button = 1',
  'components/staff/panel.tsx': "import { Button } from '../ui/button'\nexport const Panel = Button",
  'components/workplace/desk.tsx': "import { Panel } from '../staff/panel'\nexport const Desk = Panel",
  'components/admin/people.tsx': "import { Panel } from '../staff/panel'\nexport const People = Panel",
  'services/offer/commands.ts': "import { limit } from '@/domain/offer/rules'\nexport const accept = limit",
  'services/offer/store.ts': "import { pool } from '@/db/client'\nexport const store = pool",
  'services/gate/command.ts': "import { pool } from '@/db/client'\nexport const command = pool",
  'services/case/lock.ts': "import { command } from '../gate/command'\nexport const locked = command",
  'services/signal/commands.ts': "import { locked } from '../case/lock'\nexport const handle = locked",
  'services/gate/result.ts': 'export type Result = 1',
  'services/session/session.ts': "import auth from 'next-auth'\nexport const session = auth",
  'services/jobs/run.ts': "import { store } from '../offer/store'\nexport const startJobs = store",
  'services/match/commands.ts':
    "import { command } from '@/services/gate/command'\nexport const approve = command",
  'app/_route/form.ts': "import { command } from '@/services/gate/command'\nexport const form = command",
  'app/_page/city.ts': 'export const city = 1',
  'app/[locale]/demo/page.tsx': "import { city } from '@/app/_page/city'\ncity",
  'app/[locale]/(openbaar)/hulp/_parts/part.tsx':
    "import { steps } from '../steps'\nexport const Part = steps",
  'app/[locale]/(openbaar)/hulp/page.tsx': [
    "import { Card } from '@/components/card'",
    "import { accept } from '@/services/offer/commands'",
    "import type { Result } from '@/services/gate/result'",
    "import { form } from '@/app/_route/form'",
    "import { Part } from './_parts/part'",
    "import { steps } from './steps'",
    'export default function Page(): Result { return [Card, accept, form, Part, steps].length as Result }',
  ].join('\n'),
  'app/[locale]/(openbaar)/hulp/steps.ts': 'export const steps = 1',
  'domain/offer/hen.ts': "import { egg } from './egg'\nexport const hen = egg",
  'domain/offer/rules.test.ts': "import fc from 'fast-check'\nimport { limit } from './rules'\nfc(limit)",
  'scripts/serve.ts': "import { startJobs } from '../services/jobs/run'\nstartJobs",
}

/** One wrong file per rule; the key is the file, the value the only rule that may fire for it. */
const wrong: Record<string, { rule: string; code: string }> = {
  'domain/offer/reads-files.ts': { rule: 'domain-is-pure', code: "import fs from 'node:fs'\nfs" },
  'domain/offer/reads-package.ts': { rule: 'domain-is-pure', code: "import next from 'next'\nnext" },
  'domain/kernel/knows-offers.ts': {
    rule: 'kernel-knows-no-noun',
    code: "import { limit } from '../offer/rules'\nlimit",
  },
  'domain/practice/knows-offers.ts': {
    rule: 'practice-knows-no-noun',
    code: "import { limit } from '../offer/rules'\nlimit",
  },
  'domain/walking/asks-matching.ts': {
    rule: 'walking-knows-no-matching',
    code: "import { build } from '../matching/round/build'\nbuild",
  },
  'domain/matching/round/reaches-in.ts': {
    rule: 'solver-by-its-door',
    code: "import { search } from './solver/search'\nsearch",
  },
  'services/offer/simulates.ts': {
    rule: 'product-runs-no-benchmark',
    code: "import { town } from '@/bench/town'\ntown",
  },
  'components/queries.tsx': {
    rule: 'data-only-through-services',
    code: "import { pool } from '@/db/client'\npool",
  },
  'app/[locale]/pg/page.tsx': { rule: 'data-only-through-services', code: "import pg from 'pg'\npg" },
  'db/asks-service.ts': {
    rule: 'db-sees-only-domain',
    code: "import { accept } from '@/services/offer/commands'\naccept",
  },
  'db/schema/decides.ts': {
    rule: 'tables-take-only-names',
    code: "import { limit } from '@/domain/offer/rules'\nlimit",
  },
  'components/fetches.tsx': {
    rule: 'components-have-no-data',
    code: "import { accept } from '@/services/offer/commands'\naccept",
  },
  'components/staff/lists.tsx': {
    rule: 'staff-kit-knows-no-room',
    code: "import { Desk } from '../workplace/desk'\nWorklist",
  },
  'components/admin/borrows.tsx': {
    rule: 'staff-share-only-the-kit',
    code: "import { Desk } from '../workplace/desk'\nWorklist",
  },
  'services/offer/draws.ts': {
    rule: 'services-have-no-screen',
    code: "import { Card } from '@/components/card'\nCard",
  },
  'app/[locale]/aanmelden/page.tsx': {
    rule: 'sign-in-only-in-session',
    code: "import auth from 'next-auth'\nauth",
  },
  'app/[locale]/achterdeur/page.tsx': {
    rule: 'services-by-their-door',
    code: "import { store } from '@/services/offer/store'\nstore",
  },
  'e2e/journeys/shortcut.ts': {
    rule: 'services-by-their-door',
    code: "import { store } from '../../services/offer/store'\nstore",
  },
  'scripts/shortcut.ts': {
    rule: 'scripts-by-the-door',
    code: "import { store } from '../services/offer/store'\nstore",
  },
  'app/[locale]/poort/page.tsx': {
    rule: 'gate-only-in-services',
    code: "import { command } from '@/services/gate/command'\ncommand",
  },
  'app/[locale]/werk/page.tsx': {
    rule: 'jobs-run-only-by-start',
    code: "import { startJobs } from '@/services/jobs/run'\nstartJobs",
  },
  'services/match/asks-offer.ts': {
    rule: 'services-do-not-call-each-other',
    code: "import { accept } from '@/services/offer/commands'\naccept",
  },
  'services/gate/asks-offer.ts': {
    rule: 'gate-knows-no-noun',
    code: "import { accept } from '../offer/commands'\naccept",
  },
  'services/gate/knows-offers.ts': {
    rule: 'gate-knows-no-noun',
    code: "import { limit } from '@/domain/offer/rules'\nlimit",
  },
  'services/case/asks-offer.ts': {
    rule: 'case-below-the-nouns',
    code: "import { accept } from '../offer/commands'\naccept",
  },
  'app/[locale]/zaak/page.tsx': {
    rule: 'services-by-their-door',
    code: "import { locked } from '@/services/case/lock'\nlocked",
  },
  'scripts/reaches-case.ts': {
    rule: 'scripts-by-the-door',
    code: "import { locked } from '../services/case/lock'\nlocked",
  },
  'app/[locale]/(openbaar)/buur/page.tsx': {
    rule: 'routes-do-not-import-routes',
    code: "import { steps } from '../hulp/steps'\nsteps",
  },
  'app/[locale]/(openbaar)/buur/_parts/steals.tsx': {
    rule: 'route-parts-stay-at-home',
    code: "import { steps } from '../../hulp/steps'\nsteps",
  },
  'app/[locale]/demo/borrows/page.tsx': {
    rule: 'parts-stay-in-their-room',
    code: "import { Part } from '../../(openbaar)/hulp/_parts/part'\nPart",
  },
  'app/[locale]/(openbaar)/hulp/borrow.ts': {
    rule: 'route-files-are-not-imported',
    code: "import Page from './page'\nPage",
  },
  'services/offer/invents.ts': {
    rule: 'no-test-tools-in-the-product',
    code: "import fc from 'fast-check'\nfc",
  },
  'domain/offer/leans-on-test.ts': { rule: 'no-tests-imported', code: "import './rules.test'" },
  'domain/offer/egg.ts': { rule: 'no-cycles', code: "import { hen } from './hen'\nexport const egg = hen" },
  'components/lost.tsx': { rule: 'everything-resolves', code: "import { gone } from './gone'\ngone" },
}

type Report = { summary: { violations: { from: string; rule: { name: string } }[] } }

describe('the import rules', () => {
  const fired = new Map<string, Set<string>>()
  const tree = temporaryTree({
    ...innocent,
    ...Object.fromEntries(Object.entries(wrong).map(([file, { code }]) => [file, code])),
  })

  beforeAll(() => {
    const folders = ['app', 'bench', 'components', 'db', 'domain', 'e2e', 'scripts', 'services']
    const run = spawnSync(tool('depcruise'), ['--config', config, '--output-type', 'json', ...folders], {
      cwd: tree.root,
      encoding: 'utf8',
    })
    if (!run.stdout) throw new Error(run.stderr)
    const report: Report = JSON.parse(run.stdout)
    for (const { from, rule } of report.summary.violations)
      fired.set(from, (fired.get(from) ?? new Set()).add(rule.name))
  })
  afterAll(tree.remove)

  test.each(Object.entries(wrong))('%s breaks one rule', (file, { rule }) => {
    expect([...(fired.get(file) ?? [])]).toEqual([rule])
  })

  test.each(Object.keys(innocent))('%s breaks none', (file) => {
    expect([...(fired.get(file) ?? [])]).toEqual([])
  })

  test('every rule has an example', async () => {
    const { rules }: { rules: { name: string }[] } = await import(config)
    const shown = new Set(Object.values(wrong).map(({ rule }) => rule))
    expect(rules.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([])
  })
})
