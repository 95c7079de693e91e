import { describe, expect, it } from 'vitest'
import { type Actor, hasRole, ROLES, visitorWith, worksFor } from '../kernel/actor'
import * as audit from './audit'
import * as chance from './chance'
import * as city from './city'
import * as glass from './glass'
import * as request from './help-request'
import * as privacy from './privacy'
import * as resident from './resident'
import * as second from './second-look'
import * as volunteer from './volunteer'

const user = (role: (typeof ROLES)[number], more: object = {}): Actor => ({
  kind: 'user',
  id: role,
  role,
  neighbourhoods: [],
  volunteerId: null,
  awake: true,
  ...more,
})

const ACTORS = {
  visitor: visitorWith(null),
  linkHolder: visitorWith('hash'),
  volunteer: user('volunteer', { volunteerId: 'v1' }),
  volunteerOther: user('volunteer', { volunteerId: 'v2' }),
  volunteerWithout: user('volunteer'),
  referrer: user('referrer'),
  operator: user('operator'),
  coordinator: user('coordinator', { neighbourhoods: ['HERE'] }),
  coordinatorElsewhere: user('coordinator', { neighbourhoods: ['THERE'] }),
  admin: user('admin'),
  // Rights do not leak through fields that belong to another role.
  adminWithAreas: user('admin', { neighbourhoods: ['HERE'], volunteerId: 'v1' }),
  system: { kind: 'system', task: 't' },
  // The kind counts, not what else somebody carries.
  forged: { kind: 'system', task: 't', role: 'volunteer', volunteerId: 'v1' } as Actor,
} as const satisfies Record<string, Actor>
type Name = keyof typeof ACTORS

const here = { neighbourhoodId: 'HERE' }
const nowhere = { neighbourhoodId: null }
const ofV1 = { volunteerId: 'v1' }
/** Somebody's question what we keep of them, of whom one of us made sure. */
const IDENTIFIED = { about: 'resident', ...here, what: 'access', state: 'identified' } as const

/** Every decision × every actor: who is allowed, who is told no, and for all others it does not exist. */
const DECISIONS: Readonly<
  Record<
    string,
    { decide: (actor: Actor) => string; allow: readonly Name[]; deny?: readonly Name[] | 'rest' }
  >
> = {
  mayAsk: { decide: request.mayAsk, allow: ['visitor', 'linkHolder'], deny: 'rest' },
  mayRegister: {
    decide: request.mayRegister,
    allow: ['operator', 'coordinator', 'coordinatorElsewhere'],
    deny: 'rest',
  },
  mayPassOn: { decide: request.mayPassOn, allow: ['referrer'], deny: 'rest' },
  'mayWorkOn here': { decide: (actor) => request.mayWorkOn(actor, here), allow: ['operator', 'coordinator'] },
  'mayWorkOn without a place': {
    decide: (actor) => request.mayWorkOn(actor, nowhere),
    allow: ['operator', 'coordinator', 'coordinatorElsewhere'],
  },
  mayCoordinate: {
    decide: (actor) => request.mayCoordinate(actor, here),
    allow: ['coordinator'],
    deny: ['operator'],
  },
  'mayPlanRound here': {
    decide: (actor) => request.mayPlanRound(actor, here),
    allow: ['coordinator'],
    deny: ['operator'],
  },
  'mayPlanRound of all': {
    decide: (actor) => request.mayPlanRound(actor, nowhere),
    allow: ['coordinator', 'coordinatorElsewhere'],
    deny: 'rest',
  },
  mayKnow: {
    decide: (actor) => resident.mayKnow(actor, here),
    allow: ['operator', 'coordinator'],
  },
  mayUseOwn: { decide: request.mayUseOwn, allow: ['linkHolder'] },
  mayFollowReferred: {
    decide: (actor) => request.mayFollowReferred(actor, { referrerId: 'referrer' }),
    allow: ['referrer'],
  },
  'mayFollowReferred of nobody': {
    decide: (actor) => request.mayFollowReferred(actor, { referrerId: null }),
    allow: [],
  },
  'mayFollowReferred of somebody who is no referrer': {
    decide: (actor) => request.mayFollowReferred(actor, { referrerId: 'operator' }),
    allow: [],
  },
  mayChangeCity: { decide: city.mayChangeCity, allow: ['admin', 'adminWithAreas'], deny: 'rest' },
  isSystem: { decide: request.isSystem, allow: ['system', 'forged'] },
  mayAnswer: { decide: (actor) => volunteer.mayAnswer(actor, ofV1), allow: ['linkHolder', 'volunteer'] },
  isOwnHelp: { decide: (actor) => volunteer.isOwnHelp(actor, ofV1), allow: ['volunteer'] },
  mayTend: {
    decide: (actor) => volunteer.mayTend(actor, { ...ofV1, ...here }),
    allow: ['volunteer', 'operator', 'coordinator'],
  },
  holdsLetter: { decide: volunteer.holdsLetter, allow: ['linkHolder'] },
  isVolunteer: { decide: volunteer.isVolunteer, allow: ['volunteer', 'volunteerOther'], deny: 'rest' },
  mayGuide: {
    decide: (actor) => volunteer.mayGuide(actor, here),
    allow: ['coordinator'],
    deny: (Object.keys(ACTORS) as Name[]).filter((name) => !name.startsWith('coordinator')),
  },
  mayReadChance: {
    decide: chance.mayReadChance,
    allow: ['coordinator', 'coordinatorElsewhere', 'admin', 'adminWithAreas'],
    deny: 'rest',
  },
  'mayJudgeAlert about somebody': {
    decide: (actor) => audit.mayJudgeAlert(actor, { aboutId: 'operator' }),
    allow: ['admin', 'adminWithAreas'],
    deny: 'rest',
  },
  'mayJudgeAlert about the admin': {
    decide: (actor) => audit.mayJudgeAlert(actor, { aboutId: 'admin' }),
    allow: [],
    deny: 'rest',
  },
  mayDecideSecond: {
    decide: (actor) => second.mayDecideSecond(actor, { askedBy: 'a1', userId: 'u1', neighbourhoodId: null }),
    allow: ['admin', 'adminWithAreas'],
    deny: 'rest',
  },
  'mayDecideSecond of what one asked': {
    decide: (actor) =>
      second.mayDecideSecond(actor, { askedBy: 'admin', userId: 'u1', neighbourhoodId: null }),
    allow: [],
    deny: 'rest',
  },
  'mayDecideSecond about oneself': {
    decide: (actor) =>
      second.mayDecideSecond(actor, { askedBy: 'a1', userId: 'admin', neighbourhoodId: null }),
    allow: [],
    deny: 'rest',
  },
  'mayDecideSecond about a neighbour': {
    decide: (actor) =>
      second.mayDecideSecond(actor, { askedBy: 'c1', userId: null, neighbourhoodId: 'HERE' }),
    allow: ['operator', 'coordinator'],
  },
  mayBreakGlass: {
    decide: glass.mayBreakGlass,
    allow: ['coordinator', 'coordinatorElsewhere'],
    deny: 'rest',
  },
  mayLookThrough: {
    decide: (actor) => glass.mayLookThrough(actor, { userId: 'coordinator' }),
    allow: ['coordinator', 'coordinatorElsewhere'],
  },
  'mayLookThrough what a colleague broke': {
    decide: (actor) => glass.mayLookThrough(actor, { userId: 'c9' }),
    allow: [],
  },
  'mayLookThrough what one broke oneself': {
    decide: (actor) => glass.mayLookThrough(actor, { userId: actor.kind === 'user' ? actor.id : 'c9' }),
    allow: ['coordinator', 'coordinatorElsewhere'],
  },
  'mayAnswerFor a resident here': {
    decide: (actor) => privacy.mayAnswerFor(actor, { about: 'resident', ...here }),
    allow: ['operator', 'coordinator'],
  },
  'mayAnswerFor a volunteer here': {
    decide: (actor) => privacy.mayAnswerFor(actor, { about: 'volunteer', ...here }),
    allow: ['coordinator'],
    deny: ['operator'],
  },
  'mayAnswerFor a colleague': {
    decide: (actor) => privacy.mayAnswerFor(actor, { about: 'staff', ...nowhere }),
    allow: ['admin', 'adminWithAreas'],
  },
  'mayHandOver what another made sure of': {
    decide: (actor) => privacy.mayHandOver(actor, { ...IDENTIFIED, identifiedBy: 'another' }),
    allow: ['operator', 'coordinator'],
  },
  'mayHandOver what one made sure of oneself': {
    decide: (actor) =>
      privacy.mayHandOver(actor, { ...IDENTIFIED, identifiedBy: actor.kind === 'user' ? actor.id : null }),
    allow: [],
    deny: ['operator', 'coordinator'],
  },
  'mayHandOver of whom nobody made sure': {
    decide: (actor) => privacy.mayHandOver(actor, { ...IDENTIFIED, state: 'asked', identifiedBy: 'another' }),
    allow: [],
    deny: ['operator', 'coordinator'],
  },
  'mayHandOver another question than for one’s data': {
    decide: (actor) =>
      privacy.mayHandOver(actor, { ...IDENTIFIED, what: 'erasure', identifiedBy: 'another' }),
    allow: [],
    deny: ['operator', 'coordinator'],
  },
  'mayEndQuestion of a resident here': {
    decide: (actor) => privacy.mayEndQuestion(actor, { about: 'resident', ...here }),
    allow: ['operator', 'coordinator', 'admin', 'adminWithAreas'],
  },
  'mayErase a resident here': {
    decide: (actor) => privacy.mayErase(actor, { about: 'resident', ...here }),
    allow: ['admin', 'adminWithAreas'],
    deny: ['operator', 'coordinator'],
  },
  'mayErase a colleague': {
    decide: (actor) => privacy.mayErase(actor, { about: 'staff', ...nowhere }),
    allow: ['admin', 'adminWithAreas'],
  },
  isSignedIn: {
    decide: privacy.isSignedIn,
    allow: (Object.keys(ACTORS) as Name[]).filter((name) => ACTORS[name].kind === 'user'),
  },
  mayReadLog: { decide: audit.mayReadLog, allow: ['admin', 'adminWithAreas'], deny: 'rest' },
  mayRecognise: { decide: (who) => volunteer.mayRecognise(who, here), allow: ['operator', 'coordinator'] },
  mayReadFigures: {
    decide: volunteer.mayReadFigures,
    allow: ['coordinator', 'coordinatorElsewhere', 'admin', 'adminWithAreas'],
    deny: 'rest',
  },
  mayAdmit: { decide: volunteer.mayAdmit, allow: ['admin', 'adminWithAreas'], deny: 'rest' },
}

describe('P2 who may', () => {
  it.each(Object.entries(DECISIONS))('%s', (_, { decide, allow, deny = [] }) => {
    for (const [name, actor] of Object.entries(ACTORS)) {
      const otherwise = deny === 'rest' || deny.includes(name as Name) ? 'deny' : 'hide'
      expect([name, decide(actor)]).toEqual([name, allow.includes(name as Name) ? 'allow' : otherwise])
    }
  })

  it('states every decision that exists', () => {
    const stated = Object.keys(DECISIONS).map((name) => name.split(' ')[0])
    for (const one of [audit, chance, city, glass, privacy, request, resident, second, volunteer])
      for (const name of Object.keys(one)) expect(stated).toContain(name)
  })

  it('gives no role to a visitor or a task', () => {
    for (const actor of [ACTORS.visitor, ACTORS.linkHolder, ACTORS.system]) {
      expect(hasRole(actor, ...ROLES)).toBe(false)
      expect(worksFor(actor, null)).toBe(false)
    }
  })
})
