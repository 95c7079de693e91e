import type { Cast } from './cast'

/** A good input for what is said of a visit, and of a neighbour at somebody's home. */
export const VISIT_INPUTS: Readonly<Record<string, (cast: Cast) => unknown>> = {
  'wellbeing.signs': (cast) => ({ helpRequestId: cast.matched.id }),
  'wellbeing.tell': (cast) => ({ matchId: cast.matched.matchId, signs: ['post'] }),
  'stay.arrive': (cast) => ({ matchId: cast.matched.matchId, minutes: 60 }),
  'stay.back': (cast) => ({ stayId: cast.matched.stayId }),
  'stay.longer': (cast) => ({ stayId: cast.matched.stayId, minutes: 60 }),
  'stay.mine': (cast) => ({ matchId: cast.matched.matchId }),
  'stay.record-back': (cast) => ({ stayId: cast.matched.stayId, heard: 'phone' }),
  'stay.tend': () => ({}),
  'visit.add-helper': (cast) => ({ helpRequestId: cast.matched.id }),
  'visit.cover': (cast) => ({ visitId: cast.matched.visits.uncovered, choice: 'seek' }),
  'visit.settle-stand-in': (cast) => ({ visitId: cast.matched.visits.planned }),
  'visit.by-link': () => ({}),
  'visit.plan': (cast) => ({ helpRequestId: cast.matched.id }),
  'visit.record-said': (cast) => ({ visitId: cast.matched.visits.planned, said: 'cannot', heard: 'phone' }),
  'visit.say': (cast) => ({ visitId: cast.matched.visits.planned, said: 'cannot' }),
  'visit.say-mine': (cast) => ({ visitId: cast.seeking.visitId, said: 'skip' }),
  'visit.set-rhythm': (cast) => ({
    helpRequestId: cast.matched.id,
    slot: 4,
    everyWeeks: 1,
    from: '2126-06-01',
  }),
  'visit.tend': () => ({}),
}
