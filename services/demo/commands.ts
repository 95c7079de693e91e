import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { ok } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { asActor } from '../gate/transaction'
import { PERSONAS, type PersonaKey } from './personas'
import { demoMode } from './queries'

const KEYS = PERSONAS.map((one) => one.key) as [PersonaKey, ...PersonaKey[]]

/** Which account a persona has. Outside the demo the answer is the same as for a page that does not exist. */
export const choosePersona = command({
  name: 'demo.choose-persona',
  input: z.strictObject({ persona: z.enum(KEYS) }),
  subject: async (_tx, input) => {
    if (!demoMode()) return null
    const email = PERSONAS.find((one) => one.key === input.persona)?.email ?? ''
    const [row] = await asActor({ kind: 'system', task: 'persona' }, (tx) =>
      tx
        .select({ id: table.user.id, role: table.user.role })
        .from(table.user)
        .where(eq(table.user.email, email)),
    )
    return row ?? null
  },
  decide: () => allowIf(demoMode()),
  run: async ({ subject }) => ok({ userId: subject.id, role: subject.role }),
})
