import { startJobs } from '@/services/jobs/run'

// The background work of one process, run by the soak that kills it. The database is that of `ZB_EMBEDDED_URL`.

await startJobs(Number(process.argv[2]))
process.stdout.write('watches\n')
