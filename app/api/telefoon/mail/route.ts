import { rawMail } from '@/app/_route/raw-mail'
import { readCallMail } from '@/domain/message/call-mail'
import { env } from '@/env'
import { city } from '@/services/city/queries'
import { receiveIncoming } from '@/services/incoming/commands'
import { mailServer } from '@/services/session/mail-server'
import { phoneMail } from './_read/phone-mail'

/** A mail of the telephone system of the city, as it is, from the mail server: docs/telephone.md. */
export async function POST(request: Request): Promise<Response> {
  const actor = mailServer('telephone', request)
  if (!actor) return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
  const raw = await rawMail(request)
  if (!raw) return new Response(null, { status: 413 })
  const mail = await phoneMail(raw).catch(() => null)
  if (!mail) return new Response(null, { status: 400 })
  if (!mayBring(mail.from)) return new Response(null, { status: 403 })
  const { phone, callingNumber } = await city()
  const { kind, number, words } = readCallMail(mail, [phone, callingNumber])
  const outcome = await receiveIncoming(actor, { kind, event: mail.name, from: number ?? '', text: words })
  return outcome.ok ? Response.json(outcome.value) : new Response(null, { status: 400 })
}

function mayBring(from: string): boolean {
  const { phoneMailFrom } = env()
  return !phoneMailFrom || phoneMailFrom.some((one) => from === one || from.endsWith(`@${one}`))
}
