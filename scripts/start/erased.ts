import { step } from './step'

/** A backup may have brought people back who were erased since. They go before anybody can look. */
export async function keepErased(): Promise<void> {
  const { keepErased: keep } = await import('@/services/privacy/commands')
  await step('Keeping the erased erased', () => keep({ kind: 'system', task: 'keep-erased' }, {}))
}
