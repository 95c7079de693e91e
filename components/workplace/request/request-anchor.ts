import type { FormState } from '@/components/staff/returned'

const STOPPING: Readonly<Record<string, string>> = {
  whoTells: 'stop-who',
  words: 'stop-words',
  heard: 'heard-stop',
  main: 'samen-title',
}
const THANKED: Readonly<Record<string, string>> = {
  words: 'thanks-words',
  heard: 'heard-thanks',
  main: 'samen-title',
}
const TOLD_END: Readonly<Record<string, string>> = {
  how: 'told-how',
  words: 'told-words',
  main: 'samen-title',
}

/** The field of the form that came back: some names stand in more than one form of this page. */
export function anchorOf(form: FormState, id: string, main = 'next-title'): string {
  const did = form.text('did')
  if (did === 'refuse' && id === 'reason') return 'refuse-reason'
  if (did === 'end' && id === 'reason') return 'end-reason'
  if (did === 'review' && id === 'note') return 'review-note'
  if (did === 'money')
    return id === 'told' ? 'money-told' : id === 'heard' ? 'heard-money' : id === 'main' ? 'samen-title' : id
  if (did === 'duo')
    return id === 'phone' ? 'duo-phone' : id === 'heard' ? 'heard-duo' : id === 'main' ? main : id
  if (did === 'pause' && id !== 'main') return id === 'until' ? 'pause-until' : 'heard-pause'
  if (did === 'ask-referrer') return id === 'text' ? 'question-text' : id === 'main' ? 'doorverwijzer' : id
  if (did === 'stopping') return STOPPING[id] ?? id
  if (did === 'thanked') return THANKED[id] ?? id
  if (did === 'toldEnd') return TOLD_END[id] ?? id
  if (did.startsWith('stay-')) return id === 'main' ? 'thuis-title' : did.replace('stay', id)
  if (did.startsWith('visit-')) return id === 'main' ? 'keren-title' : did.replace('visit', id)
  if (did.startsWith('duty-'))
    return id === 'main' ? 'taken-title' : did.replace('duty', id === 'note' ? 'duty-note' : id)
  if (did.startsWith('give-')) return id === 'main' ? main : did.replace('give', id)
  if (did.startsWith('off-'))
    return id === 'main' ? main : did.replace('off', id === 'reason' ? 'off-reason' : id)
  if (did.startsWith('signal-') && id === 'note') return did.replace('signal', 'note')
  return id === 'main' ? main : id
}
