import { houseLine, housesIn } from '@/components/address/address-choices'
import { boxIn, choiceOf } from '@/domain/address'
import { searchAddresses } from '@/services/address/queries'
import { mayStillSend } from '@/services/session/crowd'
import { currentActor } from '@/services/session/current'

/** Addresses while staff type: our own list, so that what is typed goes to nobody else. */
export async function GET(request: Request): Promise<Response> {
  if (!(await mayStillSend('addresses', null, new Date()))) return new Response(null, { status: 429 })
  const text = new URL(request.url).searchParams.get('q') ?? ''
  const outcome = await searchAddresses(await currentActor(), { text })
  if (!outcome.ok) return new Response(null, { status: 400 })
  return Response.json(
    housesIn(outcome.value).map((house) => ({
      value: choiceOf(house),
      label: houseLine(house),
      box: boxIn(text),
      nearest: house.precision === 'nearest' ? house.nearest : null,
    })),
    { headers: { 'cache-control': 'private, no-store' } },
  )
}
