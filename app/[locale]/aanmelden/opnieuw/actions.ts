'use server'

import { action } from '@/app/_route/action'
import { VISITOR } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { site } from '@/domain/site/addresses'
import { signedIn } from '@/services/session/current'
import { askForLink } from '@/services/session/enter'

/** A new link to the address that is known here: nothing is typed, so nothing can be asked about somebody else. */
export const sendLinkAgain = action({
  form: 'sign-in-again',
  actor: async () => VISITOR,
  input: () => null,
  operation: async () => {
    const who = await signedIn()
    if (who) await askForLink(who.email)
    return ok(null)
  },
  done: () => site.signIn.linkSent,
  back: () => site.signIn.again,
})
