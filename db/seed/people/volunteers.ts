import type { HelpKind } from '@/domain/help-request/kinds'
import { slotMask } from '@/domain/kernel/slots'
import { DAY, HOUR } from '@/domain/kernel/time'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'
import type { Position } from '@/domain/walking'
import type { InventedHome } from '../homes'
import { office, officeBefore } from '../hours'
import { PERSONAS } from '../personas'
import type { VolunteerRow } from '../rows'
import { GREET, KARIM, type World } from '../world'
import { availability, capacity, kindsOfHelp, radius } from './habits'
import { type Naming, plain } from './names'

const ACTIVE = 228
const PAUSED = 12
const IN_INTAKE: readonly VolunteerState[] = [
  ...(['interested', 'interested', 'interested', 'interested', 'interested'] as const),
  ...(['intake_done', 'intake_done', 'intake_done'] as const),
]
const ROAD: readonly VolunteerState[] = ['interested', 'invited', 'intake_done', 'ready', 'active', 'paused']

/** Caring neighbours of the whole city, with Karim and Greet among them; Karim lives near `maria`. */
export function addVolunteers(world: World, naming: Naming, maria: Position): void {
  const { dice, now, homes, staff } = world
  addPersona(world, KARIM, staff.ids.karim, homes.near(maria, 120, 320), {
    languages: ['nl', 'ar', 'fr'],
    kinds: ['GROCERIES', 'WALK', 'ERRAND'],
    preferredKinds: ['GROCERIES'],
    radiusMetres: 1500,
    weeklyCapacity: 3,
    gender: 'man',
  })
  addPersona(world, GREET, staff.ids.greet, homes.near(maria, 500, 900), {
    languages: ['nl', 'fr'],
    kinds: ['PHONE_CALL', 'DOORSTEP_CHAT', 'WALK', 'DIGITAL'],
    preferredKinds: ['DOORSTEP_CHAT'],
    radiusMetres: 2500,
    weeklyCapacity: 2,
    gender: 'woman',
  })
  for (let n = 0; n < ACTIVE + PAUSED + IN_INTAKE.length; n++) {
    const state = IN_INTAKE[n - ACTIVE - PAUSED] ?? (n < ACTIVE ? 'active' : 'paused')
    const inIntake = n >= ACTIVE + PAUSED
    const since = officeBefore(dice, now - (inIntake ? dice.between(2, 12) : dice.between(90, 900)) * DAY)
    add(world, since, state, newcomer(world, naming, n, inIntake))
  }
}

type Profile = Omit<VolunteerRow, 'id' | 'state' | 'stateSince' | 'createdAt'>

function newcomer({ dice, homes, rows }: World, naming: Naming, n: number, inIntake: boolean): Profile {
  const { first, last, language, gender } = naming.volunteer()
  const languages = [...new Set(['nl', language, ...(['fr', 'en'] as const).filter(() => dice.chance(0.3))])]
  const kinds: HelpKind[] = []
  const name = `${first} ${last}`
  const email = freeEmail(rows, name)
  return {
    userId: inIntake ? null : addUser({ dice, rows }, name, email),
    firstName: first,
    lastName: last,
    phone: `+32470000${String(n + 100).padStart(3, '0')}`,
    email,
    gender: dice.chance(0.8) ? gender : null,
    ...homes.anywhere(),
    motherTongue: language,
    languages,
    slots: availability(dice),
    ...(inIntake ? { kinds } : kindsOfHelp(dice)),
    radiusMetres: radius(dice.random),
    weeklyCapacity: capacity(dice.random),
    lowerLimitAsks14: dice.chance(0.08) ? 3 : null,
  }
}

function addUser({ dice, rows }: Pick<World, 'dice' | 'rows'>, name: string, email: string): string {
  const id = dice.id(0)
  rows.user.push({ id, name, email, role: 'volunteer' })
  return id
}

/** A volunteer may have the name of a colleague; two accounts never share an address. */
function freeEmail(rows: World['rows'], name: string): string {
  const taken = (email: string) => rows.user.some((one) => one.email === email)
  for (let n = 1; ; n++) {
    const email = `${plain(name)}${n > 1 ? n : ''}@demo.invalid`
    if (!taken(email)) return email
  }
}

function addPersona(
  world: World,
  key: 'karim' | 'greet',
  userId: string,
  home: InventedHome,
  rest: object,
): void {
  const persona = PERSONAS.find((one) => one.key === key)
  const [firstName = '', ...last] = (persona?.name ?? '').split(' ')
  add(world, world.now - 300 * DAY, 'active', {
    userId,
    firstName,
    lastName: last.join(' '),
    phone: key === KARIM ? '+32470000001' : '+32470000002',
    email: persona?.email ?? '',
    ...home,
    motherTongue: 'nl',
    kinds: [],
    slots: slotMask([0, 1, 2, 3, 4], ['morning', 'afternoon']) | slotMask([5], ['morning', 'afternoon']),
    ...rest,
  })
}

/** The road to this state, step by step, from the day they raised their hand. */
function add(world: World, since: number, state: VolunteerState, profile: Profile): void {
  const { dice, rows, now } = world
  const id = dice.id(since)
  const coordinator = world.staff.coordinatorOf(profile.neighbourhoodId ?? null)
  let at = since
  let from: VolunteerState | null = null
  let signedAt: Date | null = null
  for (const to of ROAD.slice(0, ROAD.indexOf(state) + 1)) {
    if (from !== null) at = Math.min(office(dice, at + dice.between(20, 90) * HOUR), now - HOUR)
    if (to === 'paused') at = office(dice, now - dice.between(3, 20) * DAY)
    if (to === 'ready') signedAt = new Date(at)
    const self = to === 'interested' || to === 'paused'
    rows.transition.push({
      id: dice.id(at),
      thing: 'volunteer',
      thingId: id,
      fromState: from,
      toState: to,
      actorKind: self ? 'visitor' : 'user',
      actorId: self ? null : coordinator,
      at: new Date(at),
    })
    from = to
  }
  const paused = state === 'paused' || (state === 'active' && dice.chance(0.03))
  rows.volunteer.push({
    id,
    ...profile,
    state,
    stateSince: new Date(at),
    pausedUntil:
      paused && !isPersona(world, profile.userId) ? new Date(now + dice.between(5, 40) * DAY) : null,
    agreementSignedAt: signedAt,
    createdAt: new Date(since),
  })
  const user = rows.user.find((one) => one.id === profile.userId)
  if (user) user.createdAt = new Date(since)
}

const isPersona = ({ staff }: World, userId: string | null | undefined) =>
  userId === staff.ids.karim || userId === staff.ids.greet
