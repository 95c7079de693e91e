import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { type OfferedHelp, OfferFacts } from './offer-facts'

interface Props {
  another: (OfferedHelp & { readonly id: string; readonly version: number }) | null
  accept: FormAction
  hidden: { name: string; value: string }
}

/** Who came too late came to help: another neighbour who looks for somebody, or a kind word when there is none. */
export async function AnotherOffer({ another, accept, hidden }: Props) {
  const t = await getTranslations('offer.another')
  if (!another) return <p>{t('none')}</p>
  const { id, version, ...help } = another
  return (
    <section aria-labelledby="another" className="flex w-full flex-col gap-1 text-start">
      <h2 id="another">{t('title')}</h2>
      <Card marked>
        <OfferFacts {...help} />
        <form action={accept}>
          <input type="hidden" {...hidden} />
          <input type="hidden" name="helpRequestId" value={id} />
          <input type="hidden" name="version" value={version} />
          <Button>{t('yes')}</Button>
        </form>
      </Card>
      <p>{t('no')}</p>
    </section>
  )
}
