import { defineConfig } from 'drizzle-kit'

/** Only for `npm run db:generate`, which writes the next table migration from db/schema. */
export default defineConfig({ dialect: 'postgresql', schema: './db/schema/index.ts', out: './db/generated' })
