import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Loaded before a program that runs beside an installation: what it signs, the installation knows.

process.env.AUTH_SECRET ??= readFileSync(join(process.env.DATA_DIR ?? '', 'secret'), 'utf8').trim()
