import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { Actor } from '@/domain/kernel/actor'
import type { Locale } from '@/domain/kernel/locales'
import { type Address, inLocale, site, withQuery } from '@/domain/site/addresses'
import type { Outcome } from '@/services/gate/outcome'
import { currentActor } from '@/services/session/current'
import { forgetWay, rememberWay } from '@/services/session/way-back'
import { type Fields, fieldsOf } from './fields'
import { keepForm, type ReturnedIssue } from './returned-form'

/** The shape of an input with its values as a form brings them: under each name a text, or still a wrong one. */
export type AsTyped<I> = I extends null | undefined
  ? I
  : I extends readonly (infer One)[]
    ? readonly AsTyped<One>[]
    : I extends object
      ? { readonly [Name in keyof I]: AsTyped<I[Name]> }
      : I | string

interface Declaration<I, T> {
  /** Stable name; the page asks for it back with `returnedForm(name)`. */
  readonly form: string
  readonly operation: (actor: Actor, input: I) => Promise<Outcome<T>>
  readonly actor: (fields: Fields) => Promise<Actor>
  /** What the operation wants, made of what was typed. Wrong values are the operation's to refuse. */
  readonly input: (fields: Fields, locale: Locale) => AsTyped<I>
  /** Where to go when it is done. */
  readonly done: (value: T, fields: Fields) => Address | Promise<Address>
  /** The page with the form, for when it comes back with sentences beside its fields. */
  readonly back: (fields: Fields) => Address
}

/**
 * The only shape of a server action: fields → one operation → redirect. A form that is not understood comes back by
 * redirect with all that was typed, so it works without JavaScript, after reload and with the back button.
 */
export function action<I, T>(declaration: Declaration<I, T>): (data: FormData) => Promise<void> {
  return async (data) => {
    const fields = fieldsOf(data)
    const signsIn = declaration.actor === currentActor
    const locale = (await getLocale()) as Locale
    const actor = await declaration.actor(fields)
    const outcome = await declaration.operation(actor, declaration.input(fields, locale) as I)
    redirect(await pageAfter({ ...declaration, locale, signsIn, actor }, fields, outcome))
  }
}

interface Sent<T> {
  readonly form: string
  readonly locale: Locale
  /** Only who is signed in may send it. */
  readonly signsIn: boolean
  readonly actor: Actor
  readonly done: (value: T, fields: Fields) => Address | Promise<Address>
  readonly back: (fields: Fields) => Address
}

/** Where a form leads once it is answered: on, or back to the page with sentences beside its fields. */
export async function pageAfter<T>(sent: Sent<T>, fields: Fields, outcome: Outcome<T>): Promise<string> {
  const { locale } = sent
  const signedOut = sent.signsIn && sent.actor.kind === 'visitor'
  if (sent.signsIn && !signedOut) await forgetWay()
  if (outcome.ok) return inLocale(locale, await sent.done(outcome.value, fields))
  const back = inLocale(locale, withQuery(sent.back(fields), { fout: '1' }))
  const asleep = outcome.kind === 'asleep'
  // They sign in first, or prove again who they are; then they come back here.
  if (signedOut || asleep) await rememberWay(back)
  await keepForm(sent.form, fields, signedOut ? SIGNED_OUT : issuesOf(outcome))
  return asleep ? inLocale(locale, site.signIn.wake) : back
}

const SIGNED_OUT: ReturnedIssue[] = [{ field: '', reason: 'form.signedOut' }]

function issuesOf(outcome: Exclude<Outcome<unknown>, { ok: true }>): ReturnedIssue[] {
  switch (outcome.kind) {
    case 'asleep':
      return [{ field: '', reason: 'form.asleep' }]
    case 'invalid':
      return outcome.issues.map((issue) => ({ ...issue }))
    case 'refused': {
      const { reason, field = '', values, also = [] } = outcome.refusal
      return [{ field, reason, ...(values ? { values: { ...values } } : {}) }, ...also]
    }
    default:
      return [{ field: '', reason: 'form.notAllowed' }]
  }
}
