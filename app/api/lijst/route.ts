import { pageAfter } from '@/app/_route/action'
import { bodyWithin } from '@/app/_route/body-within'
import { type Fields, fieldsOf, textOf } from '@/app/_route/fields'
import { HOUSE_LOCALES } from '@/domain/kernel/locales'
import { refuse } from '@/domain/kernel/result'
import { site } from '@/domain/site/addresses'
import { SHEET_LIMITS } from '@/domain/site/limits'
import type { Outcome } from '@/services/gate/outcome'
import { readList } from '@/services/neighbour-list/commands'
import { currentActor } from '@/services/session/current'

/** The file, its name, and what a browser writes around them. */
const MOST_BYTES = SHEET_LIMITS.bytes + 20_000

const TOO_LARGE: Outcome<never> = {
  ok: false,
  kind: 'refused',
  refusal: refuse('list.tooLarge', { field: 'file' }),
}

/** A form without a file sends an empty one without a name. */
async function fileIn(data: FormData | null) {
  const file = data?.get('file')
  const isFile = file instanceof File && (file.size > 0 || file.name !== '')
  return isFile ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null
}

/**
 * A list as a file. A door of its own, and no action, because the pages take far smaller forms: here so much is read and
 * no more, and who sends too much hears it in a sentence on the page they came from.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  const type = request.headers.get('content-type') ?? ''
  const body = await bodyWithin(request, MOST_BYTES)
  const data = body
    ? await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
    : null
  const fields: Fields = fieldsOf(data)
  const file = await fileIn(data)
  const outcome = body
    ? await readList(actor, {
        name: textOf(fields, 'name'),
        fileName: file?.name.slice(0, 200) ?? '',
        file: file?.bytes ?? null,
      })
    : TOO_LARGE
  const asked = new URL(request.url).searchParams.get('taal')
  const location = await pageAfter(
    {
      form: 'list',
      locale: HOUSE_LOCALES.find((one) => one === asked) ?? 'nl',
      signsIn: true,
      actor,
      done: ({ id }: { id: string }) => site.work.neighbourListColumns(id),
      back: () => site.work.neighbourLists,
    },
    fields,
    outcome,
  )
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
}
