import { getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import type { HelpKind } from '@/domain/help-request/kinds'
import { PhoneNumber } from '../ui/phone-number'
import { HandBoxes, HandLine } from './hand-lines'
import { Sheet } from './sheet'

interface Props {
  city: CitySettings
  kinds: readonly HelpKind[]
}

/** The questions of the form, in its words and its order, for a pen. Whoever types it in gives it its number. */
export async function RequestSlip({ city, kinds }: Props) {
  const ask = await getTranslations('ask')
  const common = await getTranslations('common')
  const t = await getTranslations('paper')
  return (
    <Sheet>
      <h1 className="m-0">{ask('start.title')}</h1>
      <p className="m-0">
        {t('slip.lead')} <PhoneNumber number={city.phone} />
      </p>
      <section className="paper-ask">
        <h2>{ask('start.forWhom')}</h2>
        <HandBoxes labels={[ask('start.me'), ask('start.other')]} />
        <HandLine label={t('slip.proxy')} />
      </section>
      <section className="paper-ask">
        <h2>{ask('what.title')}</h2>
        <HandBoxes labels={kinds.map((kind) => common(`kind.${kind}`))} />
      </section>
      <section className="paper-ask">
        <h2>{ask('when.title')}</h2>
        <HandBoxes labels={[ask('when.soon'), ask('when.date'), ask('when.weekly')]} columns={3} />
        <HandLine label={t('slip.when')} />
      </section>
      <section className="paper-ask">
        <h2>{ask('where.title')}</h2>
        <HandLine label={t('slip.street')} />
      </section>
      <section className="paper-ask">
        <h2>{ask('who.title')}</h2>
        <HandLine label={t('slip.name')} />
        <HandLine label={t('slip.phone')} />
      </section>
      <section className="paper-ask">
        <h2>{ask('know.title')}</h2>
        <p className="m-0 text-stone">{t('slip.know')}</p>
        <HandLine label="" />
        <HandLine label="" />
      </section>
      <p className="paper-ask m-0">{t('slip.back', { department: city.department })}</p>
      <HandLine label={t('slip.reference')} />
    </Sheet>
  )
}
