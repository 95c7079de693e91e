type Floors = Record<string, { floor: readonly string[]; why: string }>
type Lockfile = { packages: Record<string, { version?: string; resolved?: string }> }

/** Numbers of a version; one without a pre-release stands above its own pre-releases. `5.0.0-beta.32` → 5,0,0,32 */
function numbers(version: string): number[] {
  const [release = '', prerelease] = version.split('-')
  const last = prerelease === undefined ? Number.POSITIVE_INFINITY : Number(prerelease.replace(/\D/g, ''))
  return [...release.split('.').map(Number), last]
}

function isOlder(version: string, floor: string): boolean {
  const [mine, least] = [numbers(version), numbers(floor)]
  const place = mine.findIndex((part, index) => part !== least[index])
  return place >= 0 && (mine[place] ?? 0) < (least[place] ?? 0)
}

/** True when the version reaches the floor of its own major, or of the newest major named. */
function reaches(version: string, floors: readonly string[]): boolean {
  const major = (of: string) => of.split('.')[0]
  const floor = floors.find((each) => major(each) === major(version)) ?? floors.at(-1)
  return floor === undefined || !isOlder(version, floor)
}

/** Every installed copy of a named package that is older than its floor; absent packages are fine. */
export function belowFloor({ packages }: Lockfile, floors: Floors): string[] {
  return Object.entries(packages).flatMap(([path, { version }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    const floor = floors[name]
    if (!floor || !version || reaches(version, floor.floor)) return []
    return [`${path} ${version} is older than ${floor.floor.join(' or ')}: ${floor.why}`]
  })
}

/** Packages for which the lockfile names a place to download from: that would tie a city to one registry. */
export const withAddress = ({ packages }: Lockfile): string[] =>
  Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)

/** Dependencies whose version is a range, so that two installs can differ. */
export const inexact = (dependencies: Record<string, string>): string[] =>
  Object.keys(dependencies).filter((name) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(dependencies[name] ?? ''))
