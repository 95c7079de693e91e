import { api } from '@/domain/site/addresses'

/** Asks the server what to sign, and a key of this device to sign it. */
async function signed(to: 'use' | 'add'): Promise<Credential | null> {
  const answer = await fetch(api.key, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to }),
  })
  if (!answer.ok) return null
  const options = await answer.json()
  return to === 'use'
    ? navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    : navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
}

/**
 * What the form sends: the signed answer as text. Empty where the server asks first who is there, which the form then learns
 * by being sent. Null when nothing came of it: refused by hand, too slow, or the wrong key.
 */
export async function signWithKey(to: 'use' | 'add'): Promise<string | null> {
  try {
    const made = await signed(to)
    return made instanceof PublicKeyCredential ? JSON.stringify(made.toJSON()) : ''
  } catch {
    return null
  }
}
