// Plain JavaScript: a new thread cannot read TypeScript before this is said, as scripts/start.mjs does for the process.
import { register } from 'tsx/esm/api'

register()
await import('./round-worker.ts')
