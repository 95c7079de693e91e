import { spawnSync } from 'node:child_process'
import { systemPostgres } from '@/db/testing/debian-server'

const found = (program: string) => spawnSync('which', [program]).status === 0

export function programsMissing(): string[] {
  const named = ['patroni', 'etcd', 'haproxy'].filter((program) => !found(program))
  return systemPostgres() ? named : [...named, 'postgresql']
}
