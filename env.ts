import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** The manners of asking a provider to send an SMS that we know: services/sms/gateways.ts. */
export const SMS_GATEWAYS = ['generic'] as const
export type SmsGatewayName = (typeof SMS_GATEWAYS)[number]

/** A variable of the environment is wrong. The message is one sentence: which variable, what is expected. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/** What the environment says, before the start has filled in what it makes itself. */
export type Settings = {
  /** `demo` when and only when DATABASE_URL is not set: invented people and persona sign-in. */
  mode: 'demo' | 'city'
  databaseUrl?: string
  /** The same database through a pooler that lends a connection per transaction; requests go there. */
  databasePoolUrl?: string
  port: number
  /** Origin without a path or a closing slash. Links in mail are built from this and nothing else. */
  publicUrl: string
  authSecret?: string
  smtpUrl?: string
  mailFrom?: string
  /** Where mail that cannot be delivered comes back to, and what the mail server shows when it brings it. */
  bounceAddress?: string
  bounceKey?: string
  /** Where SMS go out, what we show there, as whom they go, and in the manner of which provider. */
  sms?: { url: string; key: string; from: string; gateway: SmsGatewayName }
  /** With what the SMS provider and the telephone system of the city sign what they bring. */
  smsHookKey?: string
  phoneHookKey?: string
  /** What the mail server shows when it hands over a mail of the telephone system, and from which addresses or domains. */
  phoneMailKey?: string
  phoneMailFrom?: readonly string[]
  /** After how long a break staff, and a neighbour, prove again who they are. */
  staffIdleMinutes?: number
  neighbourIdleHours?: number
  /** What whoever watches the machine shows to read figures. */
  metricsKey?: string
  oidc?: { issuer: string; clientId: string; clientSecret: string }
  /** Name of a folder under db/seed/cities. */
  city: string
  /** Absolute path of the folder with everything this installation keeps on disk. */
  dataDir: string
}

export type Env = Settings & { databaseUrl: string; authSecret: string }

const protocolIs = (value: string, ...protocols: string[]) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol)

const isOrigin = (value: string) => {
  if (!protocolIs(value, 'http:', 'https:')) return false
  const url = new URL(value)
  return url.pathname === '/' && !url.search && !url.hash && !url.username
}

const between = (value: string, least: number, most: number) =>
  /^\d{1,5}$/.test(value) && Number(value) >= least && Number(value) <= most

/** Each text is the end of the sentence "<NAME> must be …". docs/operations.md repeats the names. */
export const variables = {
  DATABASE_URL: z
    .string()
    .refine(
      (value) => protocolIs(value, 'postgres:', 'postgresql:'),
      'an address that starts with postgres://',
    ),
  DATABASE_POOL_URL: z
    .string()
    .refine(
      (value) => protocolIs(value, 'postgres:', 'postgresql:'),
      'an address that starts with postgres://',
    ),
  PORT: z.string().refine((value) => between(value, 1, 65_535), 'a number from 1 to 65535'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'an http or https address without a path, such as https://buur.example.be'),
  AUTH_SECRET: z.string().min(32, 'at least 32 characters; `openssl rand -base64 33` makes one'),
  SMTP_URL: z
    .string()
    .refine(
      (value) => protocolIs(value, 'smtp:', 'smtps:'),
      'an address that starts with smtp:// or smtps://',
    ),
  MAIL_FROM: z.string().refine((value) => /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(value), 'a mail address'),
  BOUNCE_ADDRESS: z.string().regex(/^[^\s@<>+]+@[^\s@<>]+$/, 'a mail address without a plus sign'),
  BOUNCE_KEY: z.string().min(32, 'at least 32 characters; `openssl rand -base64 33` makes one'),
  SMS_URL: z.string().refine((value) => protocolIs(value, 'https:', 'http:'), 'an http or https address'),
  SMS_KEY: z.string().min(1, 'what the SMS provider gave'),
  SMS_FROM: z
    .string()
    .regex(/^(?:\+\d{6,15}|\d{3,6}|[A-Za-z0-9 ]{1,11})$/, 'a number, or a name of at most 11 letters'),
  SMS_GATEWAY: z.enum(SMS_GATEWAYS, `one of ${SMS_GATEWAYS.join(', ')}`),
  SMS_HOOK_KEY: z.string().min(32, 'at least 32 characters; `openssl rand -base64 33` makes one'),
  PHONE_HOOK_KEY: z.string().min(32, 'at least 32 characters; `openssl rand -base64 33` makes one'),
  PHONE_MAIL_KEY: z.string().min(32, 'at least 32 characters; `openssl rand -base64 33` makes one'),
  PHONE_MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^\s@,<>]+@)?[a-z0-9.-]+(?: *, *(?:[^\s@,<>]+@)?[a-z0-9.-]+)*$/i,
      'mail addresses or domains, with a comma between',
    ),
  METRICS_KEY: z.string().min(32, 'at least 32 characters; `openssl rand -base64 33` makes one'),
  STAFF_IDLE_MINUTES: z
    .string()
    .refine((value) => between(value, 1, 30), 'a number from 1 to 30; after 30 minutes a session ends'),
  NEIGHBOUR_IDLE_HOURS: z
    .string()
    .refine((value) => between(value, 1, 720), 'a number from 1 to 720; after 30 days a session ends'),
  OIDC_ISSUER: z.string().refine((value) => protocolIs(value, 'https:', 'http:'), 'an http or https address'),
  OIDC_CLIENT_ID: z.string(),
  OIDC_CLIENT_SECRET: z.string(),
  CITY: z.string().regex(/^[a-z][a-z0-9-]*$/, 'the name of a folder under db/seed/cities'),
  DATA_DIR: z.string(),
} as const

type Name = keyof typeof variables

/**
 * Reads and checks the environment; an empty variable counts as not set.
 * `root` is the project folder.
 *
 * `readSettings({ PORT: '8080' }, root).publicUrl` is `http://localhost:8080`.
 *
 * @throws EnvError with one sentence for the first variable that is wrong.
 */
export function readSettings(source: Record<string, string | undefined>, root: string): Settings {
  const value = (name: Name): string | undefined => {
    const raw = source[name]?.trim()
    if (!raw) return undefined
    const parsed = variables[name].safeParse(raw)
    if (!parsed.success) throw new EnvError(`${name} must be ${parsed.error.issues[0]?.message}.`)
    return parsed.data
  }
  const port = Number(value('PORT') ?? 3000)
  const databaseUrl = value('DATABASE_URL')
  const databasePoolUrl = value('DATABASE_POOL_URL')
  const city = value('CITY') ?? defaultCity(root)
  if (!existsSync(join(root, 'db/seed/cities', city))) {
    throw new EnvError('CITY must be the name of a folder under db/seed/cities.')
  }
  const authSecret = value('AUTH_SECRET')
  const smtpUrl = value('SMTP_URL')
  const mailFrom = value('MAIL_FROM')
  if (smtpUrl && !mailFrom) throw new EnvError('MAIL_FROM must be a mail address when SMTP_URL is set.')
  const bounceAddress = value('BOUNCE_ADDRESS')
  const bounceKey = value('BOUNCE_KEY')
  const metricsKey = value('METRICS_KEY')
  const sms = readSms(value('SMS_URL'), value('SMS_KEY'), value('SMS_FROM'), value('SMS_GATEWAY'))
  const smsHookKey = value('SMS_HOOK_KEY')
  const phoneHookKey = value('PHONE_HOOK_KEY')
  const phoneMailKey = value('PHONE_MAIL_KEY')
  const phoneMailFrom = value('PHONE_MAIL_FROM')?.toLowerCase().split(/ *, */)
  const staffIdleMinutes = value('STAFF_IDLE_MINUTES')
  const neighbourIdleHours = value('NEIGHBOUR_IDLE_HOURS')
  const oidc = readOidc(value('OIDC_ISSUER'), value('OIDC_CLIENT_ID'), value('OIDC_CLIENT_SECRET'))
  return {
    mode: databaseUrl ? 'city' : 'demo',
    port,
    publicUrl: (value('PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/$/, ''),
    city,
    dataDir: resolve(root, value('DATA_DIR') ?? '.data'),
    ...(databaseUrl && { databaseUrl }),
    ...(databaseUrl && databasePoolUrl && { databasePoolUrl }),
    ...(authSecret && { authSecret }),
    ...(smtpUrl && { smtpUrl }),
    ...(mailFrom && { mailFrom }),
    ...(bounceAddress && { bounceAddress }),
    ...(bounceKey && { bounceKey }),
    ...(metricsKey && { metricsKey }),
    ...(sms && { sms }),
    ...(smsHookKey && { smsHookKey }),
    ...(phoneHookKey && { phoneHookKey }),
    ...(phoneMailKey && { phoneMailKey }),
    ...(phoneMailFrom && { phoneMailFrom }),
    ...(staffIdleMinutes && { staffIdleMinutes: Number(staffIdleMinutes) }),
    ...(neighbourIdleHours && { neighbourIdleHours: Number(neighbourIdleHours) }),
    ...(oidc && { oidc }),
  }
}

function readOidc(issuer?: string, clientId?: string, clientSecret?: string) {
  if (!issuer && !clientId && !clientSecret) return undefined
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret }
  throw new EnvError(
    'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set all three or not at all.',
  )
}

function readSms(url?: string, key?: string, from?: string, gateway?: string) {
  if (!url && !key && !from) return undefined
  if (url && key && from) return { url, key, from, gateway: (gateway ?? 'generic') as SmsGatewayName }
  throw new EnvError('SMS_URL, SMS_KEY and SMS_FROM must be set all three or not at all.')
}

// A city is configuration: its name stands in data, never in code.
function defaultCity(root: string): string {
  const file = join(root, 'db/seed/cities/default')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  throw new EnvError('CITY must be the name of a folder under db/seed/cities.')
}

let known: Env | undefined

/**
 * The configuration of the running application, read once, at the first call.
 * The start puts the address of its embedded database and the kept secret in the environment.
 *
 * @throws EnvError when a variable is wrong, or when nothing has started a database.
 */
export function env(): Env {
  if (known) return known
  const settings = readSettings(process.env, /* turbopackIgnore: true */ process.cwd())
  const databaseUrl = settings.databaseUrl ?? process.env.ZB_EMBEDDED_URL
  if (!databaseUrl) throw new EnvError('DATABASE_URL must be set outside `npm start` and `npm run dev`.')
  if (!settings.authSecret)
    throw new EnvError('AUTH_SECRET must be set outside `npm start` and `npm run dev`.')
  known = { ...settings, databaseUrl, authSecret: settings.authSecret }
  return known
}
