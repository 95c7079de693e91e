import { mapTiles } from '@/services/map/queries'
import { currentActor } from '@/services/session/current'

/** The city's own map tiles, a piece at a time, for the map in the workplace. Nothing of people is in them. */
export async function GET(request: Request): Promise<Response> {
  // Another site may not use our tiles as its own.
  const from = request.headers.get('sec-fetch-site')
  if (from !== null && from !== 'same-origin') return new Response(null, { status: 404 })
  const version = new URL(request.url).searchParams.get('versie') ?? ''
  const etag = `"${version}"`
  // A piece of another version would be of no use: then the whole is answered, as If-Range says.
  const condition = request.headers.get('if-range')
  const range = condition === null || condition === etag ? request.headers.get('range') : null
  const outcome = await mapTiles(await currentActor(), { version, range })
  if (!outcome.ok || outcome.value === null) return new Response(null, { status: 404 })
  const { size, wanted, read } = outcome.value
  const headers = new Headers({
    etag,
    'accept-ranges': 'bytes',
    'content-type': 'application/octet-stream',
    // The version stands in the address. `no-transform`: a packed piece would no longer be the asked bytes.
    'cache-control': 'private, max-age=86400, immutable, no-transform',
    vary: 'cookie',
    'cross-origin-resource-policy': 'same-origin',
  })
  if (request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers })
  if (wanted === 'beyond') {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = wanted === 'all' ? { start: 0, end: size - 1 } : wanted
  if (wanted !== 'all') headers.set('content-range', `bytes ${start}-${end}/${size}`)
  const body = request.method === 'HEAD' ? null : read(start, end)
  return new Response(body, { status: wanted === 'all' ? 200 : 206, headers })
}
