import { ensureBuild } from '../start/build'

// The same build that `npm start` makes and keeps, so that the journeys do not build it a second time.
await ensureBuild(process.cwd())
