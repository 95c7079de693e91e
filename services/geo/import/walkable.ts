const WALKABLE = new Set([
  'residential',
  'living_street',
  'pedestrian',
  'footway',
  'path',
  'steps',
  'track',
  'service',
  'unclassified',
  'tertiary',
  'tertiary_link',
  'secondary',
  'secondary_link',
  'primary',
  'primary_link',
  'cycleway',
  'road',
])
const ONLY_WITH_PERMISSION = new Set(['motorway', 'motorway_link', 'trunk', 'trunk_link'])
const ALLOWED = new Set(['yes', 'designated', 'permissive'])

/**
 * Whether people may walk along a way, by its OpenStreetMap tags. One-way streets bind cars, not feet.
 *
 * @example isWalkable({ highway: 'service', access: 'private' })              // false
 * @example isWalkable({ highway: 'service', access: 'private', foot: 'yes' }) // true
 */
export function isWalkable(tags: Readonly<Record<string, string | undefined>>): boolean {
  const { highway = '', foot = '', access = '' } = tags
  if (foot === 'no') return false
  const allowed = ALLOWED.has(foot)
  if (ONLY_WITH_PERMISSION.has(highway)) return allowed
  if (!WALKABLE.has(highway)) return false
  return allowed || (access !== 'private' && access !== 'no')
}
