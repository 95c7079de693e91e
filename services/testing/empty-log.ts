import type { FreshDatabase } from '@/db/testing/fresh-database'

/** A log without lines, for a test that counts them. In a city nobody can do this: it takes the trigger away meanwhile. */
export async function emptyLog({ ownerPool }: FreshDatabase): Promise<void> {
  await ownerPool.query(`alter table audit_log disable trigger audit_written_once;
    delete from audit_log;
    alter table audit_log enable trigger audit_written_once`)
}
