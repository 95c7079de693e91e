import { pageAfter } from '@/app/_route/action'
import { bodyWithin } from '@/app/_route/body-within'
import { type Fields, fieldsOf } from '@/app/_route/fields'
import { PHOTO_LIMITS } from '@/domain/card/photo'
import type { Actor } from '@/domain/kernel/actor'
import { HOUSE_LOCALES } from '@/domain/kernel/locales'
import { refuse } from '@/domain/kernel/result'
import type { Address } from '@/domain/site/addresses'
import type { Outcome } from '@/services/gate/outcome'
import { currentActor } from '@/services/session/current'

/** The file, and what a browser writes around it. */
const MOST_BYTES = PHOTO_LIMITS.bytes + 20_000

const TOO_LARGE: Outcome<never> = {
  ok: false,
  kind: 'refused',
  refusal: refuse('photo.tooLarge', { field: 'file' }),
}

/** A form without a file sends an empty one without a name. */
async function fileIn(data: FormData | null): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = data?.get('file')
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
}

interface Keeps {
  readonly keep: (actor: Actor, file: Uint8Array<ArrayBuffer> | null) => Promise<Outcome<unknown>>
  readonly page: Address
  readonly done: Address
}

/** A photo as a file, by a door of its own: the pages take far smaller forms. So much is read and no more. */
export async function sentPhoto(request: Request, { keep, page, done }: Keeps): Promise<Response> {
  const actor = await currentActor()
  // Of who is not signed in nothing is read.
  const body = actor.kind === 'user' ? await bodyWithin(request, MOST_BYTES) : new Uint8Array()
  const type = request.headers.get('content-type') ?? ''
  const data =
    body && body.length > 0
      ? await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
      : null
  const fields: Fields = fieldsOf(data)
  const outcome = body ? await keep(actor, await fileIn(data)) : TOO_LARGE
  const asked = new URL(request.url).searchParams.get('taal')
  const location = await pageAfter(
    {
      form: 'photo',
      locale: HOUSE_LOCALES.find((one) => one === asked) ?? 'nl',
      signsIn: true,
      actor,
      done: () => done,
      back: () => page,
    },
    fields,
    outcome,
  )
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
}
