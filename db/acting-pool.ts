import pg from 'pg'

/**
 * A pool whose every query is a transaction of its own that begins by saying as whom. What a connection was given
 * when it was opened does not count: a pooler between us and the server may lend another one for the next query.
 */
export class ActingPool extends pg.Pool {
  private readonly begin: string

  /** `settings`: names and values for this one query, such as `{ role: 'app' }`; our own, never somebody's input. */
  constructor(config: pg.PoolConfig, settings: Readonly<Record<string, string>>) {
    super(config)
    const all = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', true)`)
    this.begin = `begin; select ${all.join(', ')}`
  }

  override query = (async (...query: Parameters<pg.ClientBase['query']>) => {
    const client = await this.connect()
    try {
      await client.query(this.begin)
      const answer = await client.query(...query)
      await client.query('commit')
      client.release()
      return answer
    } catch (error) {
      const back = await client.query('rollback').catch((failed: Error) => failed)
      client.release(back instanceof Error ? back : undefined)
      throw error
    }
  }) as unknown as pg.Pool['query']
}
