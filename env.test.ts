import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EnvError, readSettings } from '@/env'

const root = mkdtempSync(join(tmpdir(), 'env-'))
mkdirSync(join(root, 'db/seed/cities/lierde'), { recursive: true })
writeFileSync(join(root, 'db/seed/cities/default'), 'lierde\n')

const read = (source: Record<string, string>) => readSettings(source, root)

test('nothing set is the demo on port 3000', () => {
  expect(read({})).toEqual({
    mode: 'demo',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    city: 'lierde',
    dataDir: join(root, '.data'),
  })
})

test('an empty variable counts as not set', () => {
  expect(read({ DATABASE_URL: ' ', PORT: '' })).toEqual(read({}))
})

test('everything set is a real installation', () => {
  const settings = read({
    DATABASE_URL: 'postgresql://a:b@db/zb',
    PORT: '8080',
    PUBLIC_URL: 'https://buur.example.be/',
    AUTH_SECRET: 's'.repeat(32),
    SMTP_URL: 'smtps://mail.example.be',
    MAIL_FROM: 'Zorgzame buur <buur@example.be>',
    BOUNCE_ADDRESS: 'terug@example.be',
    BOUNCE_KEY: 'k'.repeat(32),
    PHONE_MAIL_FROM: 'Centrale@example.be , telefonie.example.be',
    OIDC_ISSUER: 'https://login.example.be',
    OIDC_CLIENT_ID: 'buur',
    OIDC_CLIENT_SECRET: 'geheim',
    DATA_DIR: '/srv/buur',
  })
  expect(settings).toMatchObject({ mode: 'city', port: 8080, publicUrl: 'https://buur.example.be' })
  expect(settings.oidc).toEqual({
    issuer: 'https://login.example.be',
    clientId: 'buur',
    clientSecret: 'geheim',
  })
  expect(settings.phoneMailFrom).toEqual(['centrale@example.be', 'telefonie.example.be'])
  expect(settings.dataDir).toBe('/srv/buur')
})

describe('a wrong value is refused in one sentence with the name of the variable', () => {
  test.each([
    ['DATABASE_URL', { DATABASE_URL: 'mysql://a/b' }],
    ['DATABASE_URL', { DATABASE_URL: 'zorgzaam' }],
    ['DATABASE_POOL_URL', { DATABASE_POOL_URL: 'http://pooler' }],
    ['PORT', { PORT: '80a' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['STAFF_IDLE_MINUTES', { STAFF_IDLE_MINUTES: '31' }],
    ['NEIGHBOUR_IDLE_HOURS', { NEIGHBOUR_IDLE_HOURS: '721' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'buur.gemeente.be' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://example.be/buur' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'javascript:alert(1)' }],
    ['AUTH_SECRET', { AUTH_SECRET: 'short' }],
    ['BOUNCE_ADDRESS', { BOUNCE_ADDRESS: 'terug+x@example.be' }],
    ['BOUNCE_KEY', { BOUNCE_KEY: 'kort' }],
    ['PHONE_MAIL_KEY', { PHONE_MAIL_KEY: 'kort' }],
    ['PHONE_MAIL_FROM', { PHONE_MAIL_FROM: 'centrale@dorp.invalid; dorp.invalid' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.be' }],
    ['MAIL_FROM', { MAIL_FROM: 'somebody' }],
    ['MAIL_FROM', { MAIL_FROM: 'a@b.be\nBcc: c@d.be' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.be' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'login' }],
    ['OIDC_CLIENT_SECRET', { OIDC_ISSUER: 'https://login.example.be', OIDC_CLIENT_ID: 'buur' }],
    ['CITY', { CITY: 'atlantis' }],
    ['CITY', { CITY: '../cities' }],
  ])('%s in %j', (name, source) => {
    const wrong = () => read(source as Record<string, string>)
    expect(wrong).toThrow(EnvError)
    expect(wrong).toThrow(new RegExp(`^[^.\\n]*${name}[^\\n]*\\.$`))
    // A value may be a secret.
    const value = Object.values(source)[0] ?? ''
    expect(wrong).not.toThrow(value)
  })
})
