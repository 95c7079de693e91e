/** Without the PG… variables of whoever starts us: PGDATA or PGPORT would lead the programs astray. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  for (const name of Object.keys(environment)) {
    if (/^(PG|LC_(?!ALL)|LANG)/.test(name)) delete environment[name]
  }
  return environment
}
