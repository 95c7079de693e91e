import { fieldsOf, textOf } from '@/app/_route/fields'
import { keepDraft } from '@/services/form/commands'
import { currentActor } from '@/services/session/current'

const STATUS = { invalid: 400, refused: 409, denied: 403, hidden: 403, asleep: 403 } as const

/** Keeps what staff type while they type it: the form as it would be sent, with which window it is. */
export async function POST(request: Request): Promise<Response> {
  const { draftForm, draftVersion, ...values } = fieldsOf(await request.formData().catch(() => null))
  const outcome = await keepDraft(await currentActor(), {
    form: String(draftForm),
    key: textOf(values, 'formKey'),
    version: Number(draftVersion),
    values,
  })
  if (!outcome.ok) return new Response(null, { status: STATUS[outcome.kind] })
  return Response.json(outcome.value, { headers: { 'cache-control': 'private, no-store' } })
}
