import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { StartError } from '@/db/start-error'

// As the database checks it, so that the refusal is a sentence and not a constraint.
const asked = z.object({
  email: z
    .string()
    .toLowerCase()
    .regex(/^[^\s"@,;<>]+@[^\s"@,;<>]+$/),
  name: z.string().trim().min(1),
})

/**
 * Makes this person an admin, also when the address is known already or was closed off: whoever may
 * run a command on the server can always get back in.
 *
 * @throws StartError when the address or the name is not usable.
 */
export async function makeAdmin(input: { email?: string; name?: string }, at: Date): Promise<void> {
  const parsed = asked.safeParse(input)
  if (!parsed.success) {
    throw new StartError(
      'Give an address and a name: npm run create-admin -- --email an@example.be --name "An".',
    )
  }
  const { email, name } = parsed.data
  await ownerDb().transaction(async (tx) => {
    const [admin] = await tx
      .insert(table.user)
      .values({ email, name, role: 'admin' })
      .onConflictDoUpdate({
        target: table.user.email,
        targetWhere: sql`role <> 'volunteer'`,
        set: { name, role: 'admin', deactivatedAt: null },
      })
      .returning({ id: table.user.id })
    await tx.insert(table.auditLog).values({
      at,
      actorKind: 'system',
      operation: 'create-admin',
      subjectId: admin?.id ?? null,
      verdict: 'done',
    })
  })
}
