import { getTranslations } from 'next-intl/server'
import { type HelpKind, KINDS_OF_HELP } from '@/domain/help-request/kinds'

/** Three things to agree on the telephone, and the rules about money where money can come in. */
export async function Agreements({ kind, atMost }: { kind: HelpKind | null; atMost: number }) {
  const t = await getTranslations('mine.match')
  const about = kind === null ? 'visit' : KINDS_OF_HELP[kind].agreeOn
  const agree = {
    phone: [t('agreePhoneWhen'), t('agreePhoneLong'), t('agreeReach')],
    purchase: [t('agreeWhen'), t('agreeMoney'), t('agreePay')],
    visit: [t('agreeWhen'), t('agreeWhat'), t('agreeHowLong')],
  }[about]
  const rules = [
    t('noCard'),
    ...(about === 'purchase' ? [t('atMost', { euros: atMost }), t('receipt'), t('noCash')] : []),
    ...(about === 'phone' ? [] : [t('sayWho')]),
  ]
  return (
    <>
      <section className="flex flex-col gap-2">
        <h2>{t('agree')}</h2>
        <ol className="list-decimal ps-4">
          {agree.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </section>
      <section className="flex flex-col gap-2">
        <h2>{t('money')}</h2>
        <ul className="list-disc ps-4">
          {rules.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
