import { requestMapData } from '@/components/map/geojson'
import { requestWalks } from '@/services/map/queries'
import { currentActor } from '@/services/session/current'

/** What the map of a request draws. Asked for by its button, so that no home is read before somebody wants to see it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const asked = new URL(request.url).searchParams.get('buren') ?? ''
  const volunteerIds = asked.split(',').filter((one) => one !== '')
  const outcome = await requestWalks(await currentActor(), { helpRequestId: id, volunteerIds })
  if (!outcome.ok || outcome.value === null) return new Response(null, { status: 404 })
  return Response.json(requestMapData(outcome.value), { headers: { 'cache-control': 'private, no-store' } })
}
