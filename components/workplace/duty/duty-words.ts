import { isCallWhy } from '@/domain/duty/call-whys'
import type { DutyKind } from '@/domain/duty/duties'
import { HELP_REQUEST, type HelpRequestState } from '@/domain/help-request/help-request-states'
import { phoneWords } from '@/messages/phone-words'
import type { DutyShown } from './duty-views'

/** Ends of which the coordinator tells the neighbour in words of their own. */
const TOLD_ENDS = {
  deceased: 'tellDeceased',
  moved: 'tellMoved',
  unsafe: 'tellUnsafe',
  not_this_neighbour: 'tellAnother',
} as const

const OWN = {
  call_newcomer: 'callNewcomer',
  call_about_talk: 'callAboutTalk',
  new_yes: 'newYes',
  tell_resident: 'tellResident',
  ask_how_it_went: 'askHowItWent',
  arrange_change: 'arrangeChange',
  round_off: 'roundOff',
  aftercare_resident: 'aftercareResident',
  aftercare_neighbour: 'aftercareNeighbour',
  mail_fails: 'mailFails',
  cover_visit: 'coverVisit',
  visits_missed: 'visitsMissed',
  not_back: 'notBack',
  ask_about_pause: 'askAboutPause',
  ask_back: 'askBack',
  first_meeting: 'firstMeeting',
  mediate: 'mediate',
  call_after_talk: 'callAfterTalk',
  read_thanks: 'readThanks',
  call_back: 'callBack',
  nobody_found: 'nobodyFound',
  ask_silent: 'askSilent',
  open_money: 'openMoney',
  propose_pair: 'proposePair',
  renew_start: 'renewStart',
  ask_adult: 'askAdult',
} as const

/** An end, by who tells it and whether it was told. */
const ENDING: Readonly<Record<string, 'tellEndingSelf' | 'toldEnding'>> = {
  neighbour_tells: 'tellEndingSelf',
  told: 'toldEnding',
}
const isOwn = (kind: string): kind is keyof typeof OWN => Object.hasOwn(OWN, kind)

/** The number stands with it: this neighbour has no mail, so the call is the letter; or must be called now. */
export const isCallInstead = (kind: DutyKind) =>
  kind === 'call_with_offer' || kind === 'call_neighbour' || kind === 'call_listed'
export const showsNumber = (kind: DutyKind) => isCallInstead(kind) || kind === 'not_back'

/** Key of the words under `work.duty`: what must be done, and for whom. */
export function dutyKey({ kind, why }: Pick<DutyShown, 'kind' | 'why'>) {
  if (kind === 'tell_resident' && why === 'ended') return 'tellResidentEnd'
  if (kind === 'tell_resident' && why === 'neighbour_stopped') return 'tellResidentStopped'
  if (kind === 'aftercare_neighbour' && why === 'stopped') return 'thankNeighbour'
  if (kind === 'referrer_answer') return isAnswer(why) ? ANSWERS[why] : 'referrerAsked'
  if (kind === 'guide') return isGuided(why) ? GUIDED[why] : 'other'
  if (kind === 'tell_ending') return ENDING[why] ?? 'tellEnding'
  if (isCallInstead(kind)) return isCallWhy(why) ? (`instead.${why}` as const) : 'other'
  if (kind === 'not_reached') return why === 'wrong_address' ? 'wrongAddress' : 'notDelivered'
  if (kind === 'tell_neighbour' && why === 'visit-skipped') return 'tellSkipped'
  if (kind === 'call_back' && why === 'no_number') return 'noNumber'
  if (kind === 'call_about_talk' && why === 'no_show') return 'talkMissed'
  if (kind === 'call_about_talk' && why === 'colleague_left') return 'talkLeft'
  if (isOwn(kind)) return OWN[kind]
  return isToldEnd(why) ? TOLD_ENDS[why] : 'other'
}

const ANSWERS = {
  'referrer-yes': 'referrerYes',
  'referrer-no': 'referrerNo',
  'referrer-unsure': 'referrerUnsure',
} as const
const isAnswer = (why: string): why is keyof typeof ANSWERS => Object.hasOwn(ANSWERS, why)

/** Where somebody on the road of a volunteer waits. */
const GUIDED = {
  invited: 'guideInvited',
  intake_booked: 'guideTalk',
  intake_done: 'guideDecide',
  thinking: 'guideThinking',
  paused: 'guidePaused',
  suspended: 'guideSuspended',
} as const
const isGuided = (why: string): why is keyof typeof GUIDED => Object.hasOwn(GUIDED, why)

/** What the request of a step needs now; null for every other duty. */
export const stepOf = ({ kind, why }: Pick<DutyShown, 'kind' | 'why'>) =>
  kind === 'step' && isState(why) ? HELP_REQUEST[why].step : null

const isState = (why: string): why is HelpRequestState => Object.hasOwn(HELP_REQUEST, why)

/** The names in those words. */
export const dutyNames = ({ residentName, volunteerName, number }: DutyShown) => ({
  resident: residentName ?? '',
  volunteer: volunteerName ?? '',
  // A letter was for one of them; a call came from one, or from a number that nobody knows yet.
  reader: volunteerName || residentName || (number ? phoneWords(number) : ''),
})

const isToldEnd = (why: string): why is keyof typeof TOLD_ENDS => Object.hasOwn(TOLD_ENDS, why)
